package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.FacetCounts;
import nl.knipsel.archive.FacetCounts.Value;

/// Counts the values that the hits of a request have in dimensions, each as if it had no filter
/// itself. Exact, however many values there are. Thread-safe.
///
/// @param index or alias of the items
record FacetSearch(Cluster cluster, String index) {
  /// How many values are counted in the first answer.
  private static final int FIRST = 10_000;

  /// All dimensions are asked for at once, in the order of the request's.
  List<FacetCounts> of(Asking asking) throws IOException {
    List<Dimension> dimensions = asking.request().facets();
    if (dimensions.isEmpty()) {
      return List.of();
    }
    List<Map<String, Object>> counting =
        dimensions.stream()
            .map(dimension -> counting(asking.without(dimension.key()), dimension))
            .toList();
    List<Map<String, Object>> answers = cluster.searches(index, counting);
    List<FacetCounts> facets = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Dimension dimension = dimensions.get(i);
      boolean isAll =
          Json.number(answers.get(i), "aggregations", "values", "sum_other_doc_count") == 0;
      facets.add(
          FacetCounts.of(
              dimension,
              isAll
                  ? values(answers.get(i))
                  : allValues(asking.without(dimension.key()), dimension),
              asking.request().facetLimit()));
    }
    return facets;
  }

  private static Map<String, Object> counting(Map<String, Object> query, Dimension dimension) {
    Map<String, Object> terms = Map.of("field", ItemDocument.shown(dimension), "size", FIRST);
    return Map.of("size", 0, "query", query, "aggs", Map.of("values", Map.of("terms", terms)));
  }

  private static List<Value> values(Map<String, Object> answer) throws IOException {
    List<Value> values = new ArrayList<>();
    for (Map<String, Object> bucket : Json.objects(answer, "aggregations", "values", "buckets")) {
      values.add(new Value(String.valueOf(bucket.get("key")), Json.number(bucket, "doc_count")));
    }
    return values;
  }

  private List<Value> allValues(Map<String, Object> query, Dimension dimension) throws IOException {
    String field = ItemDocument.shown(dimension);
    List<Value> values = new ArrayList<>();
    new CompositePages(cluster, index)
        .read(
            query,
            CompositePages.byValue(field),
            (key, items) -> values.add(new Value(String.valueOf(key.get(field)), items)));
    return values;
  }
}
