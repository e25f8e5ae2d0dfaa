package nl.knipsel.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Hands over the hits of a segment, window by window. Of one thread.
final class WindowScorer extends BulkScorer {
  private final WindowClause clause;
  private final int maxDoc;
  private final Window window = new Window();
  private final Hit hit = new Hit();

  WindowScorer(WindowClause clause, int maxDoc) {
    this.clause = clause;
    this.maxDoc = maxDoc;
  }

  @Override
  public long cost() {
    return clause.most();
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    collector.setScorer(hit);
    int end = Math.min(max, maxDoc);
    int at = clause.next(min);
    while (at < end) {
      int to = Math.min(end, at + Window.SIZE);
      clause.fill(at, to, window);
      collect(at, live, collector);
      at = clause.next(to);
    }
    return at;
  }

  private void collect(int min, @Nullable Bits live, LeafCollector collector) throws IOException {
    long[] docs = window.docs();
    for (int word = 0; word < docs.length; word++) {
      for (long bits = docs[word]; bits != 0; bits &= bits - 1) {
        int place = Window.first(word, bits);
        if (live == null || live.get(min + place)) {
          hit.score = window.scores()[place];
          collector.collect(min + place);
        }
      }
      docs[word] = 0;
    }
  }

  private static final class Hit extends Scorable {
    private float score;

    @Override
    public float score() {
      return score;
    }
  }
}
