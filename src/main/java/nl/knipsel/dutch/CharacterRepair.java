package nl.knipsel.dutch;

import java.text.Normalizer;
import java.util.Arrays;

/// Which characters [DutchCharFilter] changes, and into what. Stateless.
///
/// Left out are the soft hyphen, zero-width space, non-joiner and joiner, the word joiner and the
/// byte order mark. Apostrophes are the curly single quotes, the modifier letter, and the accents
/// that are typed for one, as in [nl.knipsel.news.Identity]; hyphens are U+2010 and the
/// non-breaking U+2011.
final class CharacterRepair {
  /// May change with what follows only: NFC by itself, and never joins what stands before it.
  private static final byte PLAIN = 0;

  /// Must be looked at by the normaliser.
  private static final byte DOUBTFUL = 1;

  /// May be joined with what stands before it.
  private static final byte MARK = 2;

  private static final byte REPLACED = 3;
  private static final byte REMOVED = 4;

  private static final byte[] KIND = new byte[0x10000];

  static {
    // as in CharKind: Chinese characters and Hangul syllables are plain
    ask(0x300, 0x3400);
    ask(0xA000, 0xAC00);
    ask(0xD7A4, 0xD800);
    Arrays.fill(KIND, 0xD800, 0xF900, DOUBTFUL);
    ask(0xF900, KIND.length);
    put(REPLACED, "\u2018\u2019\u201B\u02BC`\u00B4\u2010\u2011\u0132\u0133");
    put(REMOVED, "\u00AD\u200B\u200C\u200D\u2060\uFEFF");
  }

  private CharacterRepair() {}

  private static void ask(int from, int to) {
    for (int c = from; c < to; c++) {
      KIND[c] = isMark(c) ? MARK : isSurelyPlain(c) ? PLAIN : DOUBTFUL;
    }
  }

  static boolean isPlain(char c) {
    return KIND[c] == PLAIN;
  }

  static boolean isReplaced(char c) {
    return KIND[c] >= REPLACED;
  }

  /// Whether a character, or the one it is half of, could be handled together with the one before.
  static boolean mayContinue(char c) {
    return KIND[c] == MARK || KIND[c] == REMOVED || Character.isSurrogate(c);
  }

  /// Whether a character is handled together with the one before it.
  static boolean continues(int codePoint) {
    return codePoint < KIND.length
        ? KIND[codePoint] == MARK || KIND[codePoint] == REMOVED
        : isMark(codePoint);
  }

  /// First what is left out, so that nothing stands between a letter and its mark; then NFC; then
  /// the replacements.
  static void repair(char[] text, int from, int to, StringBuilder target) {
    StringBuilder kept = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (KIND[text[i]] != REMOVED) {
        kept.append(text[i]);
      }
    }
    boolean lone = to - from == 1 && isReplaced(text[from]);
    CharSequence nfc = lone ? kept : Normalizer.normalize(kept, Normalizer.Form.NFC);
    for (int i = 0; i < nfc.length(); i++) {
      replace(nfc.charAt(i), target);
    }
  }

  private static void replace(char c, StringBuilder target) {
    switch (KIND[c]) {
      case REPLACED -> {
        switch (c) {
          case '\u2010', '\u2011' -> target.append('-');
          case '\u0132' -> target.append("IJ");
          case '\u0133' -> target.append("ij");
          default -> target.append('\'');
        }
      }
      default -> target.append(c);
    }
  }

  /// All combining marks, the Hangul vowels and finals, and the vowel signs of Kirat Rai, which are
  /// letters: more than the normaliser joins, never fewer.
  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default ->
          (codePoint >= 0x1160 && codePoint <= 0x11FF)
              || (codePoint >= 0x16D63 && codePoint <= 0x16D6A);
    };
  }

  /// Blocks without any character that NFC replaces.
  private static boolean isSurelyPlain(int c) {
    return (c >= 0x388 && c <= 0x52F) // Greek, Cyrillic
        || (c >= 0x2002 && c <= 0x2125) // punctuation, currencies
        || (c >= 0x2190 && c <= 0x2328); // arrows, mathematics
  }

  private static void put(byte kind, String characters) {
    characters.chars().forEach(c -> KIND[c] = kind);
  }
}
