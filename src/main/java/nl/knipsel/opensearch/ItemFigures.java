package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.ArchiveStats;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.lucene.ContentHash;

/// The figures of the items on a cluster.
///
/// @param index or alias of the items
record ItemFigures(Cluster cluster, String index) {
  /// What [#addTo] reads of a hit.
  static final List<String> HASHED =
      List.of(
          IndexFields.SIGHTINGS,
          IndexFields.PUBLISHED_FROM,
          IndexFields.PUBLISHED_TO,
          IndexFields.CAPTURED_FIRST,
          IndexFields.CAPTURED_LAST);

  /// Counted by the cluster, all in one answer.
  ArchiveStats stats() throws IOException {
    Map<String, Object> counting = new LinkedHashMap<>();
    counting.put(
        "articles",
        Map.of("filter", Map.of("term", Map.of(Dimension.KIND.key(), Map.of("value", "article")))));
    counting.put("published", Map.of("filter", has(IndexFields.PUBLISHED_FROM)));
    counting.put(
        "closed",
        Map.of(
            "filter",
            Map.of(
                "bool",
                Map.of(
                    "filter", List.of(has(ItemDocument.FROM_DATE), has(ItemDocument.TO_DATE))))));
    counting.put("sightings", Map.of("sum", Map.of("field", IndexFields.SIGHTINGS)));
    counting.put("first", Map.of("min", Map.of("field", IndexFields.CAPTURED_FIRST)));
    counting.put("last", Map.of("max", Map.of("field", IndexFields.CAPTURED_LAST)));
    Map<String, Object> answer =
        cluster.post(
            "/" + index + Cluster.WHOLE_SEARCH,
            Map.of("size", 0, "track_total_hits", true, "aggs", counting));
    long items = Json.number(answer, "hits", "total", "value");
    long articles = Json.number(answer, "aggregations", "articles", "doc_count");
    long closed = Json.number(answer, "aggregations", "closed", "doc_count");
    return new ArchiveStats(
        items,
        articles,
        items - articles,
        Json.number(answer, "aggregations", "sightings", "value"),
        closed,
        Json.number(answer, "aggregations", "published", "doc_count") - closed,
        moment(answer, "first"),
        moment(answer, "last"),
        bytes());
  }

  private static Map<String, Object> has(String field) {
    return Map.of("exists", Map.of("field", field));
  }

  private static Optional<Instant> moment(Map<String, Object> answer, String name) {
    return Json.at(answer, "aggregations", name, "value")
        .flatMap(value ->
            value instanceof Number number
                ? Optional.of(Instant.ofEpochMilli(number.longValue()))
                : Optional.empty());
  }

  /// Adds an item of which [#HASHED] was read.
  static void addTo(ContentHash hash, Map<String, Object> hit) {
    hash.add(
        String.valueOf(hit.get("_id")),
        number(hit, IndexFields.SIGHTINGS),
        number(hit, IndexFields.PUBLISHED_FROM),
        number(hit, IndexFields.PUBLISHED_TO),
        number(hit, IndexFields.CAPTURED_FIRST),
        number(hit, IndexFields.CAPTURED_LAST));
  }

  private static long number(Map<String, Object> hit, String field) {
    return Json.at(hit, "_source", field).orElse(0L) instanceof Number number
        ? number.longValue()
        : 0;
  }

  /// How much room the items take on all nodes, copies left out.
  private long bytes() throws IOException {
    return Json.number(
        cluster.get("/" + index + "/_stats/store"), "_all", "primaries", "store", "size_in_bytes");
  }
}
