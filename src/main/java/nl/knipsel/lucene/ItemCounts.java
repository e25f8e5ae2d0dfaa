package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/// How many items of an archive have what; neither sources nor what was removed counts.
public interface ItemCounts {
  /// All that there are.
  long items() throws IOException;

  /// Those that have each of some terms, for every one of these.
  Map<Term, Long> having(Collection<Term> terms) throws IOException;

  /// Those of an index.
  static ItemCounts in(IndexSearcher searcher) {
    LiveCounts live = new LiveCounts(searcher.getIndexReader());
    return new ItemCounts() {
      @Override
      public long items() throws IOException {
        return searcher.count(ItemDocuments.ALL);
      }

      @Override
      public Map<Term, Long> having(Collection<Term> terms) throws IOException {
        Map<Term, Long> having = new HashMap<>();
        for (Term term : terms) {
          having.put(term, live.items(term));
        }
        return having;
      }
    };
  }
}
