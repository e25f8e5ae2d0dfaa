package nl.knipsel.dutch;

/// What the steps of a chain make of one word: the tokens at its position, in their order.
///
/// Offsets count from the word's beginning; they hold where the word's text has the word's length.
/// Immutable by agreement: the arrays are shared and not to be changed.
///
/// @param word as it came in
/// @param type of the word as it came in
/// @param lastStart the greatest offset at which a token begins
record WordStack(char[] word, String type, Token[] tokens, int lastStart) {
  /// @param isWhole whether it has the offsets of the word
  record Token(char[] term, String type, boolean keyword, int start, int end, boolean isWhole) {}

  boolean isOf(char[] text, int length, String textType) {
    return type.equals(textType) && java.util.Arrays.equals(word, 0, word.length, text, 0, length);
  }
}
