package nl.knipsel.cli;

import java.util.List;

/// Bars of block characters, drawn to an eighth of a column.
final class Bar {
  private static final List<String> EIGHTHS = List.of("", "▏", "▎", "▍", "▌", "▋", "▊", "▉");

  private Bar() {}

  /// What is more than nothing is drawn, however small it is.
  ///
  /// @param share of the longest bar, from 0 to 1
  /// @param longest how many columns that has
  static String of(double share, int longest) {
    int eighths = (int) Math.round(share * longest * 8);
    if (share > 0) {
      eighths = Math.max(1, eighths);
    }
    return "█".repeat(eighths / 8) + EIGHTHS.get(eighths % 8);
  }
}
