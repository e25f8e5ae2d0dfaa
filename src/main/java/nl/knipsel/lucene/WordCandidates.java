package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.dutch.Slips;
import nl.knipsel.lucene.SuspectWords.Suspect;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;

/// Words of an index as written that may have been meant by one that it hardly has. Looks at a
/// bounded number of terms that are at most two letters away. Thread-safe.
final class WordCandidates {
  static final int MOST = 5;

  private static final List<String> FIELDS =
      List.of(IndexFields.BODY_EXACT, IndexFields.HEADLINE_EXACT);
  private static final int INSPECTED = 10;
  private static final int SHORTEST = 3;
  private static final int SHORTEST_WITH_ANY_LETTER = 5;
  private static final int SHORTEST_WITH_TWO = 8;

  /// What a slip costs at most: two letters that changed places.
  private static final double ONE_SLIP = 0.6;

  /// How much ten times as many items count, in letters.
  private static final double FREQUENCY = 0.2;

  /// A word that stands in some items is taken for a slip only if another stands in so many times
  /// more.
  private static final int TIMES_MORE = 100;

  /// Two words in place of one, or one in place of two, count as this.
  private static final double BLANK = 0.3;

  private final IndexReader reader;

  WordCandidates(IndexReader reader) {
    this.reader = reader;
  }

  /// @param text one word, or several with blanks between them
  /// @param cost less is likelier; how far it is from what was typed, less something for frequency
  record Candidate(String text, double cost) {
    boolean isPhrase() {
      return text.indexOf(' ') >= 0;
    }
  }

  /// How many items have the word in their body, or in their headline if those are more.
  long frequency(String word) throws IOException {
    LiveCounts live = new LiveCounts(reader);
    long most = 0;
    for (String field : FIELDS) {
      most = Math.max(most, live.items(new Term(field, word)));
    }
    return most;
  }

  /// The likeliest first. Of a word that is found in some items, or that is a compound, only those
  /// that are one slip away.
  List<Candidate> near(Suspect suspect) throws IOException {
    String word = suspect.word();
    if (word.length() < SHORTEST) {
      return List.of();
    }
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinPrefix(0);
    checker.setMinQueryLength(SHORTEST);
    checker.setMaxQueryFrequency(0);
    checker.setThresholdFrequency(0);
    checker.setMaxInspections(INSPECTED);
    checker.setDistance((typed, meant) ->
        (float) Math.max(0, 1 - Slips.shipped().cost(typed, meant) / (typed.length() + 1)));
    checker.setAccuracy(0.4f);
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    for (String field : FIELDS) {
      for (SuggestWord near :
          checker.suggestSimilar(
              new Term(field, word), INSPECTED, reader, SuggestMode.SUGGEST_ALWAYS)) {
        frequencies.merge(near.string, near.freq, Math::max);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    double most = suspect.found() > 0 || suspect.compound() ? ONE_SLIP : mostCost(word.length());
    frequencies.forEach((near, frequency) -> {
      double cost = Slips.shipped().cost(word, near);
      if (cost <= most && frequency >= suspect.found() * TIMES_MORE) {
        candidates.add(new Candidate(near, weighed(cost, frequency)));
      }
    });
    return best(candidates);
  }

  private static double mostCost(int length) {
    if (length < SHORTEST_WITH_ANY_LETTER) {
      return ONE_SLIP;
    }
    return length < SHORTEST_WITH_TWO ? 1 : 2;
  }

  private static double weighed(double cost, int frequency) {
    return cost - FREQUENCY * Math.log10(Math.max(1, frequency));
  }

  /// The word as two or three, each of which the index has.
  List<Candidate> apart(String word) throws IOException {
    WordBreakSpellChecker checker = new WordBreakSpellChecker();
    checker.setMinBreakWordLength(2);
    checker.setMaxChanges(2);
    checker.setMaxEvaluations(500);
    List<Candidate> candidates = new ArrayList<>();
    for (SuggestWord[] words :
        checker.suggestWordBreaks(
            new Term(IndexFields.BODY_EXACT, word),
            MOST,
            reader,
            SuggestMode.SUGGEST_ALWAYS,
            BreakSuggestionSortMethod.NUM_CHANGES_THEN_SUMMED_FREQUENCY)) {
      StringBuilder text = new StringBuilder();
      for (SuggestWord each : words) {
        text.append(text.isEmpty() ? "" : " ").append(each.string);
      }
      if (words.length > 1) {
        candidates.add(new Candidate(text.toString(), BLANK * (words.length - 1)));
      }
    }
    return best(candidates);
  }

  private static List<Candidate> best(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::cost).thenComparing(Candidate::text))
        .limit(MOST)
        .toList();
  }
}
