package nl.knipsel.dutch.build;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Learns how often each modifier and each head is a part of the dictionary's words, by expectation
/// maximisation.
///
/// Each word may be one word or any pair of a modifier and a head. In each round every word gives
/// each of its readings the share that its likelihood under the counts of the last round has; the
/// shares are the new counts. Deterministic: words come in alphabetical order, sums in that order.
final class PartLearner {
  private static final int ROUNDS = 10;
  private static final int SHORTEST = 3;
  private static final int LONGEST_MODIFIER = 20;

  /// A part of fewer words is left out from the start, or when its count falls so low.
  private static final double FEWEST_WORDS = 3;

  private static final double LOWEST_COUNT = 0.2;

  /// By how much the log likelihood of an unknown word being one word falls with each letter.
  private static final double LETTER_COST = 1;

  private static final int UNKNOWN_LETTERS = 5;

  private final String[] words;

  /// For each word, modifier and head of each of its readings, in turn.
  private final int[][] readings;

  private final Map<String, Integer> modifiers = new HashMap<>();
  private final Map<String, Integer> heads = new HashMap<>();
  private double[] modifierCounts;
  private double[] headCounts;

  PartLearner(PartCandidates candidates) {
    words = candidates.words().toArray(new String[0]);
    readings = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      readings[i] = readings(words[i], candidates);
    }
    modifierCounts = new double[modifiers.size()];
    headCounts = new double[heads.size()];
    for (int[] pairs : readings) {
      for (int i = 0; i < pairs.length; i += 2) {
        modifierCounts[pairs[i]]++;
        headCounts[pairs[i + 1]]++;
      }
    }
    cutOff(modifierCounts, FEWEST_WORDS);
    cutOff(headCounts, FEWEST_WORDS);
  }

  private int[] readings(String word, PartCandidates candidates) {
    int[] pairs = new int[2 * word.length()];
    int found = 0;
    int last = Math.min(word.length() - SHORTEST, LONGEST_MODIFIER);
    for (int at = SHORTEST; at <= last; at++) {
      String modifier = word.substring(0, at);
      String head = word.substring(at);
      if (candidates.canModify(modifier) && candidates.canHead(head)) {
        pairs[found++] = modifiers.computeIfAbsent(modifier, key -> modifiers.size());
        pairs[found++] = heads.computeIfAbsent(head, key -> heads.size());
      }
    }
    return Arrays.copyOf(pairs, found);
  }

  void learn() {
    for (int round = 0; round < ROUNDS; round++) {
      improve();
    }
  }

  private void improve() {
    double allModifiers = sum(modifierCounts);
    double allHeads = sum(headCounts);
    double[] newModifiers = new double[modifierCounts.length];
    double[] newHeads = new double[headCounts.length];
    for (int w = 0; w < words.length; w++) {
      int[] pairs = readings[w];
      double[] likelihoods = new double[pairs.length];
      double all = oneWord(words[w]);
      for (int i = 0; i < pairs.length; i += 2) {
        likelihoods[i] =
            modifierCounts[pairs[i]] / allModifiers * headCounts[pairs[i + 1]] / allHeads;
        all += likelihoods[i];
      }
      for (int i = 0; i < pairs.length; i += 2) {
        newModifiers[pairs[i]] += likelihoods[i] / all;
        newHeads[pairs[i + 1]] += likelihoods[i] / all;
      }
    }
    modifierCounts = cutOff(newModifiers, LOWEST_COUNT);
    headCounts = cutOff(newHeads, LOWEST_COUNT);
  }

  private double oneWord(String word) {
    double count = 1 + count(word, modifiers, modifierCounts) + count(word, heads, headCounts);
    double unknown = StrictMath.exp(-LETTER_COST * (word.length() - UNKNOWN_LETTERS));
    return count / words.length * unknown;
  }

  private static double count(String form, Map<String, Integer> numbers, double[] counts) {
    Integer number = numbers.get(form);
    return number == null ? 0 : counts[number];
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }

  private static double[] cutOff(double[] counts, double lowest) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = counts[i] < lowest ? 0 : counts[i];
    }
    return counts;
  }

  /// The modifiers and their counts, by form.
  SortedMap<String, Double> modifiers() {
    return counted(modifiers, modifierCounts);
  }

  /// The heads and their counts, by form.
  SortedMap<String, Double> heads() {
    return counted(heads, headCounts);
  }

  private static SortedMap<String, Double> counted(Map<String, Integer> numbers, double[] counts) {
    SortedMap<String, Double> counted = new TreeMap<>();
    numbers.forEach((form, number) -> {
      if (counts[number] > 0) {
        counted.put(form, counts[number]);
      }
    });
    return counted;
  }

  /// How many words it learned from.
  int wordCount() {
    return words.length;
  }
}
