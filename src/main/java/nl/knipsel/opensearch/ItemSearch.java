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
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.lucene.PageEvidence.Scored;
import nl.knipsel.lucene.Questions.Question;
import org.apache.lucene.search.Query;

/// Asks a cluster for the hits of a question. Scores are worked out with the counts of all shards
/// together (`dfs_query_then_fetch`), and equal hits stand in the order of their ids. Thread-safe.
///
/// @param index or alias of the items
record ItemSearch(Cluster cluster, String index, QueryDsl dsl) {
  private static final String SEARCH =
      "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false";

  /// How many values of a dimension are counted at most: what a cluster gives in one answer.
  private static final int MOST_VALUES = 60_000;

  /// @param total how many items match, exactly
  /// @param hits those of the page, in their order
  /// @param last what stands behind the last of them, to go on from; empty for an empty page
  record Found(long total, List<Scored> hits, List<?> last, List<FacetCounts> facets) {}

  static ItemSearch in(Cluster cluster, String index) {
    return new ItemSearch(cluster, index, new QueryDsl(new KeyValues(cluster, index)));
  }

  /// A page of a request.
  Found page(Question question, SearchRequest request) throws IOException {
    return search(question, request, request.offset(), request.limit(), Optional.empty());
  }

  /// The hits behind a place.
  Found behind(Question question, SearchRequest request, List<?> place, int most)
      throws IOException {
    return search(question, request.withFacets(), 0, most, Optional.of(place));
  }

  /// How many items a question finds.
  long count(Question question) throws IOException {
    Map<String, Object> answer =
        cluster.post(
            "/" + index + "/_count", Map.of("query", filtered(question, filters(question).values())));
    return number(answer, "count");
  }

  /// All that a question finds, in OpenSearch's query language.
  Map<String, Object> query(Question question) throws IOException {
    return filtered(question, filters(question).values());
  }

  private Found search(
      Question question, SearchRequest request, int from, int size, Optional<List<?>> after)
      throws IOException {
    Map<String, Map<String, Object>> filters = filters(question);
    Map<String, Object> body = new LinkedHashMap<>();
    if (request.facets().isEmpty()) {
      body.put("query", filtered(question, filters.values()));
    } else {
      body.put("query", filtered(question, List.of()));
      body.put("post_filter", Map.of("bool", Map.of("filter", filters.values())));
      body.put("aggs", counting(request, filters));
    }
    body.put("sort", sort(request.order()));
    body.put("track_scores", true);
    body.put("track_total_hits", true);
    body.put("from", from);
    body.put("size", size);
    after.ifPresent(place -> body.put("search_after", place));
    body.put("_source", List.of(IndexFields.ITEM));
    Map<String, Object> answer = cluster.post("/" + index + SEARCH, body);
    List<Scored> hits = new ArrayList<>();
    List<?> last = List.of();
    for (Map<String, Object> hit : Json.objects(answer, "hits", "hits")) {
      hits.add(
          new Scored(
              ClusterItems.item(hit),
              hit.get("_score") instanceof Number score ? score.floatValue() : 0));
      last = hit.get("sort") instanceof List<?> place ? place : List.of();
    }
    return new Found(number(answer, "hits", "total", "value"), hits, last, counts(answer, request));
  }

  private static long number(Map<String, Object> answer, String... path) throws IOException {
    return Json.at(answer, path)
        .map(value -> value instanceof Number number ? number.longValue() : null)
        .orElseThrow(() -> new IOException("the cluster's answer lacks " + String.join(".", path)));
  }

  private static List<Map<String, Object>> sort(Order order) {
    Map<String, Object> byId = Map.of(IndexFields.ID, "asc");
    return switch (order) {
      case RELEVANCE -> List.of(Map.of("_score", "desc"), byId);
      case NEWEST -> List.of(byTime("desc"), byId);
      case OLDEST -> List.of(byTime("asc"), byId);
    };
  }

  private static Map<String, Object> byTime(String direction) {
    return Map.of(ItemDocument.MOMENT, Map.of("order", direction, "missing", "_last"));
  }

  private Map<String, Map<String, Object>> filters(Question question) throws IOException {
    Map<String, Map<String, Object>> filters = new LinkedHashMap<>();
    for (Map.Entry<String, Query> filter : question.filters().entrySet()) {
      filters.put(filter.getKey(), dsl.of(filter.getValue()));
    }
    return filters;
  }

  private Map<String, Object> filtered(Question question, Iterable<Map<String, Object>> filters)
      throws IOException {
    return Map.of(
        "bool", Map.of("must", List.of(dsl.of(question.query())), "filter", filters));
  }

  /// Each dimension counted as if it had no filter itself.
  private static Map<String, Object> counting(
      SearchRequest request, Map<String, Map<String, Object>> filters) {
    Map<String, Object> counting = new LinkedHashMap<>();
    for (Dimension dimension : request.facets()) {
      List<Map<String, Object>> others = new ArrayList<>();
      filters.forEach((name, filter) -> {
        if (!name.equals(dimension.key())) {
          others.add(filter);
        }
      });
      Map<String, Object> values =
          Map.of("terms", Map.of("field", ItemDocument.shown(dimension), "size", MOST_VALUES));
      counting.put(
          dimension.key(),
          Map.of(
              "filter",
              Map.of("bool", Map.of("filter", others)),
              "aggs",
              Map.of("values", values)));
    }
    return counting;
  }

  private static List<FacetCounts> counts(Map<String, Object> answer, SearchRequest request)
      throws IOException {
    List<FacetCounts> facets = new ArrayList<>();
    for (Dimension dimension : request.facets()) {
      List<FacetCounts.Value> values = new ArrayList<>();
      for (Map<String, Object> bucket :
          Json.objects(answer, "aggregations", dimension.key(), "values", "buckets")) {
        values.add(
            new FacetCounts.Value(
                String.valueOf(bucket.get("key")), number(bucket, "doc_count")));
      }
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
}
