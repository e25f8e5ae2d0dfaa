package nl.knipsel.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.DateCounts;

/// Counts by steps of time as lines with bars. Of a run of more than [#LONGEST_GAP] steps without
/// items one line tells how many they are.
///
/// @param zone by whose calendar steps are named
/// @param indent where lines begin
record DateFacetText(Messages messages, Screen screen, ZoneId zone, int indent) {
  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 4;

  /// How many items could be placed and how many not, then the steps; the first line has no indent.
  List<String> of(DateCounts counts) {
    List<String> lines = new ArrayList<>();
    String tally =
        messages.of(
            "date.tally",
            messages.of("trend.by." + counts.by().key()),
            messages.number(counts.placed()),
            messages.number(counts.notPlaced()),
            messages.number(counts.halfOpen()),
            messages.number(counts.undated()));
    String margin = " ".repeat(indent);
    screen
        .wrap(tally, screen.columns() - indent)
        .forEach(line -> lines.add(lines.isEmpty() ? line : margin + line));
    rows(counts).forEach(row -> lines.add(margin + row));
    return lines;
  }

  private List<String> rows(DateCounts counts) {
    int label = 0;
    long most = 1;
    for (DateCounts.Step step : counts.steps()) {
      label = Math.max(label, label(counts, step).length());
      most = Math.max(most, step.count());
    }
    int number = messages.number(most).length();
    int room = screen.columns() - indent - label - number - 3;
    int longest = Math.clamp(room, SHORTEST_BAR, LONGEST_BAR);
    List<String> rows = new ArrayList<>();
    int empty = 0;
    for (int i = 0; i < counts.steps().size(); i++) {
      DateCounts.Step step = counts.steps().get(i);
      empty = step.count() == 0 ? empty + 1 : 0;
      String count = messages.number(step.count());
      rows.add(
          "%s%s  %s%s %s"
              .formatted(
                  label(counts, step),
                  " ".repeat(label - label(counts, step).length()),
                  " ".repeat(number - count.length()),
                  count,
                  Bar.of((double) step.count() / most, longest))
              .stripTrailing());
      boolean ends = counts.steps().get(Math.min(i + 1, counts.steps().size() - 1)).count() > 0;
      if (empty > LONGEST_GAP && ends) {
        rows.subList(rows.size() - empty, rows.size()).clear();
        rows.add(messages.of("date.gap", messages.number(empty)));
      }
    }
    return rows;
  }

  private String label(DateCounts counts, DateCounts.Step step) {
    return counts.by().label(step.start(), zone);
  }
}
