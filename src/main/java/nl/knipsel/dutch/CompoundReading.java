package nl.knipsel.dutch;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// The likeliest reading of one word, as modifiers and a head or as no compound (Viterbi).
///
/// A reading in parts is as likely as its parts are frequent in compounds. A reading as one word is
/// likely if the word is itself a part of compounds (nobody takes `hoofdstad` apart), else it is
/// the unlikelier the longer the word is. Works on UTF-8; time is bounded by the word's length.
final class CompoundReading {
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_MODIFIER = 22;

  /// What every modifier adds to its log likelihood: outweighs that a word of three parts is rarer
  /// than the words of two that the likelihoods come from.
  private static final double MODIFIER_BONUS = 5;

  /// By how much the log likelihood of an unknown word that is no compound falls with each letter.
  private static final double LETTER_COST = 3;

  private static final int UNKNOWN_LETTERS = 5;

  /// How much a word's use as a part of others counts for its being one word.
  private static final double WORD_WEIGHT = 0.02;

  /// How many words the tables were learned from, about.
  private static final double LOG_WORDS = Math.log(1.95e6);

  private final CompoundData data;
  private final byte[] word;

  /// The hash of the first n bytes, at n.
  private final int[] hashes;

  /// The log likelihood of the best reading of the first n bytes as modifiers, at n.
  private final double[] likelihoods;

  /// Where the last modifier of that reading begins.
  private final int[] starts;

  CompoundReading(CompoundData data, byte[] word) {
    this.data = data;
    this.word = word;
    hashes = new int[word.length + 1];
    for (int i = 0; i < word.length; i++) {
      hashes[i + 1] = TextHash.of(hashes[i], word[i]);
    }
    likelihoods = new double[word.length];
    starts = new int[word.length];
  }

  /// The byte offsets at which parts begin, but for the first part; none if it is no compound.
  int[] cuts() {
    Arrays.fill(likelihoods, Double.NEGATIVE_INFINITY);
    likelihoods[0] = 0;
    double best = oneWord();
    int head = 0;
    double logHeads = Math.log(data.heads().total());
    for (int at = 0; at <= word.length - SHORTEST_PART; at++) {
      if (likelihoods[at] == Double.NEGATIVE_INFINITY) {
        continue;
      }
      if (at > 0) {
        double count = headCount(at);
        double likelihood = likelihoods[at] + Math.log(count) - logHeads;
        if (count > 0 && likelihood > best && !isWhole(starts[at], word.length)) {
          best = likelihood;
          head = at;
        }
      }
      readModifiers(at);
    }
    return trace(head);
  }

  private double oneWord() {
    double unknown = -LOG_WORDS - LETTER_COST * (word.length - UNKNOWN_LETTERS);
    double count = Math.max(modifierCount(0, word.length), headCount(0));
    return count == 0 ? unknown : Math.max(unknown, Math.log(WORD_WEIGHT * count) - LOG_WORDS);
  }

  private void readModifiers(int start) {
    int last = Math.min(word.length - SHORTEST_PART, start + LONGEST_MODIFIER);
    for (int end = start + SHORTEST_PART; end <= last; end++) {
      double count = modifierCount(start, end);
      if (count > 0) {
        double likelihood =
            likelihoods[start]
                + Math.log(count)
                - Math.log(data.modifiers().total())
                + MODIFIER_BONUS;
        if (likelihood > likelihoods[end] && !(start > 0 && isWhole(starts[start], end))) {
          likelihoods[end] = likelihood;
          starts[end] = start;
        }
      }
    }
  }

  private double modifierCount(int start, int end) {
    int line = data.modifiers().find(word, start, end, hash(start, end));
    return line == PartTable.NONE ? 0 : data.modifiers().count(line);
  }

  private double headCount(int start) {
    int line = data.heads().find(word, start, word.length, hash(start, word.length));
    return line == PartTable.NONE ? 0 : data.heads().count(line);
  }

  private boolean isWhole(int start, int end) {
    return data.isWhole(word, start, end, hash(start, end));
  }

  private int hash(int start, int end) {
    return TextHash.ofRange(hashes[start], hashes[end], end - start);
  }

  private int[] trace(int head) {
    Deque<Integer> cuts = new ArrayDeque<>();
    for (int at = head; at > 0; at = starts[at]) {
      cuts.addFirst(at);
    }
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }
}
