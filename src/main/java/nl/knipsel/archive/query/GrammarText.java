package nl.knipsel.archive.query;

import java.util.Arrays;

/// What Lucene's grammar is to read, while it is made: knows for each of its characters which one
/// was typed, and of the word at its end what the next sign needs to know.
final class GrammarText {
  private final StringBuilder text = new StringBuilder();
  private int[] origin = new int[64];
  private int wordStart;
  private int literalEnd = -1;
  private int jokerAt = -1;

  void put(char c, int typedAt) {
    if (text.length() == origin.length) {
      origin = Arrays.copyOf(origin, origin.length * 2);
    }
    origin[text.length()] = typedAt;
    text.append(c);
  }

  /// A `*` or `?` that stands for other characters.
  void putJoker(char c, int typedAt) {
    jokerAt = text.length();
    put(c, typedAt);
  }

  /// What comes next is a word of its own.
  void endWord() {
    wordStart = text.length();
  }

  /// The last character has no meaning of its own.
  void markLiteral() {
    literalEnd = text.length();
  }

  /// Whether a blank or an opening parenthesis was put last, or nothing yet.
  boolean isBeforeWord() {
    int last = text.length() - 1;
    return last < 0
        || (last + 1 != literalEnd && (text.charAt(last) == ' ' || text.charAt(last) == '('));
  }

  boolean isBehindPhrase() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '"' && literalEnd != text.length();
  }

  /// Whether the word at the end has had a `*` or `?` that stands for other characters.
  boolean isPattern() {
    return jokerAt >= wordStart;
  }

  /// Whether the word at the end is one such as `https://nos.nl/zoek`.
  boolean isAddress() {
    return text.indexOf("\\:\\/\\/", wordStart) >= 0;
  }

  int length() {
    return text.length();
  }

  /// Where the character at a place was typed.
  int origin(int place) {
    return origin[Math.max(0, place)];
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
