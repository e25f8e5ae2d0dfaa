package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.archive.Order;
import nl.knipsel.config.Ranking;
import nl.knipsel.lucene.Labelled.Label;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// Pseudo-relevance feedback: the words that tell the best hits from other items rank too, as if a
/// reader had called these hits relevant (Rocchio's relevance feedback, 1971, its positive part
/// only). Nothing is found by them that was not found before. Immutable.
///
/// @param ranking whose `feedback` is the weight of the most telling word; at 0 there is none
record Feedback(IndexSearcher searcher, FieldAnalyzers analyzers, Ranking ranking) {
  /// How many hits are taken for relevant.
  static final int ITEMS = 5;

  /// How many words are taken from them.
  static final int WORDS = 10;

  boolean isWanted() {
    return ranking.feedback() > 0;
  }

  /// @param query what is to be ranked otherwise
  /// @param within the same with filters: the best hits are those that it finds
  Query on(Query query, Query within) throws IOException {
    Map<String, Double> weights = weights(within);
    if (weights.isEmpty()) {
      return query;
    }
    double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    TextQueries texts = new TextQueries(ranking, analyzers);
    BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(query, Occur.MUST);
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .forEach(word -> {
          Query having =
              texts.words(Scope.BOTH, field -> new TermQuery(new Term(field, word.getKey())));
          float weight = (float) (ranking.feedback() * word.getValue() / most);
          Label label = Label.ranking(word.getKey(), Reason.FEEDBACK);
          ranked.add(new Labelled(label, new BoostQuery(having, weight)), Occur.SHOULD);
        });
    return ranked.build();
  }

  /// The telling words of the best hits, each hit counting by its score.
  private Map<String, Double> weights(Query within) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    TellingWords telling = new TellingWords(ItemCounts.in(searcher), analyzers, ranking);
    StoredItems items = new StoredItems(searcher);
    // of equal hits those with the first ids, so that the order of indexing does not show
    for (ScoreDoc hit : searcher.search(within, ITEMS, HitOrder.sort(Order.RELEVANCE)).scoreDocs) {
      for (TellingWords.Word word : telling.of(items.item(hit.doc))) {
        weights.merge(word.term(), HitOrder.score(hit) * word.weight(), Double::sum);
      }
    }
    return weights;
  }
}
