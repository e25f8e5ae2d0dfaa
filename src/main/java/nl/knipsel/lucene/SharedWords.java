package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.config.Ranking;
import nl.knipsel.lucene.Labelled.Label;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Which of the telling words of an item others have. Of one thread.
public final class SharedWords {
  /// How many of the words an item must have at least.
  private static final double LEAST_SHARE = 0.3;

  private final ScoreTree tree;

  /// @param query with [#query] in it
  SharedWords(IndexSearcher searcher, Query query) throws IOException {
    tree = new ScoreTree(searcher, query);
  }

  /// Finds items with at least [#LEAST_SHARE] of the words; each counts by its weight. Finds
  /// nothing without words.
  public static Query query(
      List<TellingWords.Word> words, FieldAnalyzers analyzers, Ranking ranking) {
    if (words.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    TextQueries texts = new TextQueries(ranking, analyzers);
    BooleanQuery.Builder alike =
        new BooleanQuery.Builder()
            .setMinimumNumberShouldMatch(Math.max(1, (int) (LEAST_SHARE * words.size())));
    for (TellingWords.Word word : words) {
      Query having = texts.words(Scope.BOTH, field -> new TermQuery(new Term(field, word.term())));
      alike.add(
          new Labelled(
              Label.finding(word.text(), Reason.WORD),
              new BoostQuery(having, (float) word.weight())),
          Occur.SHOULD);
    }
    return alike.build();
  }

  /// For each document the words that it shares, those that count most for it first.
  List<List<String>> of(List<Integer> docs) throws IOException {
    List<List<String>> shared = new ArrayList<>();
    for (int doc : docs) {
      Map<String, Double> points = new LinkedHashMap<>();
      for (ScoreTree.Leaf leaf : tree.of(doc).orElse(List.of())) {
        if (leaf.points() > 0) {
          points.merge(leaf.label().word(), leaf.points(), Double::sum);
        }
      }
      shared.add(
          points.entrySet().stream()
              .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
              .map(Map.Entry::getKey)
              .toList());
    }
    return shared;
  }
}
