package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.JsonValues;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/// The values that fields have on the cluster, read page by page.
///
/// @param index or alias of the items
record KeyValues(Cluster cluster, String index) implements QueryDsl.Vocabulary {
  private static final int PAGE = 5_000;

  @Override
  public List<String> values(String field, CharacterRunAutomaton wanted) throws IOException {
    List<String> values = new ArrayList<>();
    Optional<Map<String, Object>> after = Optional.empty();
    do {
      Map<String, Object> composite = new LinkedHashMap<>();
      composite.put("size", PAGE);
      composite.put(
          "sources", List.of(Map.of("value", Map.of("terms", Map.of("field", field)))));
      after.ifPresent(key -> composite.put("after", key));
      Map<String, Object> answer =
          cluster.post(
              "/" + index + "/_search?allow_partial_search_results=false",
              Map.of("size", 0, "aggs", Map.of("values", Map.of("composite", composite))));
      for (Map<String, Object> bucket : Json.objects(answer, "aggregations", "values", "buckets")) {
        Json.at(bucket, "key", "value")
            .map(Object::toString)
            .filter(wanted::run)
            .ifPresent(values::add);
      }
      after =
          Json.at(answer, "aggregations", "values", "after_key").flatMap(JsonValues::asObject);
    } while (after.isPresent());
    return values;
  }
}
