package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StemmingQualityTest {

  @Test
  void pairsAndIndicesAreThoseCountedByHand() {
    // lemmas {a1 a2 a3} {b1 b2}: 3 + 1 = 4 of the 10 pairs belong together
    // stems {a1 a2} {a3 b1} {b2}: 1 + 1 = 2 conflated, of which a1-a2 belongs together
    Map<String, String> stems = Map.of("a1", "x", "a2", "x", "a3", "y", "b1", "y", "b2", "z");
    StemmingQuality quality =
        StemmingQuality.of(
            gold("a1 a", "a2 a", "a3 a", "b1 b", "b2 b"),
            form -> Set.of(stems.getOrDefault(form, "")));

    assertThat(quality).isEqualTo(new StemmingQuality(5, 4, 2, 1));
    assertThat(quality.precision()).hasValue(1 / 2.0);
    assertThat(quality.recall()).hasValue(1 / 4.0);
    assertThat(quality.f1()).hasValue(2 / 6.0);
    // Paice: UMT of {x x y} = (2 * 1 + 1 * 2) / 2 = 2, of {y z} = 1: GUMT / GDMT = 3 / 4
    assertThat(quality.understemming()).hasValue(3 / 4.0);
    // WMT of stem y = (1 * 1 + 1 * 1) / 2 = 1; GDNT = (3 * 2 + 2 * 3) / 2 = 6
    assertThat(quality.overstemming()).hasValue(1 / 6.0);
    assertThat(quality.weight().orElseThrow()).isEqualTo(2 / 9.0, within(1e-12));
  }

  @Test
  void paicesOwnExampleHasHisValues() {
    // his group 'divide' cut off after 5 letters: 5 of 11 pairs are conflated, none wrongly
    StemmingQuality quality =
        StemmingQuality.of(
            gold(
                "divide 1",
                "dividing 1",
                "divided 1",
                "division 1",
                "divisor 1",
                "divine 2",
                "divination 2"),
            form -> Set.of(form.substring(0, 5)));

    assertThat(quality.understemming().orElseThrow()).isEqualTo(0.545, within(0.0005));
    assertThat(quality.overstemming()).hasValue(0);
    assertThat(quality.precision()).hasValue(1);
  }

  @Test
  void aFormWithSeveralStemsIsConflatedOnceWithEachItShares() {
    // 'was' has two lemmas and all of their stems: the pair was-wassen shares two of them
    Map<String, Set<String>> stems =
        Map.of("was", Set.of("was", "wass", "zijn"), "wassen", Set.of("was", "wass"));
    StemmingQuality quality =
        StemmingQuality.of(
            gold("was zijn", "was wassen", "wassen wassen", "zijn zijn"),
            form -> stems.getOrDefault(form, Set.of(form)));

    // together: was-wassen, was-zijn; conflated: the same two
    assertThat(quality).isEqualTo(new StemmingQuality(3, 2, 2, 2));
    assertThat(quality.weight()).isEmpty();
  }

  @Test
  void withoutStemmingNothingIsConflated() {
    StemmingQuality quality = StemmingQuality.of(gold("boek boek", "boeken boek"), Set::of);

    assertThat(quality.precision()).isEmpty();
    assertThat(quality.recall()).hasValue(0);
    assertThat(quality.f1()).hasValue(0);
    assertThat(quality.overstemming()).isEmpty();
  }

  @Test
  void aFormWithoutStemsIsConflatedWithNothing() {
    assertThat(StemmingQuality.of(gold("de de", "het de"), form -> Set.<String>of()))
        .isEqualTo(new StemmingQuality(2, 1, 0, 0));
  }

  @Test
  void tooManyStemsAreRejected() {
    Set<String> thirteen =
        IntStream.range(0, 13).mapToObj(Integer::toString).collect(Collectors.toSet());
    List<GoldForm> gold = gold("a a");

    assertThatThrownBy(() -> StemmingQuality.of(gold, form -> thirteen))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a word with 13 stems or lemmas, more than 12: ");
  }

  @RepeatedTest(100)
  void groupingCountsWhatLookingAtEachPairCounts(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    Map<String, Set<String>> lemmas = new TreeMap<>();
    Map<String, Set<String>> stems = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      lemmas.put("f" + i, someOf(8, 1 + random.nextInt(2), random));
      stems.put("f" + i, someOf(10, random.nextInt(4), random));
    }
    long sameLemma = 0;
    long sameStem = 0;
    long both = 0;
    List<String> forms = List.copyOf(lemmas.keySet());
    for (int i = 0; i < forms.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean together = meet(lemmas, forms.get(i), forms.get(j));
        boolean conflated = meet(stems, forms.get(i), forms.get(j));
        sameLemma += together ? 1 : 0;
        sameStem += conflated ? 1 : 0;
        both += together && conflated ? 1 : 0;
      }
    }
    List<GoldForm> gold = new ArrayList<>();
    lemmas.forEach((form, ofForm) -> ofForm.forEach(lemma -> gold.add(new GoldForm(form, lemma))));

    assertThat(StemmingQuality.of(gold, form -> stems.getOrDefault(form, Set.of())))
        .as("seed %d", seed)
        .isEqualTo(new StemmingQuality(40, sameLemma, sameStem, both));
  }

  private static Set<String> someOf(int kinds, int count, Random random) {
    Set<String> some = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      some.add("s" + random.nextInt(kinds));
    }
    return some;
  }

  private static boolean meet(Map<String, Set<String>> sets, String one, String other) {
    return !Collections.disjoint(
        sets.getOrDefault(one, Set.of()), sets.getOrDefault(other, Set.of()));
  }

  static List<GoldForm> gold(String... formsWithLemma) {
    return Arrays.stream(formsWithLemma)
        .map(line -> line.split(" ", -1))
        .map(pair -> new GoldForm(pair[0], pair[1]))
        .toList();
  }
}
