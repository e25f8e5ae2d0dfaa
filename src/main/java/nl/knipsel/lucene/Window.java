package nl.knipsel.lucene;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.util.FixedBitSet;

/// Those documents of a stretch of a segment that a clause matches, and their scores; by their
/// place in the stretch. Of one thread.
final class Window {
  /// How many documents there are in one.
  static final int SIZE = 2048;

  private final FixedBitSet docs = new FixedBitSet(SIZE);
  private final float[] scores = new float[SIZE];

  /// The first of some documents.
  ///
  /// @param docs those of one long, at least one
  static int first(int word, long docs) {
    return word << 6 | Long.numberOfTrailingZeros(docs);
  }

  /// Which documents match, 64 in each long.
  long[] docs() {
    return docs.getBits();
  }

  /// The scores of documents that match; those of others may be anything.
  float[] scores() {
    return scores;
  }

  /// Empty windows that were needed before. Of one thread.
  static final class Pool {
    private final Deque<Window> empty = new ArrayDeque<>();

    Window take() {
      Window window = empty.poll();
      return window == null ? new Window() : window;
    }

    /// @param window emptied
    void giveBack(Window window) {
      empty.push(window);
    }
  }
}
