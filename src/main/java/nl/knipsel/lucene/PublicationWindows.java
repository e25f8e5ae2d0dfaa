package nl.knipsel.lucene;

import java.io.IOException;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// The publication windows of all items that a query finds.
final class PublicationWindows {
  /// What is told of each item, in no promised order.
  interface Visitor {
    /// @param from milliseconds since 1970, `Long.MIN_VALUE` if open
    /// @param to the last millisecond, `Long.MAX_VALUE` if open
    void window(long from, long to);

    void undated();
  }

  private PublicationWindows() {}

  static void visit(IndexSearcher searcher, Query query, Visitor visitor) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        visit(leaf, scorer.iterator(), visitor);
      }
    }
  }

  static void visit(FacetsCollector hits, Visitor visitor) throws IOException {
    for (FacetsCollector.MatchingDocs matching : hits.getMatchingDocs()) {
      DocIdSetIterator docs = matching.bits().iterator();
      if (docs != null) {
        visit(matching.context(), docs, visitor);
      }
    }
  }

  /// Whether both ends of a window that was told are known.
  static boolean isClosed(long from, long to) {
    return from != Long.MIN_VALUE && to != Long.MAX_VALUE;
  }

  private static void visit(LeafReaderContext leaf, DocIdSetIterator docs, Visitor visitor)
      throws IOException {
    SortedNumericDocValues from =
        DocValues.getSortedNumeric(leaf.reader(), IndexFields.PUBLISHED_FROM);
    SortedNumericDocValues to = DocValues.getSortedNumeric(leaf.reader(), IndexFields.PUBLISHED_TO);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      if (from.advanceExact(doc) && to.advanceExact(doc)) {
        visitor.window(from.nextValue(), to.nextValue());
      } else {
        visitor.undated();
      }
    }
  }
}
