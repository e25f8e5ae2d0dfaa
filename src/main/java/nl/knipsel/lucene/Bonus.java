package nl.knipsel.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// What the clauses that only rank add to scores. It is known how much they can add at most, so
/// that they need not be looked at for documents that are not among the best even then: whether
/// words stand close together takes reading all their places. Thread-safe.
final class Bonus {
  private final @Nullable Weight weight;

  private Bonus(@Nullable Weight weight) {
    this.weight = weight;
  }

  static Bonus none() {
    return new Bonus(null);
  }

  /// @param adding rewritten
  static Bonus of(Query adding, IndexSearcher searcher) throws IOException {
    // the mode in which scorers know the most that they can give
    return new Bonus(searcher.createWeight(adding, ScoreMode.TOP_SCORES, 1));
  }

  boolean isNone() {
    return weight == null;
  }

  OfLeaf in(LeafReaderContext leaf) throws IOException {
    return new OfLeaf(weight == null ? null : weight.scorer(leaf));
  }

  /// For the documents of one segment, to be asked in ascending order. Of one thread.
  static final class OfLeaf {
    private final @Nullable Scorer scorer;
    private final DocIdSetIterator candidates;
    private final @Nullable TwoPhaseIterator confirming;
    private final float most;

    private OfLeaf(@Nullable Scorer scorer) throws IOException {
      this.scorer = scorer;
      if (scorer == null) {
        confirming = null;
        candidates = DocIdSetIterator.empty();
        most = 0;
      } else {
        confirming = scorer.twoPhaseIterator();
        candidates = confirming == null ? scorer.iterator() : confirming.approximation();
        scorer.advanceShallow(0);
        most = scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
      }
    }

    /// What no document gets more than.
    float most() {
      return most;
    }

    float at(int doc) throws IOException {
      if (scorer == null) {
        return 0;
      }
      int at = candidates.docID() < doc ? candidates.advance(doc) : candidates.docID();
      return at == doc && (confirming == null || confirming.matches()) ? scorer.score() : 0;
    }
  }
}
