package nl.knipsel.page;

import java.util.List;
import java.util.Optional;

/// Finds where the teasers begin on a page that has lost, or never had, the heading above them: at
/// the text before the first label. One time by the clock may be the article's; two make a list.
final class ListStart {
  private ListStart() {}

  /// The index of the first teaser's first line; the number of lines if there are no teasers.
  static int find(Grammar grammar, List<Line> lines) {
    int firstMark = -1;
    int labels = 0;
    int times = 0;
    boolean text = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      boolean label = grammar.labels().read(line).isPresent();
      boolean time = !label && isTime(grammar.times().read(line));
      if (!label && !time) {
        text |= !Wording.isHeading(line) || grammar.datelines().read(line).isPresent();
      } else if (text) {
        labels += label ? 1 : 0;
        times += time ? 1 : 0;
        firstMark = firstMark < 0 ? i : firstMark;
      }
    }
    return labels == 0 && times < 2 ? lines.size() : beginOfTeaser(lines, firstMark);
  }

  private static boolean isTime(Optional<StatedTimeParser.Reading> reading) {
    return reading.filter(StatedTimeParser.Reading::isPublication).isPresent();
  }

  private static int beginOfTeaser(List<Line> lines, int mark) {
    int text = Math.max(mark - 1, 0);
    return text > 0 && Wording.isHeading(lines.get(text - 1).text()) ? text - 1 : text;
  }
}
