package nl.knipsel.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.Trend;

/// A trend as a table with bars, all on one scale. Queries that do not fit on the screen beside
/// each other come in further tables below.
record TrendText(Messages messages, Screen screen, ZoneId zone) {
  private static final int SHORTEST_BAR = 6;
  private static final int LONGEST_BAR = 30;

  /// What was counted, and how many items could not be placed: a line for each query, numbered as
  /// the columns are, and one for all items.
  List<String> tallies(List<String> queries, Trend trend) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.of("trend.title", messages.of("trend.by." + trend.by().key())));
    for (int i = 0; i < queries.size(); i++) {
      lines.add(
          "%d  %s: %s"
              .formatted(i + 1, Printable.of(queries.get(i)), tally(trend.queries().get(i))));
    }
    lines.add(messages.of("trend.all-items") + ": " + tally(trend.all()));
    return lines;
  }

  private String tally(Trend.Tally tally) {
    return messages.of(
        "trend.tally",
        messages.number(tally.placed()),
        messages.number(tally.notPlaced()),
        messages.number(tally.undated()));
  }

  /// The table: items of the archive, then for each query its items, per mille and a bar. Nothing
  /// if there are no steps.
  List<String> chart(Trend trend) {
    if (trend.steps().isEmpty()) {
      return List.of();
    }
    Columns columns = Columns.of(trend, this);
    int room = screen.columns() - columns.label - columns.all;
    int queries = trend.queries().size();
    int each = Math.clamp(room / (columns.series() + SHORTEST_BAR), 1, queries);
    int bar = Math.clamp(room / each - columns.series(), SHORTEST_BAR, LONGEST_BAR);
    List<String> lines = new ArrayList<>();
    for (int first = 0; first < queries; first += each) {
      int end = Math.min(first + each, queries);
      lines.add("");
      lines.add(screen.bold(heading(columns, first, end, bar)));
      for (Trend.Step step : trend.steps()) {
        lines.add(row(trend, step, columns, first, end, bar));
      }
    }
    return lines;
  }

  private String heading(Columns columns, int first, int end, int bar) {
    StringBuilder line =
        new StringBuilder(" ".repeat(columns.label))
            .append(right(messages.of("trend.all"), columns.all));
    for (int i = first; i < end; i++) {
      line.append(right(Integer.toString(i + 1), columns.count))
          .append(right("‰", columns.perMille))
          .append(" ".repeat(1 + bar));
    }
    return line.toString().stripTrailing();
  }

  private String row(Trend trend, Trend.Step step, Columns columns, int first, int end, int bar) {
    String label = trend.by().label(step.start(), zone);
    StringBuilder line =
        new StringBuilder(label)
            .append(" ".repeat(columns.label - label.length()))
            .append(right(messages.number(step.all()), columns.all));
    for (int i = first; i < end; i++) {
      String share = step.all() == 0 ? "-" : messages.decimal(step.perMille(i));
      String drawn = Bar.of(step.perMille(i) / columns.most, bar);
      line.append(right(messages.number(step.counts().get(i)), columns.count))
          .append(right(share, columns.perMille))
          .append(' ')
          .append(drawn)
          .append(" ".repeat(bar - drawn.length()));
    }
    return line.toString().stripTrailing();
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /// Widths of the columns, the blanks before them included.
  ///
  /// @param most the largest share, which the longest bar stands for; more than 0
  private record Columns(int label, int all, int count, int perMille, double most) {
    static Columns of(Trend trend, TrendText text) {
      int label = 0;
      long all = 0;
      long count = 0;
      double most = 0;
      for (Trend.Step step : trend.steps()) {
        label = Math.max(label, trend.by().label(step.start(), text.zone).length());
        all = Math.max(all, step.all());
        for (int i = 0; i < step.counts().size(); i++) {
          count = Math.max(count, step.counts().get(i));
          most = Math.max(most, step.perMille(i));
        }
      }
      Messages messages = text.messages;
      return new Columns(
          label,
          2 + Math.max(messages.of("trend.all").length(), messages.number(all).length()),
          3 + Math.max(2, messages.number(count).length()),
          2 + messages.decimal(most).length(),
          most == 0 ? 1 : most);
    }

    int series() {
      return count + perMille + 1;
    }
  }
}
