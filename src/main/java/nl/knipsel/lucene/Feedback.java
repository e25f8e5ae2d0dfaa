package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.config.Ranking;
import nl.knipsel.lucene.Labelled.Label;
import nl.knipsel.lucene.PageEvidence.Scored;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Pseudo-relevance feedback: the words that tell the best hits from other items rank too, as if a
/// reader had called these hits relevant (Rocchio's relevance feedback, 1971, its positive part
/// only). Nothing is found by them that was not found before. Immutable.
///
/// @param counts of the archive
/// @param ranking whose `feedback` is the weight of the most telling word; at 0 there is none
public record Feedback(ItemCounts counts, FieldAnalyzers analyzers, Ranking ranking) {
  /// How many hits are taken for relevant.
  public static final int ITEMS = 5;

  /// How many words are taken from them.
  static final int WORDS = 10;

  /// Whether there is any.
  public boolean isWanted() {
    return ranking.feedback() > 0;
  }

  /// @param query what is to be ranked otherwise
  /// @param best its [#ITEMS] best hits within filters; of equal ones those with the first ids, so
  ///   that the order of indexing does not show
  public Query on(Query query, List<Scored> best) throws IOException {
    Map<String, Double> weights = weights(best);
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
  private Map<String, Double> weights(List<Scored> best) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    TellingWords telling = new TellingWords(counts, analyzers, ranking);
    for (Scored hit : best) {
      for (TellingWords.Word word : telling.of(hit.item())) {
        weights.merge(word.term(), hit.score() * word.weight(), Double::sum);
      }
    }
    return weights;
  }
}
