package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.jspecify.annotations.Nullable;

/// A clause of a query in one segment, which scores all documents of a [Window] before another
/// clause does: going through one list after another takes less than going from document to
/// document through all of them. Scores are added up as by Lucene's scorers, in the same precision,
/// so that they are the same. Windows are to be asked for in ascending order. Of one thread.
abstract sealed class WindowClause {
  /// How many entries of lists are read when all windows are scored.
  abstract long cost();

  /// How many documents can match.
  abstract long most();

  /// From this document on, one before which there is no match.
  abstract int next(int from) throws IOException;

  /// Fills an empty window with the matches among these documents.
  abstract void fill(int min, int max, Window window) throws IOException;

  /// What is not put together of clauses.
  static final class Leaf extends WindowClause {
    private final ScorerSupplier supplier;
    private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
    private @Nullable Scorer scorer;
    private DocIdSetIterator docs = DocIdSetIterator.empty();

    Leaf(ScorerSupplier supplier) {
      this.supplier = supplier;
    }

    @Override
    long cost() {
      return supplier.cost();
    }

    @Override
    long most() {
      return supplier.cost();
    }

    private Scorer scorer() throws IOException {
      if (scorer == null) {
        scorer = supplier.get(Long.MAX_VALUE);
        docs = scorer.iterator();
      }
      return scorer;
    }

    @Override
    int next(int from) throws IOException {
      scorer();
      return docs.docID() < from ? docs.advance(from) : docs.docID();
    }

    @Override
    void fill(int min, int max, Window window) throws IOException {
      if (next(min) >= max) {
        return;
      }
      Scorer scorer = scorer();
      long[] matching = window.docs();
      float[] scores = window.scores();
      scorer.nextDocsAndScores(max, null, batch);
      while (batch.size > 0) {
        for (int i = 0; i < batch.size; i++) {
          int at = batch.docs[i] - min;
          matching[at >> 6] |= 1L << at;
          scores[at] = batch.features[i];
        }
        scorer.nextDocsAndScores(max, null, batch);
      }
    }
  }

  /// What is put together of several clauses, taken into the window one after another.
  abstract static sealed class Composed extends WindowClause {
    final List<WindowClause> clauses;
    private final Window.Pool pool;

    Composed(List<WindowClause> clauses, Window.Pool pool) {
      this.clauses = clauses;
      this.pool = pool;
    }

    @Override
    final long cost() {
      long cost = 0;
      for (WindowClause clause : clauses) {
        cost += clause.cost();
      }
      return cost;
    }

    @Override
    final void fill(int min, int max, Window window) throws IOException {
      clauses.getFirst().fill(min, max, window);
      begin(window.scores());
      Window other = pool.take();
      for (WindowClause clause : clauses.subList(1, clauses.size())) {
        clause.fill(min, max, other);
        for (int word = 0; word < other.docs().length; word++) {
          join(word, window, other);
          other.docs()[word] = 0;
        }
      }
      pool.giveBack(other);
    }

    /// @param scores of the first clause
    void begin(float[] scores) {}

    /// Takes 64 documents of a further clause into the window.
    abstract void join(int word, Window window, Window other);
  }

  /// One clause or another.
  abstract static sealed class Disjunction extends Composed {
    Disjunction(List<WindowClause> clauses, Window.Pool pool) {
      super(clauses, pool);
    }

    @Override
    final long most() {
      long most = 0;
      for (WindowClause clause : clauses) {
        most += clause.most();
      }
      return most;
    }

    @Override
    final int next(int from) throws IOException {
      int next = DocIdSetIterator.NO_MORE_DOCS;
      for (WindowClause clause : clauses) {
        next = Math.min(next, clause.next(from));
      }
      return next;
    }

    @Override
    final void join(int word, Window window, Window other) {
      long docs = other.docs()[word];
      long before = window.docs()[word];
      window.docs()[word] = before | docs;
      add(word, docs & ~before, docs & before, window.scores(), other.scores());
    }

    /// @param others documents that no clause before matched
    /// @param again documents that one did
    abstract void add(int word, long others, long again, float[] scores, float[] more);
  }

  /// The best score and a share of the rest, as of [org.apache.lucene.search.DisjunctionMaxQuery].
  static final class Best extends Disjunction {
    private final float share;

    /// @param share 0 if there are more than two clauses
    Best(List<WindowClause> clauses, float share, Window.Pool pool) {
      super(clauses, pool);
      this.share = share;
    }

    @Override
    void add(int word, long others, long again, float[] scores, float[] more) {
      for (long docs = others; docs != 0; docs &= docs - 1) {
        int at = Window.first(word, docs);
        scores[at] = more[at];
      }
      for (long docs = again; docs != 0; docs &= docs - 1) {
        int at = Window.first(word, docs);
        double rest = Math.min(scores[at], more[at]);
        scores[at] = (float) (Math.max(scores[at], more[at]) + rest * share);
      }
    }
  }

  /// The sum of the scores.
  static final class AnyOf extends Disjunction {
    private final ExactSums sums;

    AnyOf(List<WindowClause> clauses, Window.Pool pool) {
      super(clauses, pool);
      sums = new ExactSums(clauses.size());
    }

    @Override
    void begin(float[] scores) {
      sums.begin(scores);
    }

    @Override
    void add(int word, long others, long again, float[] scores, float[] more) {
      for (long docs = others; docs != 0; docs &= docs - 1) {
        int at = Window.first(word, docs);
        scores[at] = more[at];
        sums.set(at, more[at]);
      }
      sums.add(word, again, scores, more);
    }
  }

  /// All clauses, with the sum of their scores.
  static final class AllOf extends Composed {
    private final ExactSums sums;

    AllOf(List<WindowClause> clauses, Window.Pool pool) {
      super(clauses, pool);
      sums = new ExactSums(clauses.size());
    }

    @Override
    long most() {
      long most = Long.MAX_VALUE;
      for (WindowClause clause : clauses) {
        most = Math.min(most, clause.most());
      }
      return most;
    }

    @Override
    int next(int from) throws IOException {
      int next = from;
      for (WindowClause clause : clauses) {
        next = clause.next(next);
      }
      return next;
    }

    @Override
    void begin(float[] scores) {
      sums.begin(scores);
    }

    @Override
    void join(int word, Window window, Window other) {
      long docs = window.docs()[word] & other.docs()[word];
      window.docs()[word] = docs;
      sums.add(word, docs, window.scores(), other.scores());
    }
  }

  /// One clause that has to match, and one that only adds to its scores.
  static final class Ranked extends Composed {
    Ranked(WindowClause required, WindowClause optional, Window.Pool pool) {
      super(List.of(required, optional), pool);
    }

    @Override
    long most() {
      return clauses.getFirst().most();
    }

    @Override
    int next(int from) throws IOException {
      return clauses.getFirst().next(from);
    }

    @Override
    void join(int word, Window window, Window other) {
      float[] scores = window.scores();
      for (long docs = window.docs()[word] & other.docs()[word]; docs != 0; docs &= docs - 1) {
        int at = Window.first(word, docs);
        scores[at] += other.scores()[at];
      }
    }
  }
}
