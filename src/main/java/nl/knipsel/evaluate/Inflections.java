package nl.knipsel.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// The other forms of a word's lemmas, as gold data has them. Letter case is ignored. Immutable.
public final class Inflections implements Function<String, SortedSet<String>> {
  private final Map<String, SortedSet<String>> lemmasOf = new HashMap<>();
  private final Map<String, SortedSet<String>> formsOf = new HashMap<>();

  public Inflections(Collection<GoldForm> gold) {
    for (GoldForm word : gold) {
      String form = Words.lower(word.form());
      String lemma = Words.lower(word.lemma());
      lemmasOf.computeIfAbsent(form, f -> new TreeSet<>()).add(lemma);
      formsOf.computeIfAbsent(lemma, l -> new TreeSet<>()).add(form);
    }
  }

  /// In lower case and without the word itself; empty for an unknown word.
  @Override
  public SortedSet<String> apply(String word) {
    String form = Words.lower(word);
    SortedSet<String> others = new TreeSet<>();
    for (String lemma : lemmasOf.getOrDefault(form, new TreeSet<>())) {
      others.addAll(formsOf.getOrDefault(lemma, new TreeSet<>()));
    }
    others.remove(form);
    return others;
  }
}
