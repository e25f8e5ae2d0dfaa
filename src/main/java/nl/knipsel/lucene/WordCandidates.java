package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.dutch.Slips;
import nl.knipsel.lucene.SuspectWords.Suspect;
import org.apache.lucene.index.Term;

/// Words of an index as written that may have been meant by one that it hardly has. Looks at a
/// bounded number of words that are at most two letters away. Thread-safe.
final class WordCandidates {
  static final int MOST = 5;

  /// How many near words of a field are weighed.
  private static final int INSPECTED = 100;

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

  /// Parts of a word in place of which several may stand have at least so many letters.
  private static final int SHORTEST_PART = 2;

  private static final int MOST_PARTS = 3;

  /// Longer words are not taken apart.
  private static final int LONGEST = 40;

  private final Vocabulary vocabulary;

  WordCandidates(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
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
    return frequencies(Set.of(word)).getOrDefault(word, 0L);
  }

  private Map<String, Long> frequencies(Collection<String> words) throws IOException {
    List<Term> terms = new ArrayList<>();
    for (String field : Vocabulary.WRITTEN) {
      words.forEach(word -> terms.add(new Term(field, word)));
    }
    Map<String, Long> frequencies = new HashMap<>();
    vocabulary
        .counts()
        .having(terms)
        .forEach((term, items) -> frequencies.merge(term.text(), items, Math::max));
    return frequencies;
  }

  /// The likeliest first. Of a word that is found in some items, or that is a compound, only those
  /// that are one slip away.
  List<Candidate> near(Suspect suspect) throws IOException {
    String word = suspect.word();
    if (word.length() < SHORTEST) {
      return List.of();
    }
    double most = suspect.found() > 0 || suspect.compound() ? ONE_SLIP : mostCost(word.length());
    Map<String, Double> costs = new HashMap<>();
    for (String field : Vocabulary.WRITTEN) {
      for (String near : vocabulary.near(new Term(field, word), INSPECTED)) {
        double cost = Slips.shipped().cost(word, near);
        if (cost <= most) {
          costs.put(near, cost);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    Map<String, Long> frequencies = frequencies(costs.keySet());
    costs.forEach((near, cost) -> {
      long frequency = frequencies.getOrDefault(near, 0L);
      if (frequency > 0 && frequency >= suspect.found() * TIMES_MORE) {
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

  private static double weighed(double cost, long frequency) {
    return cost - FREQUENCY * Math.log10((double) frequency);
  }

  /// The word as two or three, each of which some body has; of those that are as many, those that
  /// most bodies have.
  List<Candidate> apart(String word) throws IOException {
    if (word.length() > LONGEST) {
      return List.of();
    }
    Map<Term, Long> having = vocabulary.counts().having(parts(word));
    List<Parts> ways = new ArrayList<>();
    apart(word, new Parts(List.of(), 0), having, ways);
    return best(
        ways.stream()
            .sorted(
                Comparator.comparingInt((Parts parts) -> parts.words().size())
                    .thenComparing(Comparator.comparingLong(Parts::items).reversed())
                    .thenComparing(Parts::text))
            .limit(MOST)
            .map(parts -> new Candidate(parts.text(), BLANK * (parts.words().size() - 1)))
            .toList());
  }

  /// @param items how many have each, all together
  private record Parts(List<String> words, long items) {
    Parts with(String word, long having) {
      List<String> more = new ArrayList<>(words);
      more.add(word);
      return new Parts(more, items + having);
    }

    String text() {
      return String.join(" ", words);
    }
  }

  private static Set<Term> parts(String word) {
    Set<Term> parts = new HashSet<>();
    for (int from = 0; from < word.length(); from++) {
      for (int to = from + SHORTEST_PART; to <= word.length(); to++) {
        parts.add(part(word.substring(from, to)));
      }
    }
    return parts;
  }

  private static Term part(String part) {
    return new Term(IndexFields.BODY_EXACT, part);
  }

  /// @param rest of the word, behind the parts so far
  private static void apart(String rest, Parts sofar, Map<Term, Long> having, List<Parts> ways) {
    long whole = having.getOrDefault(part(rest), 0L);
    if (!sofar.words().isEmpty() && whole > 0) {
      ways.add(sofar.with(rest, whole));
    }
    if (sofar.words().size() + 1 == MOST_PARTS) {
      return;
    }
    for (int at = SHORTEST_PART; at <= rest.length() - SHORTEST_PART; at++) {
      String first = rest.substring(0, at);
      long items = having.getOrDefault(part(first), 0L);
      if (items > 0) {
        apart(rest.substring(at), sofar.with(first, items), having, ways);
      }
    }
  }

  /// Neighbouring words that some body has as one, those that most bodies have first.
  ///
  /// @param words in their order; empty where something else stands
  /// @return each with the number of its first word
  List<Together> together(List<Optional<String>> words, int most) throws IOException {
    Map<Term, Integer> joined = new LinkedHashMap<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).isPresent() && words.get(i + 1).isPresent()) {
        joined.putIfAbsent(part(words.get(i).get() + words.get(i + 1).get()), i);
      }
    }
    Map<Term, Long> having = vocabulary.counts().having(joined.keySet());
    return joined.entrySet().stream()
        .map(each ->
            new Together(
                each.getValue(), each.getKey().text(), having.getOrDefault(each.getKey(), 0L)))
        .filter(one -> one.items() > 0)
        .sorted(
            Comparator.comparingLong(Together::items).reversed().thenComparingInt(Together::first))
        .limit(most)
        .toList();
  }

  /// Two words as one.
  ///
  /// @param first number of the first of them
  record Together(int first, String text, long items) {}

  private static List<Candidate> best(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::cost).thenComparing(Candidate::text))
        .limit(MOST)
        .toList();
  }
}
