package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/// The best hits by relevance and all that have other versions, by one collector: a hit's score is
/// taken once, which costs less than Lucene's MultiCollector with the score that it keeps.
final class FoldedBest implements CollectorManager<FoldedBest.Hits, FoldedBest.Found> {
  private final BestByScore best;
  private final boolean folds;
  private final Bonus bonus;

  /// @param wanted how many hits, at least 1
  /// @param folds whether those that have other versions are wanted
  /// @param bonus what is added to the scores of the query that is searched for
  FoldedBest(int wanted, boolean folds, Bonus bonus) {
    best = new BestByScore(wanted, Optional.empty());
    this.folds = folds;
    this.bonus = bonus;
  }

  /// @param docs the best hits, some of which may stand below others
  /// @param linked those of all hits that have other versions, without the bonus
  record Found(TopDocs docs, LinkedHits linked) {}

  @Override
  public Hits newCollector() {
    return new Hits();
  }

  @Override
  public Found reduce(Collection<Hits> collectors) {
    List<BestByScore.Best> docs = new ArrayList<>();
    LinkedHits linked = null;
    for (Hits hits : collectors) {
      docs.add(hits.best);
      if (linked == null) {
        linked = hits.linked;
      } else {
        linked.add(hits.linked);
      }
    }
    return new Found(best.reduce(docs), linked == null ? new LinkedHits() : linked);
  }

  /// Of one thread.
  final class Hits implements Collector {
    private final BestByScore.Best best = FoldedBest.this.best.newCollector();
    private final LinkedHits linked = new LinkedHits();

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      BestByScore.Best.OfLeaf ofLeaf = best.getLeafCollector(leaf);
      return new OfLeaf(
          ofLeaf,
          bonus.isNone() ? null : new Promising(ofLeaf, FoldedBest.this.best.wanted(), bonus, leaf),
          folds ? linked.in(leaf) : null);
    }
  }

  private static final class OfLeaf implements LeafCollector {
    private final BestByScore.Best.OfLeaf best;
    private final @Nullable Promising promising;
    private final LinkedHits.@Nullable OfLeaf linked;
    private @Nullable Scorable scorer;

    OfLeaf(
        BestByScore.Best.OfLeaf best,
        @Nullable Promising promising,
        LinkedHits.@Nullable OfLeaf linked) {
      this.best = best;
      this.promising = promising;
      this.linked = linked;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      float score = Objects.requireNonNull(scorer).score();
      best.count();
      if (promising == null) {
        best.take(doc, score);
      } else {
        promising.add(doc, score);
      }
      if (linked != null) {
        linked.add(doc, score);
      }
    }

    @Override
    public void finish() throws IOException {
      if (promising != null) {
        promising.finish();
      }
    }
  }
}
