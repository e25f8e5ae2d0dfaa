package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryText;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// Tells which of the wanted clauses a document lacks.
final class MissingWords {
  private final IndexSearcher searcher;
  private final Map<String, Weight> wanted = new LinkedHashMap<>();

  MissingWords(IndexSearcher searcher, QueryTranslator translator, List<Query> wanted)
      throws IOException {
    this.searcher = searcher;
    for (Query clause : wanted) {
      this.wanted.put(
          QueryText.of(clause),
          searcher.createWeight(
              searcher.rewrite(translator.translate(clause)), ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  List<String> of(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, Weight> clause : wanted.entrySet()) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      if (!matches(clause.getValue().scorer(leaf), doc - leaf.docBase)) {
        missing.add(clause.getKey());
      }
    }
    return missing;
  }

  private static boolean matches(@org.jspecify.annotations.Nullable Scorer scorer, int doc)
      throws IOException {
    if (scorer == null) {
      return false;
    }
    DocIdSetIterator matches = scorer.iterator();
    return matches.advance(doc) == doc;
  }
}
