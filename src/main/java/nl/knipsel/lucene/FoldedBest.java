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
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/// The best hits by relevance and all that have other versions, by one collector: a hit's score is
/// taken once, which costs less than Lucene's MultiCollector with the score that it keeps.
final class FoldedBest implements CollectorManager<FoldedBest.Hits, FoldedBest.Found> {
  private final BestByScore best;
  private final boolean folds;

  /// @param wanted how many hits, at least 1
  /// @param folds whether those that have other versions are wanted
  /// @param bonus what is added to the scores of the query that is searched for
  FoldedBest(int wanted, boolean folds, Bonus bonus) {
    this.folds = folds;
    best = new BestByScore(wanted, Optional.empty(), bonus);
  }

  /// @param docs the best hits, some of which may stand below others
  /// @param linked those of all hits that have other versions, without the bonus
  record Found(TopFieldDocs docs, LinkedHits linked) {}

  @Override
  public Hits newCollector() {
    return new Hits(best.newCollector(), new LinkedHits(), folds);
  }

  @Override
  public Found reduce(Collection<Hits> collectors) throws IOException {
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
  record Hits(BestByScore.Best best, LinkedHits linked, boolean folds) implements Collector {
    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      BestByScore.Best.OfLeaf ofLeaf = best.getLeafCollector(leaf);
      return folds ? new OfLeaf(ofLeaf, linked.in(leaf)) : ofLeaf;
    }
  }

  private static final class OfLeaf implements LeafCollector {
    private final BestByScore.Best.OfLeaf best;
    private final LinkedHits.OfLeaf linked;
    private @Nullable Scorable scorer;

    OfLeaf(BestByScore.Best.OfLeaf best, LinkedHits.OfLeaf linked) {
      this.best = best;
      this.linked = linked;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      float score = Objects.requireNonNull(scorer).score();
      best.collect(doc, score);
      linked.add(doc, score);
    }
  }
}
