package nl.knipsel.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// A table of numbers with a name for each row, printed as Markdown with aligned columns. Missing
/// numbers are printed as `-`. Not thread-safe.
///
/// With a baseline, each number of another row is followed by its ratio to the baseline's number in
/// the same column: `0.630 (1.05)`; a ratio to 0 or to nothing is left out.
public final class Table {
  private record Row(String name, List<OptionalDouble> values) {}

  private final String corner;
  private final List<String> columns;
  private final int decimals;
  private final Optional<String> baseline;
  private final List<Row> rows = new ArrayList<>();

  private Table(String corner, List<String> columns, int decimals, Optional<String> baseline) {
    this.corner = corner;
    this.columns = List.copyOf(columns);
    this.decimals = decimals;
    this.baseline = baseline;
  }

  /// An empty table.
  ///
  /// @param corner heads the column of names
  /// @param decimals how many digits after the point a number has, 0 or more
  public static Table of(String corner, List<String> columns, int decimals) {
    return new Table(corner, columns, decimals, Optional.empty());
  }

  /// An empty table of the same shape with ratios to the row of this name, wherever that stands.
  public Table withRatiosTo(String baselineRow) {
    return new Table(corner, columns, decimals, Optional.of(baselineRow));
  }

  /// Adds a row.
  ///
  /// @param values one for each column
  public Table row(String name, List<OptionalDouble> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          "row %s has %d values for %d columns".formatted(name, values.size(), columns.size()));
    }
    rows.add(new Row(name, List.copyOf(values)));
    return this;
  }

  /// The table, each line ended by a line feed.
  public String markdown() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(line(corner, columns));
    Optional<Row> base =
        rows.stream().filter(row -> baseline.equals(Optional.of(row.name()))).findFirst();
    for (Row row : rows) {
      List<String> numbers = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        numbers.add(number(row, column, base));
      }
      cells.add(line(row.name(), numbers));
    }
    return aligned(cells);
  }

  private static List<String> line(String first, List<String> rest) {
    List<String> line = new ArrayList<>();
    line.add(first.replace("|", "\\|"));
    rest.forEach(cell -> line.add(cell.replace("|", "\\|")));
    return line;
  }

  private String number(Row row, int column, Optional<Row> base) {
    OptionalDouble value = row.values().get(column);
    if (value.isEmpty()) {
      return "-";
    }
    String number = String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble());
    OptionalDouble baseValue = base.map(b -> b.values().get(column)).orElse(OptionalDouble.empty());
    boolean isBase = base.isPresent() && base.get().name().equals(row.name());
    if (isBase || baseValue.isEmpty() || baseValue.getAsDouble() == 0) {
      return number;
    }
    return String.format(
        Locale.ROOT, "%s (%.2f)", number, value.getAsDouble() / baseValue.getAsDouble());
  }

  private static String aligned(List<List<String>> lines) {
    int columns = lines.getFirst().size();
    List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 3));
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths.set(i, Math.max(widths.get(i), width(line.get(i))));
      }
    }
    StringBuilder out = new StringBuilder();
    for (int l = 0; l < lines.size(); l++) {
      for (int i = 0; i < columns; i++) {
        String cell = lines.get(l).get(i);
        String padding = " ".repeat(widths.get(i) - width(cell));
        out.append("| ").append(i == 0 ? cell + padding : padding + cell).append(' ');
      }
      out.append("|\n");
      if (l == 0) {
        rule(out, widths);
      }
    }
    return out.toString();
  }

  private static void rule(StringBuilder out, List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      out.append(i == 0 ? "| :" : "| ").append("-".repeat(widths.get(i) - 1));
      out.append(i == 0 ? " " : ": ");
    }
    out.append("|\n");
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
