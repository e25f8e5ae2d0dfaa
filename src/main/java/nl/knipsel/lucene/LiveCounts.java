package nl.knipsel.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/// How often words stand in the documents that an index still has. Lucene's own counts hold removed
/// ones until segments are merged; only segments that have such are looked through. Thread-safe.
record LiveCounts(IndexReader reader) {
  /// How many documents have the term.
  long items(Term term) throws IOException {
    return sum(term, PostingsEnum.NONE, LeafReader::docFreq, postings -> 1);
  }

  /// The same where Lucene's own count is at hand, which is right as long as nothing was removed.
  ///
  /// @param docFreq that count, over all segments
  long items(String field, BytesRef term, int docFreq) throws IOException {
    return reader.hasDeletions() ? items(new Term(field, term)) : docFreq;
  }

  /// How often it occurs in all of them.
  long occurrences(Term term) throws IOException {
    return sum(term, PostingsEnum.FREQS, LeafReader::totalTermFreq, PostingsEnum::freq);
  }

  private interface InLeaf {
    long count(LeafReader leaf, Term term) throws IOException;
  }

  private interface InDocument {
    long count(PostingsEnum postings) throws IOException;
  }

  private long sum(Term term, int flags, InLeaf ofAll, InDocument ofOne) throws IOException {
    long sum = 0;
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      if (live == null) {
        sum += ofAll.count(leaf, term);
        continue;
      }
      PostingsEnum postings = leaf.postings(term, flags);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        sum += live.get(postings.docID()) ? ofOne.count(postings) : 0;
      }
    }
    return sum;
  }

  /// All words of a field. In segments with removed documents by their share in its length, which
  /// is known to some 6 % for each text.
  long words(String field) throws IOException {
    long words = 0;
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Terms terms = leaf.terms(field);
      if (terms != null) {
        words += Math.round(terms.getSumTotalTermFreq() * liveShare(leaf, field));
      }
    }
    return words;
  }

  private static double liveShare(LeafReader leaf, String field) throws IOException {
    Bits live = leaf.getLiveDocs();
    NumericDocValues lengths = leaf.getNormValues(field);
    if (live == null || lengths == null) {
      return 1;
    }
    long all = 0;
    long ofLive = 0;
    while (lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int length = SmallFloat.byte4ToInt((byte) lengths.longValue());
      all += length;
      ofLive += live.get(lengths.docID()) ? length : 0;
    }
    return all == 0 ? 0 : (double) ofLive / all;
  }
}
