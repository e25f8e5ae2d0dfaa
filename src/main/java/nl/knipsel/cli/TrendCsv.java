package nl.knipsel.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.knipsel.archive.Trend;

/// A trend as comma-separated values, see [Csv]: a heading, then a line for each step. Names of
/// columns are English and numbers have a decimal point in every language.
final class TrendCsv {
  private TrendCsv() {}

  /// @param bom whether the first line begins with a byte order mark
  static List<String> of(List<String> queries, Trend trend, ZoneId zone, boolean bom) {
    List<String> heading = new ArrayList<>();
    heading.add((bom ? Csv.BYTE_ORDER_MARK : "") + trend.by().key());
    heading.add("all");
    for (String query : queries) {
      heading.add(Csv.text(query));
      heading.add(Csv.text(query + " (per mille)"));
    }
    List<String> lines = new ArrayList<>();
    lines.add(Csv.line(heading));
    for (Trend.Step step : trend.steps()) {
      List<String> cells = new ArrayList<>();
      cells.add(trend.by().label(step.start(), zone));
      cells.add(Long.toString(step.all()));
      for (int i = 0; i < queries.size(); i++) {
        cells.add(Long.toString(step.counts().get(i)));
        cells.add(step.all() > 0 ? String.format(Locale.ROOT, "%.3f", step.perMille(i)) : "");
      }
      lines.add(Csv.line(cells));
    }
    return lines;
  }
}
