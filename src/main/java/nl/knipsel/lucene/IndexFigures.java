package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import nl.knipsel.archive.ArchiveStats;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/// What an index holds, in figures: of its live items alone, as those that were removed leave
/// values behind until segments are merged. Of one thread.
final class IndexFigures {
  private final IndexSearcher searcher;
  private long sightings;
  private long capturedFirst = Long.MAX_VALUE;
  private long capturedLast = Long.MIN_VALUE;

  private IndexFigures(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// @param bytes size of the archive in storage
  static ArchiveStats of(IndexSearcher searcher, long bytes) throws IOException {
    return new IndexFigures(searcher).stats(bytes);
  }

  private ArchiveStats stats(long bytes) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      addUp(leaf.reader());
    }
    long items = searcher.count(ItemDocuments.ALL);
    long articles = searcher.count(new TermQuery(new Term(Dimension.KIND.key(), "article")));
    long anyEnd = searcher.count(new FieldExistsQuery(IndexFields.PUBLISHED_FROM));
    long open =
        searcher.count(
            new BooleanQuery.Builder()
                .add(
                    LongPoint.newExactQuery(IndexFields.PUBLISHED_FROM, Long.MIN_VALUE),
                    Occur.SHOULD)
                .add(
                    LongPoint.newExactQuery(IndexFields.PUBLISHED_TO, Long.MAX_VALUE), Occur.SHOULD)
                .build());
    boolean captured = capturedFirst <= capturedLast;
    return new ArchiveStats(
        items,
        articles,
        items - articles,
        sightings,
        anyEnd - open,
        open,
        captured ? Optional.of(Instant.ofEpochMilli(capturedFirst)) : Optional.empty(),
        captured ? Optional.of(Instant.ofEpochMilli(capturedLast)) : Optional.empty(),
        bytes);
  }

  private void addUp(LeafReader leaf) throws IOException {
    NumericDocValues counts = DocValues.getNumeric(leaf, IndexFields.SIGHTINGS);
    SortedNumericDocValues first = DocValues.getSortedNumeric(leaf, IndexFields.CAPTURED_FIRST);
    SortedNumericDocValues last = DocValues.getSortedNumeric(leaf, IndexFields.CAPTURED_LAST);
    Bits live = leaf.getLiveDocs();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      if (counts.advanceExact(doc)) {
        sightings += counts.longValue();
      }
      if (first.advanceExact(doc)) {
        capturedFirst = Math.min(capturedFirst, first.nextValue());
      }
      if (last.advanceExact(doc)) {
        capturedLast = Math.max(capturedLast, last.nextValue());
      }
    }
  }
}
