package nl.knipsel.dutch.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the dictionary lets be a part of a compound, by its part of speech and its inflection.
///
/// Modifiers are nouns, bare or with a linking element (`-s`, a plural, a plural less its last
/// letters: `zonne`, `kinder`), base forms of adjectives, stems of verbs, numerals and names. Heads
/// are nouns and adjectives in all their forms. Words to learn from are nouns and adjectives.
final class PartCandidates {
  private static final int LONGEST = 22;
  private static final int SHORTEST = 3;
  private static final int SHORTEST_NAME = 4;
  private static final int LONGEST_WORD = 40;
  private static final int SHORTEST_WORD = 6;

  /// Modifiers that differ from their noun in more than the ending.
  private static final Map<String, String> IRREGULAR =
      Map.of("scheeps", "schip", "meisjes", "meisje");

  /// What a modifier may be, the likeliest first: `staats` is rather `staat` with a linking `s`
  /// than the adjective, but `bos` is not a plural of `bo`.
  private enum Rank {
    NOUN,
    NOUN_WITH_S,
    ADJECTIVE,
    VERB,
    NAME
  }

  private final Map<String, Map<Rank, SortedSet<String>>> modifiers = new HashMap<>();
  private final Map<String, SortedSet<String>> headForms = new HashMap<>();
  private final Map<String, SortedSet<String>> diminutives = new HashMap<>();
  private final Map<String, SortedSet<String>> headLemmas = new HashMap<>();
  private final Map<String, List<String>> plurals = new HashMap<>();
  private final SortedSet<String> words = new TreeSet<>();
  private final List<String> nouns = new ArrayList<>();
  private final NoParts noParts;

  PartCandidates(Iterable<TaggedForm> dictionary, NoParts noParts) {
    this.noParts = noParts;
    for (TaggedForm raw : dictionary) {
      TaggedForm entry = raw.lowerCase();
      if (raw.isUsable() && TaggedForm.isPlain(entry.form()) && TaggedForm.isPlain(entry.lemma())) {
        add(entry);
      }
    }
    nouns.forEach(this::addLinked);
    noParts.particles().forEach(particle -> modifier(particle, particle, Rank.NOUN));
    IRREGULAR.forEach((form, lemma) -> modifier(form, lemma, Rank.NOUN));
  }

  private void add(TaggedForm entry) {
    String form = entry.form();
    String lemma = entry.lemma();
    if (entry.is("ZNW:BEZ")) {
      return;
    }
    if (entry.is("ZNW")) {
      head(form, lemma, entry.tag().contains(":VRK") ? diminutives : headForms);
      addNoun(entry);
    } else if (entry.is("BNW:STL")) {
      head(form, lemma, headForms);
      if (entry.is("BNW:STL:ONV")) {
        modifier(form, lemma, Rank.ADJECTIVE);
        word(lemma);
      }
    } else if (entry.is("WKW:TGW:1EP")) {
      modifier(form, lemma, Rank.VERB);
    } else if (entry.is("GET")) {
      modifier(form, lemma, Rank.ADJECTIVE);
    } else if (entry.is("ENM") && form.length() >= SHORTEST_NAME) {
      modifier(form, lemma, Rank.NAME);
    }
  }

  private void addNoun(TaggedForm entry) {
    if (entry.tag().contains(":VRK")) {
      return;
    }
    if (entry.is("ZNW:MRV") && entry.lemma().length() <= LONGEST) {
      plurals.computeIfAbsent(entry.lemma(), lemma -> new ArrayList<>()).add(entry.form());
    }
    if (!entry.is("ZNW:MRV")) {
      modifier(entry.form(), entry.lemma(), Rank.NOUN);
    }
    if (!entry.is("ZNW:MRV") || entry.form().equals(entry.lemma())) {
      word(entry.lemma());
      if (entry.lemma().length() <= LONGEST) {
        nouns.add(entry.lemma());
      }
    }
  }

  private void addLinked(String noun) {
    modifier(noun + "s", noun, Rank.NOUN_WITH_S);
    for (String plural : plurals.getOrDefault(noun, List.of())) {
      if (plural.endsWith("en") || plural.endsWith("ën")) {
        modifier(plural, noun, Rank.NOUN);
        modifier(plural.substring(0, plural.length() - 1), noun, Rank.NOUN);
      }
      if (plural.endsWith("eren")) {
        modifier(plural.substring(0, plural.length() - 2), noun, Rank.NOUN);
      }
      if (plural.endsWith("s")) {
        modifier(plural, noun, Rank.NOUN_WITH_S);
      }
    }
  }

  private void modifier(String form, String lemma, Rank rank) {
    if (form.length() >= SHORTEST && form.length() <= LONGEST && !noParts.asModifier(form)) {
      modifiers
          .computeIfAbsent(form, key -> new HashMap<>(2))
          .computeIfAbsent(rank, key -> new TreeSet<>())
          .add(lemma);
    }
  }

  private void head(String form, String lemma, Map<String, SortedSet<String>> forms) {
    if (form.length() >= SHORTEST && form.length() <= LONGEST && isHead(form, lemma)) {
      forms.computeIfAbsent(lemma, key -> new TreeSet<>()).add(form);
      headLemmas.computeIfAbsent(form, key -> new TreeSet<>()).add(lemma);
    }
  }

  private boolean isHead(String form, String lemma) {
    return !noParts.asHead(form) && !noParts.asHead(lemma);
  }

  private void word(String lemma) {
    if (lemma.length() >= SHORTEST_WORD && lemma.length() <= LONGEST_WORD) {
      words.add(lemma);
    }
  }

  boolean canModify(String form) {
    return modifiers.containsKey(form);
  }

  boolean canHead(String form) {
    return headLemmas.containsKey(form);
  }

  /// The lemmas of a modifier: those of the likeliest kind of word that it may be.
  SortedSet<String> modifierLemmas(String form) {
    Map<Rank, SortedSet<String>> lemmas = modifiers.getOrDefault(form, Map.of());
    for (Rank rank : Rank.values()) {
      if (lemmas.containsKey(rank)) {
        return lemmas.get(rank);
      }
    }
    return new TreeSet<>();
  }

  Set<String> headLemmas(String form) {
    return headLemmas.getOrDefault(form, new TreeSet<>());
  }

  /// The forms of a head but for its diminutives.
  SortedSet<String> headForms(String lemma) {
    return headForms.getOrDefault(lemma, new TreeSet<>());
  }

  SortedSet<String> diminutives(String lemma) {
    return diminutives.getOrDefault(lemma, new TreeSet<>());
  }

  /// The nouns and adjectives to learn from, by their lemmas.
  SortedSet<String> words() {
    return words;
  }
}
