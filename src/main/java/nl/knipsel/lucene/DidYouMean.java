package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.Suggestion;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryText;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.lucene.QueryHelp.Counter;
import nl.knipsel.lucene.SuspectWords.Suspect;
import nl.knipsel.lucene.WordCandidates.Candidate;

/// Finds what may have been meant by a query: with other spellings of its suspect words, with two
/// of its words written as one, or one as two. Only what finds items is suggested, and more of them
/// than the query itself. At most [#MOST_TRIED] queries are tried. Thread-safe.
final class DidYouMean {
  private static final int MOST = 3;
  private static final int MOST_TRIED = 20;

  /// How much ten times as many items that have all the words count, in letters.
  private static final double TOGETHER = 0.2;

  /// A query that finds a few items is taken for a slip only if the other one finds so many times
  /// more.
  private static final int TIMES_MORE = 100;

  private final WordCandidates words;
  private final SuspectWords suspects;

  private DidYouMean(WordCandidates words, SuspectWords suspects) {
    this.words = words;
    this.suspects = suspects;
  }

  /// Over the words of an archive.
  ///
  /// @param lexicon of the words that are right
  static DidYouMean with(Vocabulary vocabulary, FieldAnalyzers analyzers, Lexicon lexicon)
      throws IOException {
    WordCandidates words = new WordCandidates(vocabulary);
    return new DidYouMean(
        words, new SuspectWords(analyzers, lexicon, words, vocabulary.counts().items()));
  }

  private record Try(Query query, double cost) {}

  private record Scored(Suggestion suggestion, double cost) {}

  /// The likeliest first, at most three.
  ///
  /// @param word counts the items that a single word finds
  /// @param whole counts the items that a query finds with all that is asked of them
  List<Suggestion> of(Query query, Counter word, Counter whole) throws IOException {
    List<Suspect> found = suspects.in(QueryLeaves.of(query), word);
    List<Try> tries = new ArrayList<>(respelt(query, found));
    List<Query> together = together(query);
    if (tries.isEmpty() && together.isEmpty()) {
      return List.of();
    }
    long total = whole.count(query);
    if (suspects.isRare(total)) {
      together.forEach(joined -> tries.add(new Try(joined, 0)));
    }
    tries.sort(Comparator.comparingDouble(Try::cost));
    Map<String, Scored> best = new LinkedHashMap<>();
    for (Try each : tries.subList(0, Math.min(MOST_TRIED, tries.size()))) {
      long items = whole.count(each.query());
      if (items > total * (together.contains(each.query()) ? TIMES_MORE : 1)) {
        String text = QueryText.of(each.query());
        double cost = each.cost() - TOGETHER * Math.log10((double) items);
        best.putIfAbsent(text, new Scored(new Suggestion(text, items), cost));
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Scored::cost))
        .map(Scored::suggestion)
        .limit(MOST)
        .toList();
  }

  /// The query with each way of spelling its suspects.
  private List<Try> respelt(Query query, List<Suspect> found) throws IOException {
    List<Map<Suspect, Candidate>> ways = new ArrayList<>();
    ways.add(Map.of());
    for (Suspect suspect : found) {
      List<Candidate> candidates = new ArrayList<>(words.near(suspect));
      if (suspect.isWholeWord() && suspect.found() == 0) {
        candidates.addAll(words.apart(suspect.word()));
      }
      if (!candidates.isEmpty()) {
        ways = extended(ways, suspect, candidates);
      }
    }
    return ways.stream()
        .filter(way -> !way.isEmpty())
        .map(way ->
            new Try(respelt(query, way), way.values().stream().mapToDouble(Candidate::cost).sum()))
        .toList();
  }

  private static List<Map<Suspect, Candidate>> extended(
      List<Map<Suspect, Candidate>> ways, Suspect suspect, List<Candidate> candidates) {
    List<Map<Suspect, Candidate>> extended = new ArrayList<>();
    for (Map<Suspect, Candidate> way : ways) {
      for (Candidate candidate : candidates) {
        Map<Suspect, Candidate> longer = new LinkedHashMap<>(way);
        longer.put(suspect, candidate);
        extended.add(longer);
      }
    }
    return extended;
  }

  private static Query respelt(Query query, Map<Suspect, Candidate> way) {
    Map<Integer, Query> replaced = new HashMap<>();
    List<Map.Entry<Suspect, Candidate>> lastFirst = new ArrayList<>(way.entrySet()).reversed();
    for (Map.Entry<Suspect, Candidate> each : lastFirst) {
      Suspect suspect = each.getKey();
      Candidate candidate = each.getValue();
      Query leaf = replaced.getOrDefault(suspect.leaf(), suspect.text());
      String text =
          new StringBuilder(SuspectWords.text(leaf))
              .replace(suspect.from(), suspect.to(), candidate.text())
              .toString();
      replaced.put(
          suspect.leaf(),
          switch (leaf) {
            case Query.Phrase(String typed, int slop) -> new Query.Phrase(text, slop);
            default -> candidate.isPhrase() ? new Query.Phrase(text, 0) : new Query.Word(text);
          });
    }
    return QueryLeaves.replaced(query, replaced);
  }

  /// The query with two neighbouring words written as one, for each such word that the index has.
  private List<Query> together(Query query) throws IOException {
    if (!(query instanceof Query.And(List<Query> clauses))) {
      return List.of();
    }
    List<Query> together = new ArrayList<>();
    for (WordCandidates.Together one :
        words.together(clauses.stream().map(this::word).toList(), MOST)) {
      List<Query> others = new ArrayList<>(clauses);
      others.subList(one.first(), one.first() + 2).clear();
      others.add(one.first(), new Query.Word(one.text()));
      together.add(others.size() == 1 ? others.getFirst() : new Query.And(others));
    }
    return together;
  }

  /// A single word as the index has it.
  private Optional<String> word(Query clause) {
    if (clause instanceof Query.Word(String text)) {
      List<List<String>> pieces = suspects.exact(text).words();
      if (pieces.size() == 1) {
        return Optional.of(pieces.getFirst().getFirst());
      }
    }
    return Optional.empty();
  }
}
