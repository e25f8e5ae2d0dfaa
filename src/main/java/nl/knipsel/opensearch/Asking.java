package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Recency;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.lucene.Questions.Question;
import org.apache.lucene.search.Query;

/// A request in OpenSearch's query language: translated once, however often parts of it are asked.
///
/// @param query what finds and ranks, without filters
/// @param filters by their names
record Asking(
    SearchRequest request,
    Question question,
    Map<String, Object> query,
    Map<String, Map<String, Object>> filters) {
  static Asking of(SearchRequest request, Question question, QueryDsl dsl) throws IOException {
    Map<String, Map<String, Object>> filters = new LinkedHashMap<>();
    for (Map.Entry<String, Query> filter : question.filters().entrySet()) {
      filters.put(filter.getKey(), dsl.of(filter.getValue()));
    }
    return new Asking(request, question, dsl.of(question.query()), filters);
  }

  /// All that is found.
  Map<String, Object> all() {
    return filtered(query, filters.values());
  }

  /// What is found if one of the filters is left out.
  Map<String, Object> without(String filter) {
    Map<String, Map<String, Object>> others = new LinkedHashMap<>(filters);
    others.remove(filter);
    return filtered(query, others.values());
  }

  /// All that is found, with scores as the request wants them.
  Map<String, Object> ranked() {
    Map<String, Object> ranking =
        request.recency().isEmpty()
            ? query
            : recent(query, request.recency().get(), question.asked());
    return filtered(ranking, filters.values());
  }

  private static Map<String, Object> filtered(
      Map<String, Object> query, Collection<Map<String, Object>> filters) {
    return Map.of("bool", Map.of("must", List.of(query), "filter", List.copyOf(filters)));
  }

  /// Multiplies scores as [Recency] says.
  private static Map<String, Object> recent(
      Map<String, Object> query, Recency recency, Instant asked) {
    long now = asked.toEpochMilli();
    Map<String, Object> decay =
        Map.of("origin", now, "scale", recency.halfLife().toMillis(), "decay", 0.5);
    return Map.of(
        "function_score",
        Map.of(
            "query",
            query,
            "functions",
            List.of(
                Map.of("weight", 1),
                Map.of("weight", 1, "filter", lastMoment(now + 1, Long.MAX_VALUE - 1)),
                Map.of(
                    "exp",
                    Map.of(IndexFields.PUBLISHED_TO, decay),
                    "filter",
                    lastMoment(Long.MIN_VALUE, now))),
            "score_mode",
            "sum",
            "boost_mode",
            "multiply"));
  }

  private static Map<String, Object> lastMoment(long from, long to) {
    return Map.of("range", Map.of(IndexFields.PUBLISHED_TO, Map.of("gte", from, "lte", to)));
  }
}
