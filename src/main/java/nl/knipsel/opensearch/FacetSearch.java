package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.FacetCounts;
import nl.knipsel.archive.JsonValues;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.lucene.Questions.Question;

/// Counts the values that the hits of a question have in dimensions, each as if it had no filter
/// itself. Exact, however many values there are. Thread-safe.
record FacetSearch(ItemSearch search) {
  /// How many values are counted in one answer.
  private static final int PAGE = 10_000;

  /// In the order of the request's.
  List<FacetCounts> of(Question question, SearchRequest request) throws IOException {
    List<FacetCounts> facets = new ArrayList<>();
    for (Dimension dimension : request.facets()) {
      List<FacetCounts.Value> values =
          values(search.query(question, dimension.key()), ItemDocument.shown(dimension));
      values.sort(
          Comparator.comparingLong(FacetCounts.Value::count)
              .reversed()
              .thenComparing(FacetCounts.Value::value));
      facets.add(
          new FacetCounts(
              dimension,
              values.subList(0, Math.min(request.facetLimit(), values.size())),
              values.size()));
    }
    return facets;
  }

  private List<FacetCounts.Value> values(Map<String, Object> query, String field)
      throws IOException {
    Map<String, Object> answer = ask(query, Map.of("terms", Map.of("field", field, "size", PAGE)));
    if (Json.number(answer, "aggregations", "values", "sum_other_doc_count") == 0) {
      return counted(answer, bucket -> String.valueOf(bucket.get("key")));
    }
    List<FacetCounts.Value> values = new ArrayList<>();
    Optional<Map<String, Object>> after = Optional.empty();
    do {
      Map<String, Object> composite = new LinkedHashMap<>();
      composite.put("size", PAGE);
      composite.put("sources", List.of(Map.of("value", Map.of("terms", Map.of("field", field)))));
      after.ifPresent(key -> composite.put("after", key));
      answer = ask(query, Map.of("composite", composite));
      values.addAll(
          counted(answer, bucket -> Json.at(bucket, "key", "value").orElse("").toString()));
      after = Json.at(answer, "aggregations", "values", "after_key").flatMap(JsonValues::asObject);
    } while (after.isPresent());
    return values;
  }

  private interface Key {
    String of(Map<String, Object> bucket);
  }

  private static List<FacetCounts.Value> counted(Map<String, Object> answer, Key key)
      throws IOException {
    List<FacetCounts.Value> values = new ArrayList<>();
    for (Map<String, Object> bucket : Json.objects(answer, "aggregations", "values", "buckets")) {
      values.add(new FacetCounts.Value(key.of(bucket), Json.number(bucket, "doc_count")));
    }
    return values;
  }

  private Map<String, Object> ask(Map<String, Object> query, Map<String, Object> counting)
      throws IOException {
    return search
        .cluster()
        .post(
            "/" + search.index() + "/_search?allow_partial_search_results=false",
            Map.of("size", 0, "query", query, "aggs", Map.of("values", counting)));
  }
}
