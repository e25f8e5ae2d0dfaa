package nl.knipsel.lucene;

import java.io.IOException;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.jspecify.annotations.Nullable;

/// By what items are ordered in time, in milliseconds since 1970: the last moment at which one can
/// have been published, or where that is open the first. Items of which nothing is known have a
/// value by which they come last; an open end is never taken for a moment.
final class PublicationMoment extends LongValuesSource {
  private final long undated;

  /// @param newestFirst whether the largest value is to come first
  PublicationMoment(boolean newestFirst) {
    undated = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  LongValues values(LeafReaderContext leaf) throws IOException {
    return getValues(leaf, null);
  }

  @Override
  public LongValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores)
      throws IOException {
    SortedNumericDocValues from =
        DocValues.getSortedNumeric(leaf.reader(), IndexFields.PUBLISHED_FROM);
    SortedNumericDocValues to = DocValues.getSortedNumeric(leaf.reader(), IndexFields.PUBLISHED_TO);
    return new LongValues() {
      private long moment;

      @Override
      public boolean advanceExact(int doc) throws IOException {
        if (!to.advanceExact(doc)) {
          moment = undated;
          return true;
        }
        moment = to.nextValue();
        if (moment == Long.MAX_VALUE && from.advanceExact(doc)) {
          moment = from.nextValue();
        }
        return true;
      }

      @Override
      public long longValue() {
        return moment;
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public LongValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return DocValues.isCacheable(leaf, IndexFields.PUBLISHED_FROM, IndexFields.PUBLISHED_TO);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicationMoment moment && moment.undated == undated;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(undated);
  }

  @Override
  public String toString() {
    return "publicationMoment";
  }
}
