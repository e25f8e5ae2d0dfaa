package nl.knipsel.dutch;

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

  /// Latin letters, ASCII and what is near them. A table of all characters would take longer to
  /// fill than a search takes.
  private static final byte[] LATIN = new byte[0x250];

  static {
    for (int c = 0; c < LATIN.length; c++) {
      LATIN[c] = of(c);
    }
    LATIN['-'] = HYPHEN;
    LATIN['\''] = APOSTROPHE;
    LATIN['.'] = DOT;
    LATIN[','] = COMMA;
    LATIN['&'] = AMPERSAND;
    LATIN[':'] = ADDRESS;
    LATIN['@'] = ADDRESS;
    LATIN['_'] = ADDRESS;
    LATIN['+'] = ADDRESS;
  }

  private CharKind() {}

  static byte of(char c) {
    return c < LATIN.length ? LATIN[c] : beyondLatin(c);
  }

  private static byte beyondLatin(char c) {
    if (c == '\u2018' || c == '\u2019') {
      return APOSTROPHE;
    }
    return Character.isSurrogate(c) ? SURROGATE : of((int) c);
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
