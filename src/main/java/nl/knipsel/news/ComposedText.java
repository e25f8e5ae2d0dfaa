package nl.knipsel.news;

import java.text.Normalizer;

/// Text in Unicode NFC, where a letter and its marks are one character if there is one.
public final class ComposedText {
  /// All characters before this one stay as they are, whatever follows but a mark, and no mark is
  /// among them (Unicode's DerivedNormalizationProps: NFC_Quick_Check and
  /// Canonical_Combining_Class).
  private static final char FIRST_MARK = '\u0300';

  private ComposedText() {}

  /// Spares plain text, which is nearly all, Java's tables: they take milliseconds to load.
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
