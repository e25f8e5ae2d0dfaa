package nl.knipsel.archive;

/// What a hit is to tell of how it was found; each more than the one before it, and dearer.
public enum Evidence {
  /// The item and its score: no marks, no snippets, no missing words and no variants.
  NONE,
  /// Marks in the headline, snippets, missing words and variants.
  SNIPPETS,
  /// That, and which words matched by which way, and what the score is made of.
  EXPLANATION
}
