package nl.knipsel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// The text that `knipsel evaluate` prints: the means of one run, or of two with their difference
/// and its p-value, and which topics went into them.
public final class EvaluationReport {
  private static final int NAMED_TOPICS = 10;

  private EvaluationReport() {}

  public static String of(Evaluation run) {
    Table table = Table.of("measure", List.of(run.tag()), 4);
    for (Measure measure : Measures.STANDARD) {
      table.row(measure.name(), List.of(OptionalDouble.of(run.mean(measure))));
    }
    return table.markdown() + "\n" + topics(run);
  }

  /// Of two runs, with what the second one changes.
  ///
  /// @throws IllegalArgumentException if the two were not measured on the same topics
  public static String of(Evaluation first, Evaluation second, PairedRandomisationTest test) {
    Table table = Table.of("measure", List.of(first.tag(), second.tag(), "difference", "p"), 4);
    for (Measure measure : Measures.STANDARD) {
      Comparison comparison = Comparison.of(measure, first, second, test);
      table.row(
          measure.name(),
          List.of(
              OptionalDouble.of(comparison.first()),
              OptionalDouble.of(comparison.second()),
              OptionalDouble.of(comparison.difference()),
              OptionalDouble.of(comparison.pValue())));
    }
    return table.markdown() + "\n" + topics(first) + topics(second);
  }

  private static String topics(Evaluation run) {
    List<String> clauses = new ArrayList<>();
    clauses.add("%s: mean over %d topics".formatted(run.tag(), run.topics().size()));
    add(clauses, run.withoutResults(), "without results count 0");
    add(clauses, run.withoutRelevant(), "left out, nothing is relevant to them");
    add(clauses, run.unjudged(), "left out, the qrels do not know them");
    return String.join("; ", clauses) + "\n";
  }

  private static void add(List<String> clauses, SortedSet<String> topics, String what) {
    if (!topics.isEmpty()) {
      String names =
          topics.stream().limit(NAMED_TOPICS).collect(Collectors.joining(", "))
              + (topics.size() > NAMED_TOPICS ? ", ..." : "");
      clauses.add("%d %s (%s)".formatted(topics.size(), what, names));
    }
  }
}
