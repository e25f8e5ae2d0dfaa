package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Recency;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// What [Recency] multiplies the scores of documents by, from the ends of their windows. Immutable.
final class RecencyFactors extends DoubleValuesSource {
  private final Recency recency;
  private final long now;

  private RecencyFactors(Recency recency, long now) {
    this.recency = recency;
    this.now = now;
  }

  /// The query, its scores multiplied.
  static Query on(Query query, Recency recency, Instant now) {
    return FunctionScoreQuery.boostByValue(query, new RecencyFactors(recency, now.toEpochMilli()));
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    return values(leaf);
  }

  private DoubleValues values(LeafReaderContext leaf) throws IOException {
    SortedNumericDocValues last =
        DocValues.getSortedNumeric(leaf.reader(), IndexFields.PUBLISHED_TO);
    return new DoubleValues() {
      private double factor = 1;

      @Override
      public double doubleValue() {
        return factor;
      }

      @Override
      public boolean advanceExact(int doc) throws IOException {
        factor = last.advanceExact(doc) ? factor(last.nextValue()) : 1;
        return true;
      }
    };
  }

  private double factor(long last) {
    return last == Long.MAX_VALUE ? 1 : recency.factor(last, now);
  }

  @Override
  public Explanation explain(LeafReaderContext leaf, int doc, Explanation score)
      throws IOException {
    DoubleValues values = values(leaf);
    values.advanceExact(doc);
    return Explanation.match(
        values.doubleValue(), "recency, 1 + 2^(-age/half-life), half-life " + recency.halfLife());
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return DocValues.isCacheable(leaf, IndexFields.PUBLISHED_TO);
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecencyFactors that && recency.equals(that.recency) && now == that.now;
  }

  @Override
  public int hashCode() {
    return recency.hashCode() * 31 + Long.hashCode(now);
  }

  @Override
  public String toString() {
    return "recency(%s, %d)".formatted(recency.halfLife(), now);
  }
}
