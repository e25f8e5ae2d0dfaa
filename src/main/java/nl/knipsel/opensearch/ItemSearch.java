package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.lucene.Questions.Question;
import org.apache.lucene.search.Query;

/// Asks a cluster for the best hits of a question. Scores are worked out with the counts of all
/// shards together (`dfs_query_then_fetch`), and equal hits stand in the order of their ids.
///
/// @param index or alias of the items
record ItemSearch(Cluster cluster, String index, QueryDsl dsl) {
  private static final String SEARCH =
      "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false";

  /// @param total how many items match, exactly
  record Found(long total, List<Scored> best) {}

  /// An item's id and its score.
  record Scored(String id, float score) {}

  static ItemSearch in(Cluster cluster, String index) {
    return new ItemSearch(cluster, index, new QueryDsl(new KeyValues(cluster, index)));
  }

  /// @param most how many hits are wanted, at most 10,000
  Found best(Question question, int most) throws IOException {
    Map<String, Object> answer =
        cluster.post(
            "/" + index + SEARCH,
            Map.of(
                "query",
                query(question),
                "sort",
                List.of(Map.of("_score", "desc"), Map.of(IndexFields.ID, "asc")),
                "size",
                most,
                "track_total_hits",
                true,
                "_source",
                false));
    List<Scored> best = new ArrayList<>();
    for (Map<String, Object> hit : Json.objects(answer, "hits", "hits")) {
      best.add(
          new Scored(
              String.valueOf(hit.get("_id")),
              hit.get("_score") instanceof Number score ? score.floatValue() : 0));
    }
    long total =
        Json.at(answer, "hits", "total", "value")
            .map(value -> ((Number) value).longValue())
            .orElseThrow(() -> new IOException("the cluster's answer has no total"));
    return new Found(total, best);
  }

  private Map<String, Object> query(Question question) throws IOException {
    List<Map<String, Object>> filters = new ArrayList<>();
    for (Query filter : question.filters()) {
      filters.add(dsl.of(filter));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("must", List.of(dsl.of(question.query())));
    if (!filters.isEmpty()) {
      all.put("filter", filters);
    }
    return Map.of("bool", all);
  }
}
