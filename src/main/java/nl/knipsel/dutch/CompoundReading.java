package nl.knipsel.dutch;

import java.util.Arrays;

/// The likeliest reading of one word, as modifiers and a head or as no compound (Viterbi).
///
/// A reading in parts is as likely as its parts are frequent in compounds. A reading as one word is
/// likely if the word is itself a part of compounds (nobody takes `hoofdstad` apart), else it is
/// the unlikelier the longer the word is. Works on UTF-8; time is bounded by the word's length.
final class CompoundReading {
  private static final int SHORTEST_PART = 3;

  /// What every modifier adds to its log likelihood: outweighs that a word of three parts is rarer
  /// than the words of two that the likelihoods come from.
  private static final double MODIFIER_BONUS = 5;

  /// By how much the log likelihood of an unknown word that is no compound falls with each letter.
  private static final double LETTER_COST = 3;

  private static final int UNKNOWN_LETTERS = 5;

  /// How much a word's use as a part of others counts for its being one word.
  private static final double WORD_WEIGHT = 0.02;

  /// How many words the table was learned from, about.
  private static final double LOG_WORDS = Math.log(1.95e6);

  private final CompoundData data;
  private final PartTable parts;
  private final byte[] word;

  /// The log likelihood of the best reading of the first n bytes as modifiers, at n.
  private final double[] likelihoods;

  /// Where the last modifier of that reading begins.
  private final int[] starts;

  private double best;
  private int head;

  CompoundReading(CompoundData data, byte[] word) {
    this.data = data;
    this.word = word;
    parts = data.parts();
    likelihoods = new double[word.length];
    starts = new int[word.length];
  }

  /// The byte offsets at which parts begin, but for the first part; none if it is no compound.
  int[] cuts() {
    Arrays.fill(likelihoods, Double.NEGATIVE_INFINITY);
    likelihoods[0] = 0;
    best = oneWord();
    for (int at = 0; at <= word.length - SHORTEST_PART; at++) {
      if (likelihoods[at] > Double.NEGATIVE_INFINITY) {
        readParts(at);
      }
    }
    return trace();
  }

  private double oneWord() {
    double unknown = -LOG_WORDS - LETTER_COST * (word.length - UNKNOWN_LETTERS);
    int line = parts.lines().find(word, 0, word.length);
    int count = line < 0 ? 0 : Math.max(parts.modifierCount(line), parts.headCount(line));
    return count == 0 ? unknown : Math.max(unknown, Math.log(WORD_WEIGHT * count) - LOG_WORDS);
  }

  /// Reads all parts that begin here, each a letter longer than the one before.
  private void readParts(int start) {
    SortedLines.Prefix prefix = parts.lines().all();
    for (int end = start + 1; end <= word.length; end++) {
      prefix = prefix.then(word[end - 1]);
      if (prefix.isEmpty()) {
        return;
      }
      if (end - start >= SHORTEST_PART && prefix.isWord()) {
        if (end < word.length) {
          readModifier(start, end, parts.modifierCount(prefix.line()));
        } else if (start > 0) {
          readHead(start, parts.headCount(prefix.line()));
        }
      }
    }
  }

  private void readModifier(int start, int end, int count) {
    if (count > 0 && end <= word.length - SHORTEST_PART) {
      double likelihood = likelihoods[start] + Math.log(count / parts.modifiers()) + MODIFIER_BONUS;
      if (likelihood > likelihoods[end]
          && (start == 0 || !data.isWhole(word, starts[start], end))) {
        likelihoods[end] = likelihood;
        starts[end] = start;
      }
    }
  }

  private void readHead(int start, int count) {
    if (count > 0) {
      double likelihood = likelihoods[start] + Math.log(count / parts.heads());
      if (likelihood > best && !data.isWhole(word, starts[start], word.length)) {
        best = likelihood;
        head = start;
      }
    }
  }

  private int[] trace() {
    int count = 0;
    for (int at = head; at > 0; at = starts[at]) {
      count++;
    }
    int[] cuts = new int[count];
    for (int at = head; at > 0; at = starts[at]) {
      cuts[--count] = at;
    }
    return cuts;
  }
}
