package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads all documents that a query finds in ascending order of a field that is a key, page by
/// page, in constant memory.
///
/// @param index or alias
/// @param key the field, of which each document has one value and no two the same
/// @param size how many documents are read at once
record SortedPages(Cluster cluster, String index, String key, int size) {
  /// Takes a hit of an answer.
  interface Taker {
    void take(Map<String, Object> hit) throws IOException;
  }

  /// @param fields of the documents' source that are read
  void read(Map<String, ?> query, List<String> fields, Taker taker) throws IOException {
    @Nullable Object after = null;
    while (true) {
      Map<String, Object> request = new LinkedHashMap<>();
      request.put("query", query);
      request.put("size", size);
      request.put("sort", List.of(Map.of(key, "asc")));
      request.put("_source", fields);
      request.put("track_total_hits", false);
      if (after != null) {
        request.put("search_after", List.of(after));
      }
      List<Map<String, Object>> hits =
          Json.objects(cluster.post("/" + index + Cluster.WHOLE_SEARCH, request), "hits", "hits");
      for (Map<String, Object> hit : hits) {
        taker.take(hit);
      }
      if (hits.size() < size) {
        return;
      }
      after = hits.getLast().get("sort") instanceof List<?> place ? place.getFirst() : null;
    }
  }
}
