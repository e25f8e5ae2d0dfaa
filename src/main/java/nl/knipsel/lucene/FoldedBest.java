package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/// The best hits by relevance, and the versions among all of them, by one collector: a hit's score
/// is taken once and handed to both, which costs less than Lucene's MultiCollector with the score
/// that it keeps.
final class FoldedBest implements CollectorManager<FoldedBest.Hits, FoldedBest.Found> {
  private final BestByScore best;
  private final IndexReader reader;

  /// @param wanted how many hits, at least 1
  /// @param after only hits that come after this one are among the best; all are counted and folded
  FoldedBest(int wanted, Optional<Cursors.Place> after, IndexReader reader) {
    best = new BestByScore(wanted, after);
    this.reader = reader;
  }

  /// @param docs the best hits, some of which may be hidden by the folding
  record Found(TopFieldDocs docs, VersionFolding folding) {}

  @Override
  public Hits newCollector() {
    return new Hits(best.newCollector(), VersionedHits.in(reader));
  }

  @Override
  public Found reduce(Collection<Hits> collectors) throws IOException {
    List<BestByScore.Best> docs = new ArrayList<>();
    List<VersionedHits> versions = new ArrayList<>();
    for (Hits hits : collectors) {
      docs.add(hits.best);
      versions.add(hits.versions);
    }
    return new Found(best.reduce(docs), VersionedHits.folded(versions));
  }

  /// Of one thread.
  record Hits(BestByScore.Best best, VersionedHits versions) implements Collector {
    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new OfLeaf(best.getLeafCollector(leaf), new VersionedHits.OfLeaf(leaf, versions));
    }
  }

  private static final class OfLeaf implements LeafCollector {
    private final BestByScore.Best.OfLeaf best;
    private final VersionedHits.OfLeaf versions;
    private @Nullable Scorable scorer;

    OfLeaf(BestByScore.Best.OfLeaf best, VersionedHits.OfLeaf versions) {
      this.best = best;
      this.versions = versions;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      float score = Objects.requireNonNull(scorer).score();
      best.collect(doc, score);
      if (versions.hasOthers(doc)) {
        versions.add(doc, HitOrder.rank(score));
      }
    }
  }
}
