package nl.knipsel.dutch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.CharArrayMap;

/// The countries, provinces and towns that adjectives and inhabitants stand for: `russisch` and
/// `rus` for `rusland`. Immutable and thread-safe.
///
/// Words and countries are lemmas: lower-case, Unicode NFC, diacritics intact. A country with
/// hyphens is given joined, as [HyphenFilter] joins it: `saoediarabië`.
public final class Demonyms {
  private final CharArrayMap<List<String>> countries;

  /// @param countries of each lemma, as they are to be given
  public Demonyms(Map<String, ? extends Collection<String>> countries) {
    CharArrayMap<List<String>> copy = new CharArrayMap<>(countries.size(), false);
    countries.forEach((lemma, of) -> copy.put(lemma, List.copyOf(of)));
    this.countries = CharArrayMap.unmodifiableMap(copy);
  }

  /// Those of a table of words as people write them.
  ///
  /// A word or country that the lemmatizer does not count among its own lemmas is taken to the ones
  /// it gives, as will be done with the text: `syriër` to `syrier`, `filipijnen` to `filipijn`.
  ///
  /// @param countries of each word, lower-case
  public static Demonyms of(
      Map<String, ? extends Collection<String>> countries, Lemmatizer lemmatizer) {
    Map<String, Set<String>> lemmas = new LinkedHashMap<>();
    Map<String, List<String>> known = new HashMap<>();
    countries.forEach((word, names) -> {
      List<String> of = new ArrayList<>();
      for (String name : names) {
        of.addAll(known.computeIfAbsent(name, each -> base(each.replace("-", ""), lemmatizer)));
      }
      for (String lemma : base(word, lemmatizer)) {
        lemmas.computeIfAbsent(lemma, none -> new LinkedHashSet<>()).addAll(of);
      }
    });
    lemmas.forEach((lemma, of) -> of.remove(lemma));
    lemmas.values().removeIf(Set::isEmpty);
    return new Demonyms(lemmas);
  }

  private static List<String> base(String word, Lemmatizer lemmatizer) {
    List<String> lemmas = lemmatizer.lemmas(word);
    return lemmas.contains(word) ? List.of(word) : lemmas;
  }

  /// The countries of each lemma that stands for any, in the order of the lemmas.
  public SortedMap<String, List<String>> countries() {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    countries.forEach((lemma, of) -> copy.put(new String((char[]) lemma), of));
    return copy;
  }

  /// The countries that a lemma stands for, in the order given; none for any other word.
  public List<String> of(String lemma) {
    return countries.getOrDefault(lemma, List.of());
  }

  /// The countries of the lemma in the first characters of a buffer. Takes no memory.
  List<String> of(char[] buffer, int length) {
    List<String> of = countries.get(buffer, 0, length);
    return of == null ? List.of() : of;
  }
}
