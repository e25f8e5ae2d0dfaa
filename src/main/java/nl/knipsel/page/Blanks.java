package nl.knipsel.page;

/// What counts as blank in a dump: Unicode's blanks, also those that do not break a line, and the
/// marks of no width that extractors leave behind (byte order mark, zero-width space).
final class Blanks {
  private Blanks() {}

  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || c == '\u200B'
        || c == '\uFEFF';
  }

  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /// The text with vertical tabs, form feeds, U+0085, U+2028 and U+2029 as plain blanks.
  static String withoutRareBreaks(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> out.setCharAt(i, ' ');
        default -> {}
      }
    }
    return out.toString();
  }
}
