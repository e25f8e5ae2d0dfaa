package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/// The hits of one segment that may be among the best when they have got their [Bonus]. That is
/// looked at when all are known, first of those with the highest scores, so that there is a bar for
/// the others, most of which do not reach it whatever they get. Of one thread.
final class Promising {
  /// From how many hits on, as a multiple of those that are wanted, a bar is worth its while.
  private static final int MANY = 4;

  private final BestByScore.Best.OfLeaf best;
  private final Bonus bonus;
  private final LeafReaderContext leaf;
  private final Bonus.OfLeaf first;
  private final float most;
  private final int wanted;

  /// The highest scores without the bonus, as many as are wanted.
  private final LongHeap highest;

  /// What the score of one of the best is at least.
  private float bar;

  private int[] docs = new int[64];

  /// Without the bonus, but for those of [#whole].
  private float[] scores = new float[64];

  private final BitSet whole = new BitSet();
  private int count;

  Promising(BestByScore.Best.OfLeaf best, int wanted, Bonus bonus, LeafReaderContext leaf)
      throws IOException {
    this.best = best;
    this.wanted = wanted;
    this.bonus = bonus;
    this.leaf = leaf;
    first = bonus.in(leaf);
    most = first.most();
    bar = best.worst();
    highest = new LongHeap(wanted);
  }

  /// @param score without the bonus
  void add(int doc, float score) {
    if (score + most < bar) {
      return;
    }
    if (count == docs.length) {
      int more = Math.addExact(count, count / 2);
      docs = Arrays.copyOf(docs, more);
      scores = Arrays.copyOf(scores, more);
    }
    docs[count] = doc;
    scores[count++] = score;
    if (raises(highest, score)) {
      bar = Math.max(bar, lowest(highest));
    }
  }

  /// Hands over those that may be among the best.
  void finish() throws IOException {
    Bonus.OfLeaf others = first;
    if (count > MANY * wanted && most > 0) {
      bar = Math.max(bar, barOfHighest());
      others = null;
    }
    for (int i = 0; i < count; i++) {
      boolean isWhole = whole.get(i);
      if (scores[i] + (isWhole ? 0 : most) < Math.max(bar, best.worst())) {
        continue;
      }
      if (!isWhole) {
        others = others == null ? bonus.in(leaf) : others;
        scores[i] += others.at(docs[i]);
      }
      best.take(docs[i], scores[i]);
    }
  }

  /// Gives those with the highest scores their bonus.
  ///
  /// @return what so many as are wanted reach with it
  private float barOfHighest() throws IOException {
    float least = lowest(highest);
    LongHeap reached = new LongHeap(wanted);
    for (int i = 0; i < count; i++) {
      if (scores[i] >= least) {
        scores[i] += first.at(docs[i]);
        whole.set(i);
        raises(reached, scores[i]);
      }
    }
    return lowest(reached);
  }

  /// Puts a score into a heap of the highest ones.
  ///
  /// @return whether the heap is full and the lowest in it may be another now
  private boolean raises(LongHeap heap, float score) {
    long sortable = NumericUtils.floatToSortableInt(score);
    if (heap.size() < wanted) {
      heap.push(sortable);
      return heap.size() == wanted;
    }
    if (sortable > heap.top()) {
      heap.updateTop(sortable);
      return true;
    }
    return false;
  }

  private static float lowest(LongHeap heap) {
    return NumericUtils.sortableIntToFloat((int) heap.top());
  }
}
