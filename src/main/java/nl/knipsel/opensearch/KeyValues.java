package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/// The values that fields have on the cluster, read page by page.
///
/// @param index or alias of the items
record KeyValues(Cluster cluster, String index) implements QueryDsl.Vocabulary {
  @Override
  public List<String> values(String field, CharacterRunAutomaton wanted) throws IOException {
    List<String> values = new ArrayList<>();
    new CompositePages(cluster, index)
        .read(
            Map.of("match_all", Map.of()),
            CompositePages.byValue(field),
            (key, items) -> {
              String value = String.valueOf(key.get(field));
              if (wanted.run(value)) {
                values.add(value);
              }
            });
    return values;
  }
}
