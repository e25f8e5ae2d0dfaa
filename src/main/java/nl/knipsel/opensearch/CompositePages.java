package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.JsonValues;

/// Counts what a query finds by the values of fields, page by page, so that there may be any number
/// of values.
///
/// @param index or alias of the items
record CompositePages(Cluster cluster, String index) {
  private static final int PAGE = 5_000;

  /// Takes the values of a key by the names of its sources, and how many items have them.
  interface Taker {
    void take(Map<String, Object> key, long items) throws IOException;
  }

  /// One source, by the values of a field.
  static List<Map<String, Object>> byValue(String field) {
    return List.of(Map.of(field, Map.of("terms", Map.of("field", field))));
  }

  /// @param sources of a composite aggregation, one name each; what lacks one of them is not
  ///   counted
  void read(Map<String, Object> query, List<Map<String, Object>> sources, Taker taker)
      throws IOException {
    Optional<Map<String, Object>> after = Optional.empty();
    do {
      Map<String, Object> composite = new LinkedHashMap<>();
      composite.put("size", PAGE);
      composite.put("sources", sources);
      after.ifPresent(key -> composite.put("after", key));
      Map<String, Object> answer =
          cluster.post(
              "/" + index + Cluster.WHOLE_SEARCH,
              Map.of(
                  "size",
                  0,
                  "query",
                  query,
                  "aggs",
                  Map.of("pages", Map.of("composite", composite))));
      for (Map<String, Object> bucket : Json.objects(answer, "aggregations", "pages", "buckets")) {
        taker.take(
            Json.at(bucket, "key").flatMap(JsonValues::asObject).orElse(Map.of()),
            Json.number(bucket, "doc_count"));
      }
      after = Json.at(answer, "aggregations", "pages", "after_key").flatMap(JsonValues::asObject);
    } while (after.isPresent());
  }
}
