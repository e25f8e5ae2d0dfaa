package nl.knipsel.dutch.build;

import java.util.List;
import nl.knipsel.dutch.build.PosDictionary.Entry;

/// Finds the lemma of inflected compounds that the dictionary enters as their own lemma: 402,000 of
/// its plurals, diminutives and adjectives in -e, such as `poederhonden`.
///
/// Such a form takes the lemma of its longest tail that is entered with the same tag and a lemma of
/// its own (`honden`, `hond`), so `poederhonden` is of `poederhond`. Else it may be a plural in -s
/// of a known noun (`algebra's`).
final class MissingLemmas {
  private static final int SHORTEST_HEAD = 4;
  private static final int SHORTEST_MODIFIER = 3;

  private final PosDictionary dictionary;

  MissingLemmas(PosDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /// Whether the entry lacks its lemma: it is inflected, and yet its own lemma.
  static boolean lacksLemma(Entry entry) {
    return entry.form().equals(entry.lemma()) && isInflected(entry.tag());
  }

  /// The lemmas that the entry should have had; empty if they cannot be told.
  List<String> find(Entry entry) {
    List<String> lemmas = ofLongestTail(entry);
    return lemmas.isEmpty() ? ofPluralInS(entry) : lemmas;
  }

  private static boolean isInflected(String tag) {
    return tag.startsWith("ZNW:MRV") || tag.contains(":VRK") || tag.equals("BNW:STL:VRB");
  }

  private List<String> ofLongestTail(Entry entry) {
    String form = entry.form();
    for (int i = 1; i <= form.length() - SHORTEST_HEAD; i++) {
      if (i < SHORTEST_MODIFIER && form.charAt(i - 1) != '-') {
        continue;
      }
      String modifier = form.substring(0, i);
      String tail = form.substring(i);
      List<String> lemmas =
          dictionary.entries(tail).stream()
              .filter(e -> e.tag().equals(entry.tag()) && !e.lemma().equals(tail))
              .map(e -> modifier + e.lemma())
              .distinct()
              .toList();
      if (!lemmas.isEmpty()) {
        return lemmas;
      }
    }
    return List.of();
  }

  private List<String> ofPluralInS(Entry entry) {
    String form = entry.form();
    if (!entry.tag().startsWith("ZNW:MRV") || !form.endsWith("s")) {
      return List.of();
    }
    String singular = form.substring(0, form.length() - (form.endsWith("'s") ? 2 : 1));
    boolean known =
        dictionary.entries(singular).stream()
            .anyMatch(e -> e.tag().startsWith("ZNW:EKV") && e.lemma().equals(singular));
    return known ? List.of(singular) : List.of();
  }
}
