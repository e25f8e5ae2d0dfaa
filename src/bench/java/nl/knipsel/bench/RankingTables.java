package nl.knipsel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.knipsel.evaluate.Comparison;
import nl.knipsel.evaluate.Evaluation;
import nl.knipsel.evaluate.Measure;
import nl.knipsel.evaluate.PairedRandomisationTest;
import nl.knipsel.evaluate.QuerySet;
import nl.knipsel.evaluate.Table;

/// How well each chain finds the articles of each query set.
final class RankingTables {
  private final List<QuerySet> sets;
  private final String baseline;
  private final Map<String, List<Evaluation>> evaluations = new LinkedHashMap<>();

  /// @param sets none of them empty
  /// @param baseline the name of one of the chains
  RankingTables(List<Chain> chains, List<Text> texts, List<QuerySet> sets, String baseline)
      throws IOException {
    this.sets = sets;
    this.baseline = baseline;
    for (Chain chain : chains) {
      List<Evaluation> ofSets = new ArrayList<>();
      try (DocumentSearch search = chain.open(texts)) {
        for (QuerySet set : sets) {
          ofSets.add(Evaluation.of(search.run(set), set.qrels()));
        }
      }
      evaluations.put(chain.name(), ofSets);
    }
  }

  /// Means, with ratios to the baseline's.
  String means(Measure measure) {
    Table table = Table.of("chain", columns(), 3).withRatiosTo(baseline);
    evaluations.forEach((chain, ofSets) ->
        table.row(
            chain,
            ofSets.stream()
                .map(evaluation -> OptionalDouble.of(evaluation.mean(measure)))
                .toList()));
    return table.markdown();
  }

  /// The p-value of each chain's difference to the baseline.
  String pValues(Measure measure, PairedRandomisationTest test) {
    List<Evaluation> base = evaluations.getOrDefault(baseline, List.of());
    Table table = Table.of("p", columns(), 5);
    evaluations.forEach((chain, ofSets) -> {
      if (!chain.equals(baseline)) {
        List<OptionalDouble> row = new ArrayList<>();
        for (int set = 0; set < ofSets.size(); set++) {
          row.add(
              OptionalDouble.of(
                  Comparison.of(measure, base.get(set), ofSets.get(set), test).pValue()));
        }
        table.row(chain, row);
      }
    });
    return table.markdown();
  }

  private List<String> columns() {
    return sets.stream().map(set -> "%s, %d".formatted(set.name(), set.size())).toList();
  }
}
