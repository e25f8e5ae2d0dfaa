package nl.knipsel.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// How well stems agree with lemmas, counted over the pairs of different word forms (types, not
/// tokens).
///
/// Two forms belong together if they share at least one lemma, and are conflated if they share at
/// least one stem. Paice's indices (SIGIR 1994, 42-50; JASIS 47(8), 1996, 632-649) are in these
/// terms: GDMT = `sameLemma`, GDNT = pairs - `sameLemma`, GUMT = `sameLemma` - `both`, GWMT =
/// `sameStem` - `both`; with one stem and one lemma for each form they are his numbers exactly. A
/// value whose denominator is 0 is empty.
///
/// @param forms how many different forms there are
/// @param sameLemma pairs that belong together
/// @param sameStem pairs that are conflated
/// @param both pairs that are conflated and belong together
public record StemmingQuality(long forms, long sameLemma, long sameStem, long both) {

  /// Counts the pairs.
  ///
  /// @param gold a form that is there with several lemmas has them all
  /// @param stems is asked once for each form; an empty set is conflated with nothing
  /// @throws IllegalArgumentException if a form has more than 12 stems or lemmas
  public static StemmingQuality of(
      Collection<GoldForm> gold, Function<String, ? extends Set<String>> stems) {
    return of(lemmasOfForms(gold), stems);
  }

  static Map<String, Set<String>> lemmasOfForms(Collection<GoldForm> gold) {
    Map<String, Set<String>> lemmas = new TreeMap<>();
    gold.forEach(
        word -> lemmas.computeIfAbsent(word.form(), f -> new TreeSet<>()).add(word.lemma()));
    return lemmas;
  }

  static StemmingQuality of(
      Map<String, Set<String>> lemmasOfForms, Function<String, ? extends Set<String>> stems) {
    SharedPairs byLemma = new SharedPairs();
    SharedPairs byStem = new SharedPairs();
    SharedPairs byBoth = new SharedPairs();
    lemmasOfForms.forEach((form, lemmas) -> {
      Set<String> stemsOfForm = stems.apply(form);
      byLemma.add(List.of(lemmas));
      byStem.add(List.of(stemsOfForm));
      byBoth.add(List.of(lemmas, stemsOfForm));
    });
    return new StemmingQuality(
        lemmasOfForms.size(), byLemma.count(), byStem.count(), byBoth.count());
  }

  /// Which part of the conflated pairs belongs together.
  public OptionalDouble precision() {
    return ratio(both, sameStem);
  }

  /// Which part of the pairs that belong together is conflated.
  public OptionalDouble recall() {
    return ratio(both, sameLemma);
  }

  /// The harmonic mean of precision and recall.
  public OptionalDouble f1() {
    return ratio(2 * both, sameStem + sameLemma);
  }

  /// Paice's UI = GUMT / GDMT: which part of the pairs that belong together was not conflated.
  public OptionalDouble understemming() {
    return ratio(sameLemma - both, sameLemma);
  }

  /// Paice's OI = GWMT / GDNT: which part of the pairs that do not belong together was conflated.
  public OptionalDouble overstemming() {
    return ratio(sameStem - both, pairs() - sameLemma);
  }

  /// Paice's stemming weight SW = OI / UI: small for a light stemmer, large for a heavy one.
  public OptionalDouble weight() {
    OptionalDouble over = overstemming();
    OptionalDouble under = understemming();
    return over.isEmpty() || under.isEmpty() || under.getAsDouble() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(over.getAsDouble() / under.getAsDouble());
  }

  private long pairs() {
    return forms * (forms - 1) / 2;
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
