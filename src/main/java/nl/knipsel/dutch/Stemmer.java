package nl.knipsel.dutch;

/// Takes a lower-case word to its stem. Implementations are thread-safe.
@FunctionalInterface
public interface Stemmer {
  /// The stem, never empty for a word that is not empty.
  String stem(String word);
}
