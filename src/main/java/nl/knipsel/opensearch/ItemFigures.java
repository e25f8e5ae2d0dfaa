package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;

/// The figures of all items on a cluster, read page by page.
///
/// @param index or alias of the items
record ItemFigures(Cluster cluster, String index) {
  private static final int PAGE = 5_000;

  private static final List<String> TIMES =
      List.of(
          IndexFields.PUBLISHED_FROM,
          IndexFields.PUBLISHED_TO,
          IndexFields.CAPTURED_FIRST,
          IndexFields.CAPTURED_LAST);

  /// Takes the figures of one item.
  interface Taker {
    void take(Of item);
  }

  /// @param listed the beginning and end of the window, the first and last capture, in milliseconds
  ///   since 1970; 0 for what it has not
  record Of(String id, boolean article, long sightings, List<Long> listed) {
    long[] times() {
      return listed.stream().mapToLong(Long::longValue).toArray();
    }
  }

  /// In ascending order of the ids.
  void each(Taker taker) throws IOException {
    List<String> fields =
        java.util.stream.Stream.concat(
                TIMES.stream(),
                java.util.stream.Stream.of(IndexFields.SIGHTINGS, Dimension.KIND.key()))
            .toList();
    new SortedPages(cluster, index, IndexFields.ID, PAGE)
        .read(Map.of("match_all", Map.of()), fields, hit -> taker.take(of(hit)));
  }

  private static Of of(Map<String, Object> hit) {
    return new Of(
        String.valueOf(hit.get("_id")),
        Json.at(hit, "_source", Dimension.KIND.key())
            .map(kinds -> kinds.equals(List.of("article")))
            .orElse(false),
        number(hit, IndexFields.SIGHTINGS),
        TIMES.stream().map(time -> number(hit, time)).toList());
  }

  private static long number(Map<String, Object> hit, String field) {
    return Json.at(hit, "_source", field)
        .map(value -> value instanceof Number number ? number.longValue() : 0L)
        .orElse(0L);
  }

  /// How much room the items take on all nodes, copies left out.
  long bytes() throws IOException {
    Map<String, Object> stats = cluster.get("/" + index + "/_stats/store");
    return Json.at(stats, "_all", "primaries", "store", "size_in_bytes")
        .map(value -> value instanceof Number number ? number.longValue() : 0L)
        .orElse(0L);
  }
}
