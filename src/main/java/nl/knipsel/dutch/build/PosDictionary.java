package nl.knipsel.dutch.build;

import java.util.List;
import java.util.function.Consumer;

/// A dictionary of word forms with their lemmas and parts of speech.
interface PosDictionary {
  /// Every entry, in any order.
  void forEach(Consumer<Entry> action);

  /// The entries of a form as it is written; empty if it has none.
  List<Entry> entries(String form);

  /// One reading of a form.
  ///
  /// @param tag its part of speech and inflection, separated by colons: `ZNW:MRV:DE_`
  record Entry(String form, String lemma, String tag) {}
}
