package nl.knipsel.cli;

/// Makes text from outside fit for a terminal: control characters are shown as pictures, characters
/// that change the direction of writing are left out.
final class Printable {
  private static final char CONTROL_PICTURES = '\u2400';

  private Printable() {}

  /// One line: line breaks and tabs become blanks.
  static String of(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, i);
    for (; i < text.length(); i++) {
      append(out, text, i);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String text, int i) {
    char c = text.charAt(i);
    if (isPlain(c)) {
      out.append(c);
    } else if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029') {
      out.append(' ');
    } else if (c < ' ') {
      out.append((char) (CONTROL_PICTURES + c));
    } else if (c == '\u007F') {
      out.append('\u2421');
    } else if (Character.isSurrogate(c)) {
      boolean paired =
          Character.isHighSurrogate(c)
              ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
              : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
      out.append(paired ? c : '\uFFFD');
    }
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < '\u007F')
        || (c >= '\u00A0'
            && !Character.isSurrogate(c)
            && c != '\u061C'
            && c != '\u200E'
            && c != '\u200F'
            && !(c >= '\u2028' && c <= '\u202E')
            && !(c >= '\u2066' && c <= '\u2069'));
  }
}
