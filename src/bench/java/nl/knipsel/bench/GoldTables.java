package nl.knipsel.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.evaluate.CompoundQuality;
import nl.knipsel.evaluate.CompoundSplitter;
import nl.knipsel.evaluate.GoldCompound;
import nl.knipsel.evaluate.GoldForm;
import nl.knipsel.evaluate.StemmingQuality;
import nl.knipsel.evaluate.Table;
import nl.knipsel.evaluate.TruncationLine;

/// Chains held against gold data, without any search.
final class GoldTables {
  private final GoldData gold;
  private final List<Chain> chains;

  GoldTables(GoldData gold, List<Chain> chains) {
    this.gold = gold;
    this.chains = chains;
  }

  String stemming(Set<String> partsOfSpeech) throws IOException {
    List<GoldForm> forms = gold.forms(partsOfSpeech);
    TruncationLine truncation = TruncationLine.of(forms);
    Table table =
        Table.of(
            "chain",
            List.of("precision", "recall", "F1", "UI", "OI x 1000", "SW x 1000", "ERRT"),
            3);
    long types = 0;
    for (Chain chain : chains) {
      StemmingQuality quality = StemmingQuality.of(forms, chain::stems);
      types = quality.forms();
      table.row(
          chain.name(),
          List.of(
              quality.precision(),
              quality.recall(),
              quality.f1(),
              quality.understemming(),
              thousandths(quality.overstemming()),
              thousandths(quality.weight()),
              truncation.errorRate(quality)));
    }
    return "Stems against lemmas: %d types of %s\n\n%s"
        .formatted(types, String.join(", ", new TreeSet<>(partsOfSpeech)), table.markdown());
  }

  private static OptionalDouble thousandths(OptionalDouble value) {
    return value.isEmpty() ? value : OptionalDouble.of(1000 * value.getAsDouble());
  }

  /// Chains that split, and the plural list's splits looked up.
  String compounds() throws IOException {
    List<GoldCompound> compounds = gold.compounds();
    Set<String> simplexes = gold.simplexes();
    Map<String, List<String>> heads = gold.heads();
    Map<String, CompoundSplitter> splitters = new LinkedHashMap<>();
    splitters.put(
        "plural list", CompoundSplitter.ofParts(word -> heads.getOrDefault(word, List.of())));
    chains.forEach(chain -> chain.splitter().ifPresent(s -> splitters.put(chain.name(), s)));
    Table table =
        Table.of("splitter", List.of("exact", "precision", "recall", "F1", "false splits"), 3);
    splitters.forEach((name, splitter) -> {
      CompoundQuality quality = CompoundQuality.of(compounds, simplexes, splitter);
      table.row(
          name,
          List.of(
              quality.exactRate(),
              quality.precision(),
              quality.recall(),
              quality.f1(),
              quality.falseSplitRate()));
    });
    return "Compound splits: %d compounds, %d other content words\n\n%s"
        .formatted(compounds.size(), simplexes.size(), table.markdown());
  }
}
