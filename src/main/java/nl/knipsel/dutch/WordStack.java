package nl.knipsel.dutch;

import java.util.Arrays;

/// What the steps of a chain make of one word: the tokens at its position, in their order.
///
/// Offsets count from the word's beginning; they hold where the word's text has the word's length.
/// Its arrays are shared and not to be changed.
final class WordStack {
  /// A token; it has the offsets of the word itself if it is whole.
  static final class Token {
    final char[] term;
    final String type;
    final boolean keyword;
    final int start;
    final int end;
    final boolean whole;

    Token(char[] term, String type, boolean keyword, int start, int end, boolean whole) {
      this.term = term;
      this.type = type;
      this.keyword = keyword;
      this.start = start;
      this.end = end;
      this.whole = whole;
    }
  }

  /// At least one.
  final Token[] tokens;

  /// The greatest offset at which a token begins.
  final int lastStart;

  private final char[] word;
  private final String type;

  /// @param word as it came in
  /// @param type of the word as it came in
  WordStack(char[] word, String type, Token[] tokens, int lastStart) {
    this.word = word;
    this.type = type;
    this.tokens = tokens;
    this.lastStart = lastStart;
  }

  boolean isOf(char[] text, int length, String textType) {
    return type.equals(textType) && Arrays.equals(word, 0, word.length, text, 0, length);
  }
}
