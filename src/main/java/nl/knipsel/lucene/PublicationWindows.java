package nl.knipsel.lucene;

import java.io.IOException;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.TimeStep;
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
  private PublicationWindows() {}

  private interface Visit {
    void by(WindowVisitor visitor) throws IOException;
  }

  /// Those of the items that a query finds.
  static WindowSource of(IndexSearcher searcher, Query query) {
    return source(visitor -> visit(searcher, query, visitor));
  }

  /// Those of collected items.
  static WindowSource of(FacetsCollector hits) {
    return source(visitor -> visit(hits, visitor));
  }

  private static WindowSource source(Visit visit) {
    return new WindowSource() {
      @Override
      public void ends(WindowVisitor visitor) throws IOException {
        visit.by(visitor);
      }

      @Override
      public void all(TimeStep by, WindowVisitor visitor) throws IOException {
        visit.by(visitor);
      }
    };
  }

  private static void visit(IndexSearcher searcher, Query query, WindowVisitor visitor)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        visit(leaf, scorer.iterator(), visitor);
      }
    }
  }

  private static void visit(FacetsCollector hits, WindowVisitor visitor) throws IOException {
    for (FacetsCollector.MatchingDocs matching : hits.getMatchingDocs()) {
      DocIdSetIterator docs = matching.bits().iterator();
      if (docs != null) {
        visit(matching.context(), docs, visitor);
      }
    }
  }

  private static void visit(LeafReaderContext leaf, DocIdSetIterator docs, WindowVisitor visitor)
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
        visitor.window(from.nextValue(), to.nextValue(), 1);
      } else {
        visitor.undated(1);
      }
    }
  }
}
