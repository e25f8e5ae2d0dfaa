package nl.knipsel.page;

import java.util.ArrayList;
import java.util.List;

/// Parts a dump into its lines. A line ends with LF, CR LF or CR, so that its number is what an
/// editor shows; rarer breaks become blanks, for the texts of items hold no line breaks.
final class Lines {
  private Lines() {}

  /// The lines that are not blank.
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    boolean parted = false;
    for (String raw : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
      number++;
      String line = Blanks.strip(Blanks.withoutRareBreaks(raw));
      if (line.isEmpty()) {
        parted = true;
        continue;
      }
      lines.add(new Line(number, line, parted));
      parted = false;
    }
    return lines;
  }
}
