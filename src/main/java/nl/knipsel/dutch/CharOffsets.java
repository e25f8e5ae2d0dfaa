package nl.knipsel.dutch;

import org.apache.lucene.util.Attribute;

/// Where in the original text each character of a term stands, for filters that cut terms in
/// pieces: a filter cannot ask the char filters itself. Known for hyphenated terms of
/// [DutchTokenizer], as long as no filter changed their length.
interface CharOffsets extends Attribute {
  /// Whether the offsets are those of a term of this length.
  boolean areKnown(int termLength);

  /// The offset in the original text.
  ///
  /// @param index of a character of the term, or the term's length for its end
  int offset(int index);

  /// Forgets the offsets before, and makes room.
  void begin(int termLength);

  void set(int index, int offset);

  /// For a term that is cut: the offsets are no longer its own.
  void forget();
}
