package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Prints the results of a benchmark as a table and puts it between its two marks in
/// `docs/measurements.md`. A line of results is what was measured, of which program, the unit and
/// the samples, with tabs between; the table adds ratios to a baseline and whether a goal is met.
public final class BenchTable {
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
          most("warm any word, facet, mean", "Knipsel", "SQLite FTS5", 0.1),
          new Goal("growth of indexing speed, 10x of 1x", "Knipsel", Optional.empty(), 0.8, true),
          most("growth of any word, facet, p50, 10x of 1x", "Knipsel", "raw Lucene, same query", 1),
          most("growth of all words, p50, 10x of 1x", "Knipsel", "raw Lucene, same query", 1));

  /// Rows that tell by how much another grows from the smallest corpus to the largest.
  private static final Map<String, String> GROWTH =
      Map.of(
          "indexing, source", "growth of indexing speed",
          "indexing, peak memory", "growth of peak memory",
          "warm all words, p50", "growth of all words, p50",
          "warm any word, facet, p50", "growth of any word, facet, p50");

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

  /// @param arguments the results, the page to change, the name in its marks, and what stands above
  ///   the table
  public static void main(String[] arguments) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] columns = line.split("\t");
      List<Double> samples =
          Arrays.stream(columns[3].split(" ")).map(Double::valueOf).sorted().toList();
      rows.add(new Row(columns[0], columns[1], columns[2], samples));
    }
    rows.addAll(growth(rows));
    StringBuilder table = new StringBuilder(arguments[3]).append("\n\n");
    table.append("| what | of | median | least | most | ratio | goal | |\n");
    table.append("| :-- | :-- | --: | --: | --: | --: | --: | :-- |\n");
    rows.forEach(row -> table.append(line(row, rows)));
    System.out.println(table);
    Path page = Path.of(arguments[1]);
    String text = Files.readString(page);
    String mark = "<!-- " + arguments[2] + ": begin -->";
    int begin = text.indexOf(mark) + mark.length();
    int end = text.indexOf("<!-- " + arguments[2] + ": end -->");
    if (begin < mark.length() || end < begin) {
      throw new IllegalStateException(page + " has no marks for the table");
    }
    Files.writeString(page, text.substring(0, begin) + "\n" + table + text.substring(end));
  }

  private static List<Row> growth(List<Row> rows) {
    List<Row> growth = new ArrayList<>();
    for (Row row : rows) {
      String name = row.what().replaceFirst(", 10x$", "");
      if (name.equals(row.what()) || !GROWTH.containsKey(name)) {
        continue;
      }
      rows.stream()
          .filter(first -> first.what().equals(name + ", 1x") && first.of().equals(row.of()))
          .map(first -> row.median() / first.median())
          .map(
              times -> new Row(GROWTH.get(name) + ", 10x of 1x", row.of(), "times", List.of(times)))
          .forEach(growth::add);
    }
    return growth;
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
