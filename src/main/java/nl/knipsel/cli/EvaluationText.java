package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.stream.Collectors;
import nl.knipsel.evaluate.Comparison;
import nl.knipsel.evaluate.Evaluation;
import nl.knipsel.evaluate.Measure;
import nl.knipsel.evaluate.Measures;
import nl.knipsel.evaluate.PairedRandomisationTest;
import nl.knipsel.evaluate.Table;

/// The means of one run as a Markdown table, or of two with their difference and its p-value, and
/// which topics went into them. Numbers have a decimal point in every language.
record EvaluationText(Messages messages) {
  private static final int DECIMALS = 4;

  private static final int NAMED_TOPICS = 10;

  List<String> of(Evaluation run) {
    Table table = table(Printable.of(run.tag()));
    for (Measure measure : Measures.STANDARD) {
      table.row(measure.name(), List.of(OptionalDouble.of(run.mean(measure))));
    }
    List<String> lines = lines(table);
    lines.add(topics(run));
    return lines;
  }

  /// The difference is what the second run changes.
  List<String> of(Evaluation first, Evaluation second, PairedRandomisationTest test) {
    Table table =
        table(
            Printable.of(first.tag()),
            Printable.of(second.tag()),
            messages.of("evaluate.difference"),
            "p");
    for (Measure measure : Measures.STANDARD) {
      Comparison comparison = Comparison.of(measure, first, second, test);
      table.row(
          measure.name(),
          List.of(
              OptionalDouble.of(comparison.first()),
              OptionalDouble.of(comparison.second()),
              OptionalDouble.of(comparison.difference()),
              OptionalDouble.of(roundedUp(comparison.pValue()))));
    }
    List<String> lines = lines(table);
    lines.add(messages.of("evaluate.test", Long.toString(test.seed())));
    lines.add(topics(first));
    lines.add(topics(second));
    return lines;
  }

  /// A p-value is never 0, and is not to look like it.
  private static double roundedUp(double p) {
    double steps = Math.pow(10, DECIMALS);
    return Math.ceil(p * steps) / steps;
  }

  private Table table(String... columns) {
    return Table.of(messages.of("evaluate.measure"), List.of(columns), DECIMALS);
  }

  private static List<String> lines(Table table) {
    List<String> lines = table.markdown().lines().collect(Collectors.toCollection(ArrayList::new));
    lines.add("");
    return lines;
  }

  private String topics(Evaluation run) {
    List<String> clauses = new ArrayList<>();
    clauses.add(messages.count("evaluate.mean", run.topics().size(), run.tag()));
    add(clauses, "evaluate.no-results", run.withoutResults());
    add(clauses, "evaluate.no-relevant", run.withoutRelevant());
    add(clauses, "evaluate.unjudged", run.unjudged());
    return Printable.of(String.join("; ", clauses));
  }

  private void add(List<String> clauses, String key, SortedSet<String> topics) {
    if (!topics.isEmpty()) {
      String names =
          topics.stream().limit(NAMED_TOPICS).collect(Collectors.joining(", "))
              + (topics.size() > NAMED_TOPICS ? ", ..." : "");
      clauses.add(messages.count(key, topics.size(), names));
    }
  }
}
