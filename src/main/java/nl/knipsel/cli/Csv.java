package nl.knipsel.cli;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of comma-separated values as RFC 4180 has them, made fit for spreadsheets: text that one
/// might take for a formula has an apostrophe before it.
final class Csv {
  /// At the beginning of a file, tells some spreadsheets that it is UTF-8.
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /// With their wide forms, which some spreadsheets read alike.
  private static final String FORMULA_BEGINS_WITH = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /// A line without its line feed; the carriage return before that is there.
  static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(",", "", "\r"));
  }

  /// Text from a dump or a person, in quotes where it needs them. Line feeds stay, all else that is
  /// no plain character becomes fit to be shown.
  static String text(String text) {
    String shown = text.lines().map(Printable::of).collect(Collectors.joining("\n"));
    String safe = isFormula(text) ? "'" + shown : shown;
    boolean plain =
        safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == ';')
            && safe.equals(safe.strip());
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /// Whether it begins with a sign of formulas, blanks and control characters apart.
  private static boolean isFormula(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\uFEFF')) {
      i++;
    }
    return i < text.length() && FORMULA_BEGINS_WITH.indexOf(text.charAt(i)) >= 0;
  }
}
