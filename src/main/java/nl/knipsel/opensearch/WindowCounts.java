package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.lucene.WindowSource;
import nl.knipsel.lucene.WindowVisitor;

/// The publication windows of what a query finds on a cluster, which counts those that begin in the
/// same step and end in the same step together: answers grow with the steps, not with the items.
///
/// @param index or alias of the items
/// @param zone by whose calendar time is cut up
/// @param query in OpenSearch's query language
record WindowCounts(Cluster cluster, String index, ZoneId zone, Map<String, Object> query)
    implements WindowSource {
  private static final String FROM = ItemDocument.FROM_DATE;
  private static final String TO = ItemDocument.TO_DATE;
  private static final Map<String, Object> HAS_FROM = has(FROM);
  private static final Map<String, Object> HAS_TO = has(TO);

  private static Map<String, Object> has(String field) {
    return Map.of("exists", Map.of("field", field));
  }

  @Override
  public void ends(WindowVisitor visitor) throws IOException {
    Map<String, Object> answer =
        ask(
            with(List.of(HAS_FROM, HAS_TO), List.of()),
            Map.of(
                "first",
                Map.of("min", Map.of("field", FROM)),
                "last",
                Map.of("max", Map.of("field", TO))));
    if (Json.number(answer, "hits", "total", "value") > 0) {
      visitor.window(
          Json.number(answer, "aggregations", "first", "value"),
          Json.number(answer, "aggregations", "last", "value"),
          1);
    }
  }

  @Override
  public void all(TimeStep by, WindowVisitor visitor) throws IOException {
    CompositePages pages = new CompositePages(cluster, index);
    pages.read(
        with(List.of(HAS_FROM, HAS_TO), List.of()),
        List.of(step(FROM, by), step(TO, by)),
        (key, items) -> visitor.window(number(key, FROM), number(key, TO), items));
    pages.read(
        with(List.of(HAS_TO), List.of(HAS_FROM)),
        List.of(step(TO, by)),
        (key, items) -> visitor.window(Long.MIN_VALUE, number(key, TO), items));
    pages.read(
        with(List.of(HAS_FROM), List.of(HAS_TO)),
        List.of(step(FROM, by)),
        (key, items) -> visitor.window(number(key, FROM), Long.MAX_VALUE, items));
    long undated =
        Json.number(
            ask(with(List.of(), List.of(HAS_FROM, HAS_TO)), Map.of()), "hits", "total", "value");
    if (undated > 0) {
      visitor.undated(undated);
    }
  }

  private Map<String, Object> with(
      List<Map<String, Object>> filters, List<Map<String, Object>> exclusions) {
    List<Map<String, Object>> all = new ArrayList<>(filters);
    all.add(query);
    return Map.of("bool", Map.of("filter", all, "must_not", exclusions));
  }

  private Map<String, Object> step(String field, TimeStep by) {
    return Map.of(
        field,
        Map.of(
            "date_histogram",
            Map.of("field", field, "calendar_interval", by.key(), "time_zone", zone.getId())));
  }

  private static long number(Map<String, Object> key, String name) {
    return key.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private Map<String, Object> ask(Map<String, Object> asked, Map<String, Object> counting)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("query", asked);
    body.put("track_total_hits", true);
    if (!counting.isEmpty()) {
      body.put("aggs", counting);
    }
    return cluster.post("/" + index + Cluster.WHOLE_SEARCH, body);
  }
}
