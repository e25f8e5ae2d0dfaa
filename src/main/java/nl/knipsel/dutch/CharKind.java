package nl.knipsel.dutch;

import java.util.Arrays;

/// What a character is to [DutchTokenizer]. Stateless.
final class CharKind {
  static final byte LETTER = 0;
  static final byte DIGIT = 1;
  static final byte MARK = 2;

  /// Half of a character beyond the basic plane: look at [#of(int)].
  static final byte SURROGATE = 3;

  /// Chinese characters and hiragana, written without blanks: each is a token.
  static final byte IDEOGRAPH = 4;

  static final byte HYPHEN = 5;
  static final byte APOSTROPHE = 6;
  static final byte DOT = 7;
  static final byte COMMA = 8;
  static final byte AMPERSAND = 9;

  /// Ends a word, unless it is inside a web or e-mail address.
  static final byte ADDRESS = 10;

  static final byte OTHER = 11;

  private static final byte[] TABLE = new byte[0x10000];

  static {
    // long blocks have one kind: Java need not be asked 48,000 times at each start
    ask(0, 0x3400);
    Arrays.fill(TABLE, 0x3400, 0x4DC0, IDEOGRAPH);
    Arrays.fill(TABLE, 0x4DC0, 0x4E00, OTHER);
    Arrays.fill(TABLE, 0x4E00, 0xA000, IDEOGRAPH);
    ask(0xA000, 0xAC00);
    Arrays.fill(TABLE, 0xAC00, 0xD7A4, LETTER);
    ask(0xD7A4, 0xD800);
    Arrays.fill(TABLE, 0xD800, 0xE000, SURROGATE);
    Arrays.fill(TABLE, 0xE000, 0xF900, OTHER);
    ask(0xF900, TABLE.length);
    TABLE['-'] = HYPHEN;
    TABLE['\''] = APOSTROPHE;
    TABLE['\u2018'] = APOSTROPHE;
    TABLE['\u2019'] = APOSTROPHE;
    TABLE['.'] = DOT;
    TABLE[','] = COMMA;
    TABLE['&'] = AMPERSAND;
    TABLE[':'] = ADDRESS;
    TABLE['@'] = ADDRESS;
    TABLE['_'] = ADDRESS;
    TABLE['+'] = ADDRESS;
  }

  private CharKind() {}

  private static void ask(int from, int to) {
    for (int c = from; c < to; c++) {
      TABLE[c] = of(c);
    }
  }

  static byte of(char c) {
    return TABLE[c];
  }

  /// The kind of any letter, digit or mark; of all else only that it is something else.
  static byte of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          isIdeograph(codePoint) ? IDEOGRAPH : LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          isIdeograph(codePoint) ? IDEOGRAPH : DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          isOfEmoji(codePoint) ? OTHER : MARK;
      default -> OTHER;
    };
  }

  private static boolean isIdeograph(int codePoint) {
    return Character.isIdeographic(codePoint) || (codePoint >= 0x3041 && codePoint <= 0x309F);
  }

  /// The marks that make a keycap of a digit, or an emoji of a sign.
  private static boolean isOfEmoji(int codePoint) {
    return codePoint == 0x20E3 || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
  }
}
