package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.Marked;

/// How text is laid out: colour or not, and how wide.
///
/// @param color whether matches and headlines are set off by terminal codes
/// @param columns how wide lines may become
record Screen(boolean color, int columns) {
  static final int DEFAULT_COLUMNS = 100;
  static final int NARROWEST = 40;

  private static final String BOLD = "\u001B[1m";
  private static final String MATCH = "\u001B[1;33m";
  private static final String DIM = "\u001B[2m";
  private static final String DELETED = "\u001B[31m";
  private static final String INSERTED = "\u001B[32m";
  private static final String PLAIN = "\u001B[0m";

  String bold(String text) {
    return color ? BOLD + text + PLAIN : text;
  }

  /// As matches are set off.
  String match(String text) {
    return color ? MATCH + text + PLAIN : text;
  }

  String dim(String text) {
    return color ? DIM + text + PLAIN : text;
  }

  /// In red, or `[-so-]` without colour.
  String deleted(String text) {
    return color ? DELETED + text + PLAIN : "[-" + text + "-]";
  }

  /// In green, or `{+so+}` without colour.
  String inserted(String text) {
    return color ? INSERTED + text + PLAIN : "{+" + text + "+}";
  }

  /// The text in lines of the given width, broken at blanks; a word that is wider stands alone.
  /// Matches are set off.
  List<String> wrap(Marked marked, int width) {
    List<String> lines = new ArrayList<>();
    String text = marked.text();
    int start = skipBlanks(text, 0);
    while (start < text.length()) {
      int end = lineEnd(text, start, width);
      lines.add(render(marked, start, end));
      start = skipBlanks(text, end);
    }
    return lines;
  }

  List<String> wrap(String text, int width) {
    return wrap(Marked.plain(text), width);
  }

  private static int lineEnd(String text, int start, int width) {
    if (Width.of(text, start, text.length()) <= width) {
      return text.length();
    }
    int end = -1;
    for (int blank = text.indexOf(' ', start); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
      if (Width.of(text, start, blank) > width) {
        return end < 0 ? blank : end;
      }
      end = blank;
    }
    return end < 0 ? text.length() : end;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private String render(Marked marked, int start, int end) {
    String text = marked.text();
    if (!color) {
      return Printable.of(text.substring(start, end));
    }
    StringBuilder out = new StringBuilder();
    int at = start;
    for (Marked.Span mark : marked.marks()) {
      int from = Math.max(mark.from(), at);
      int to = Math.min(mark.to(), end);
      if (from < to) {
        out.append(Printable.of(text.substring(at, from)))
            .append(MATCH)
            .append(Printable.of(text.substring(from, to)))
            .append(PLAIN);
        at = to;
      }
    }
    return out.append(Printable.of(text.substring(at, end))).toString();
  }
}
