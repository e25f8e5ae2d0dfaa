package nl.knipsel.cli;

import java.util.regex.Pattern;

/// The text beside a match, made fit for a line and cut between words. A word that has no room at
/// all is cut itself.
final class KwicContext {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String CUT = "…";

  private KwicContext() {}

  /// The end of a text, at most so many columns wide.
  static String left(String text, int columns) {
    String shown = shown(text).stripLeading();
    int from = 0;
    while (from < shown.length() && Width.of(shown, from, shown.length()) > columns) {
      int blank = shown.indexOf(' ', from);
      if (blank < 0 || blank + 1 >= shown.length()) {
        return cutLeft(shown, columns);
      }
      from = blank + 1;
    }
    return shown.substring(from);
  }

  private static String cutLeft(String shown, int columns) {
    int from = 0;
    while (from < shown.length()
        && (Width.of(shown, from, shown.length()) > columns - 1
            || isMark(shown.codePointAt(from)))) {
      from += Character.charCount(shown.codePointAt(from));
    }
    return CUT + shown.substring(from);
  }

  /// The beginning of a text, at most so many columns wide.
  static String right(String text, int columns) {
    String shown = shown(text);
    if (Width.of(shown) <= columns) {
      return shown;
    }
    int to = 0;
    for (int blank = shown.indexOf(' ', 1);
        blank >= 0 && Width.of(shown, 0, blank) <= columns;
        blank = shown.indexOf(' ', blank + 1)) {
      to = blank;
    }
    return to > 0 ? shown.substring(0, to) : cutRight(shown, columns);
  }

  private static String cutRight(String shown, int columns) {
    int to = 0;
    while (to < shown.length()) {
      int next = to + Character.charCount(shown.codePointAt(to));
      if (Width.of(shown, 0, next) > columns - 1) {
        break;
      }
      to = next;
    }
    return columns < 1 ? "" : shown.substring(0, to) + CUT;
  }

  private static String shown(String text) {
    return BLANKS.matcher(Printable.of(text)).replaceAll(" ");
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.ENCLOSING_MARK;
  }
}
