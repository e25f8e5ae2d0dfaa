package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds and scores as another query does, but where all hits are scored and many documents match,
/// by [WindowClause]s. Immutable.
final class WindowedQuery extends Query {
  /// Up to how many entries of lists that are read for a document that can match windows take less
  /// than going from document to document: measured, see docs/measurements.md.
  static final int READ_FOR_ONE = 2;

  /// The same where one of [#DENSE] documents or more can match.
  static final int READ_FOR_ONE_OF_MANY = 8;

  static final int DENSE = 6;

  private final Query query;

  private WindowedQuery(Query query) {
    this.query = query;
  }

  /// The query itself, if windows would not change anything.
  ///
  /// @param query rewritten
  static Query of(Query query) {
    return WindowPlan.isComposed(query) ? new WindowedQuery(query) : query;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return mode == ScoreMode.COMPLETE
        ? new WindowedWeight(this, WindowPlan.of(query, boost, searcher), searcher)
        : query.createWeight(searcher, mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WindowedQuery that && query.equals(that.query);
  }

  @Override
  public int hashCode() {
    return classHash() + query.hashCode();
  }

  private static final class WindowedWeight extends Weight {
    private final WindowPlan plan;
    private final IndexSearcher searcher;
    private @Nullable Weight other;

    WindowedWeight(Query query, WindowPlan plan, IndexSearcher searcher) {
      super(query);
      this.plan = plan;
      this.searcher = searcher;
    }

    /// For scorers that go from document to document.
    private synchronized Weight other() throws IOException {
      if (other == null) {
        other = plan.query().createWeight(searcher, ScoreMode.COMPLETE, 1);
      }
      return other;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      WindowClause windows = plan.in(leaf, new Window.Pool());
      if (windows == null) {
        return null;
      }
      if (!areLess(windows, leaf.reader().maxDoc())) {
        return other().scorerSupplier(leaf);
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return Objects.requireNonNull(other().scorerSupplier(leaf)).get(leadCost);
        }

        @Override
        public BulkScorer bulkScorer() {
          return new WindowScorer(windows, leaf.reader().maxDoc());
        }

        @Override
        public long cost() {
          return windows.most();
        }
      };
    }

    /// Whether windows take less than going from document to document.
    private static boolean areLess(WindowClause windows, int maxDoc) {
      long most = windows.most();
      long cost = windows.cost();
      return cost <= READ_FOR_ONE * most
          || (DENSE * most >= maxDoc && cost <= READ_FOR_ONE_OF_MANY * most);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      return other().explain(leaf, doc);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }
}
