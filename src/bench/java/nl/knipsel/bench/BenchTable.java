package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Prints the results of the benchmark as a table and puts it between the two marks in
/// `docs/measurements.md`. A line of results is what was measured, of which program, the unit and
/// the samples, with tabs between; the table adds ratios to a baseline and whether a goal is met.
public final class BenchTable {
  private static final String BEGIN = "<!-- bench: begin -->";
  private static final String END = "<!-- bench: end -->";

  /// @param base the program that the ratio refers to; none for a goal in the unit itself
  /// @param least whether the limit is the least that is good; otherwise the most
  private record Goal(String what, String of, Optional<String> base, double limit, boolean least) {}

  private static final List<Goal> GOALS =
      List.of(
          most("cold search", "Knipsel", "Hello World", 4),
          most("cold search", "Knipsel, facets", "Hello World", 4),
          new Goal("analysis", "Knipsel", Optional.of("DutchAnalyzer"), 1, true),
          most("indexing", "Knipsel", "raw Lucene, same analysis", 1 / 0.75),
          most("indexing, CPU", "Knipsel", "raw Lucene, same analysis", 1 / 0.75),
          new Goal("indexing, source", "Knipsel", Optional.empty(), 15, true),
          most("index size", "Knipsel", "raw Lucene, same analysis", 1.3),
          most("warm all words, p50", "Knipsel", "raw Lucene, same query", 1.3),
          new Goal("warm all words, p99", "Knipsel, with snippets", Optional.empty(), 2000, false),
          most("warm any word, facet, p50", "Knipsel", "raw Lucene, same query", 1.3),
          most("warm any word, facet, mean", "Knipsel", "SQLite FTS5", 0.1));

  /// @param samples in ascending order
  private record Row(String what, String of, String unit, List<Double> samples) {
    double median() {
      return samples.get(samples.size() / 2);
    }
  }

  private BenchTable() {}

  private static Goal most(String what, String of, String base, double limit) {
    return new Goal(what, of, Optional.of(base), limit, false);
  }

  /// @param arguments the results, the page to change, and what stands above the table
  public static void main(String[] arguments) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] columns = line.split("\t");
      List<Double> samples =
          Arrays.stream(columns[3].split(" ")).map(Double::valueOf).sorted().toList();
      rows.add(new Row(columns[0], columns[1], columns[2], samples));
    }
    StringBuilder table = new StringBuilder(arguments[2]).append("\n\n");
    table.append("| what | of | median | least | most | ratio | goal | |\n");
    table.append("| :-- | :-- | --: | --: | --: | --: | --: | :-- |\n");
    rows.forEach(row -> table.append(line(row, rows)));
    System.out.println(table);
    Path page = Path.of(arguments[1]);
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IllegalStateException(page + " has no marks for the table");
    }
    Files.writeString(page, text.substring(0, begin) + "\n" + table + text.substring(end));
  }

  private static String line(Row row, List<Row> rows) {
    Optional<Goal> goal =
        GOALS.stream()
            .filter(one -> one.what().equals(row.what()) && one.of().equals(row.of()))
            .findFirst();
    Optional<Row> base =
        goal.flatMap(Goal::base)
            .flatMap(name ->
                rows.stream()
                    .filter(other -> other.what().equals(row.what()) && other.of().equals(name))
                    .findFirst());
    double figure = base.map(other -> row.median() / other.median()).orElse(row.median());
    boolean judged = goal.isPresent() && (goal.get().base().isEmpty() || base.isPresent());
    String wanted =
        goal.map(one -> (one.least() ? "at least " : "at most ") + number(one.limit())).orElse("");
    String met =
        judged
            ? goal.get().least() == figure >= goal.get().limit() ? "met" : "missed"
            : goal.isPresent() ? "not judged" : "";
    return "| %s | %s | %s %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            row.what(),
            row.of(),
            number(row.median()),
            row.unit(),
            number(row.samples().getFirst()),
            number(row.samples().getLast()),
            base.isPresent() ? number(figure) : "",
            wanted,
            met);
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
