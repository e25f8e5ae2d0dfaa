package nl.knipsel.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.knipsel.archive.Trend;

/// A trend as comma-separated values: a heading, then a line for each step. Names of columns are
/// English and numbers have a decimal point in every language. A query that a spreadsheet might
/// take for a formula (by `=`, `+`, `-`, `@`, also in full width) has an apostrophe before it.
final class TrendCsv {
  private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TrendCsv() {}

  /// @param bom whether the first line begins with a byte order mark
  static List<String> of(List<String> queries, Trend trend, ZoneId zone, boolean bom) {
    List<String> lines = new ArrayList<>();
    StringBuilder heading =
        new StringBuilder(bom ? BYTE_ORDER_MARK : "").append(trend.by().key()).append(",all");
    for (String query : queries) {
      heading.append(',').append(cell(query)).append(',').append(cell(query + " (per mille)"));
    }
    lines.add(heading.toString());
    for (Trend.Step step : trend.steps()) {
      StringBuilder line =
          new StringBuilder(trend.by().label(step.start(), zone)).append(',').append(step.all());
      for (int i = 0; i < queries.size(); i++) {
        line.append(',').append(step.counts().get(i)).append(',');
        if (step.all() > 0) {
          line.append(String.format(Locale.ROOT, "%.3f", step.perMille(i)));
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String cell(String text) {
    String safe = FORMULA_BEGINS_WITH.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + Printable.of(safe).replace("\"", "\"\"") + '"';
  }
}
