package nl.knipsel.dutch;

import java.util.List;

/// Knows Dutch word forms and the lemmas they can belong to. Implementations are thread-safe.
@FunctionalInterface
public interface Lexicon {
  /// Knows no word.
  Lexicon EMPTY = form -> List.of();

  /// All lemmas of a lower-case form, the likeliest first where that is known; empty for an unknown
  /// form.
  List<String> lemmas(String form);
}
