package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import nl.knipsel.archive.query.Query;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// Tells of single documents whether a clause of a query finds them; for the few that are shown.
final class ClauseMatcher {
  private final List<LeafReaderContext> leaves;
  private final Weight weight;

  ClauseMatcher(IndexSearcher searcher, QueryTranslator translator, Query clause)
      throws IOException {
    leaves = searcher.getIndexReader().leaves();
    weight =
        searcher.createWeight(
            searcher.rewrite(translator.translate(clause)), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  boolean matches(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Scorer scorer = weight.scorer(leaf);
    return scorer != null && scorer.iterator().advance(doc - leaf.docBase) == doc - leaf.docBase;
  }
}
