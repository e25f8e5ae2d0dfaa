package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.lucene.Vocabulary.Beginning;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The phrases and words of an index that begin so, the most frequent ones. Reads at most
/// [#MOST_READ] terms of a field, and the items of at most [#MOST_LOOKED_AT] of them. Thread-safe.
final class PhraseCandidates {
  private static final int MOST_READ = 500_000;
  private static final int MOST_LOOKED_AT = 1_000;

  private final IndexReader reader;
  private final @Nullable BitSet among;

  /// @param among the documents that count; null for all
  PhraseCandidates(IndexReader reader, @Nullable BitSet among) {
    this.reader = reader;
    this.among = among;
  }

  private record Counted(BytesRef term, int items) {}

  /// As [Vocabulary#phrases].
  List<Beginning> phrases(String key, int most) throws IOException {
    return of(IndexFields.PHRASE, key, most);
  }

  /// As [Vocabulary#words].
  List<Beginning> words(String key, int most) throws IOException {
    return of(IndexFields.BODY_EXACT, key, most);
  }

  private List<Beginning> of(String field, String key, int most) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return List.of();
    }
    Map<String, Long> items = new HashMap<>();
    for (Counted each : mostFrequent(terms, key)) {
      long there = among == null ? items(field, each) : together(field, each.term(), among);
      if (there > 0) {
        items.merge(PhraseTerms.phrase(each.term().utf8ToString()), there, Math::max);
      }
    }
    return Beginning.best(items, most);
  }

  private long items(String field, Counted each) throws IOException {
    return new LiveCounts(reader).items(field, each.term(), each.items());
  }

  private static List<Counted> mostFrequent(Terms terms, String key) throws IOException {
    PriorityQueue<Counted> best =
        new PriorityQueue<>(
            Comparator.comparingInt(Counted::items)
                .thenComparing(Counted::term, Comparator.reverseOrder()));
    BytesRef prefix = new BytesRef(key);
    TermsEnum each = terms.iterator();
    int read = 0;
    TermsEnum.SeekStatus found = each.seekCeil(prefix);
    BytesRef term = found == TermsEnum.SeekStatus.END ? null : each.term();
    while (term != null && startsWith(term, prefix) && read++ < MOST_READ) {
      int items = each.docFreq();
      if (best.size() < MOST_LOOKED_AT) {
        best.add(new Counted(BytesRef.deepCopyOf(term), items));
      } else if (items > best.element().items()) {
        best.remove();
        best.add(new Counted(BytesRef.deepCopyOf(term), items));
      }
      term = each.next();
    }
    return new ArrayList<>(best);
  }

  private static boolean startsWith(BytesRef term, BytesRef prefix) {
    return org.apache.lucene.util.StringHelper.startsWith(term, prefix);
  }

  private long together(String field, BytesRef term, BitSet documents) throws IOException {
    PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, field, term, PostingsEnum.NONE);
    long together = 0;
    if (postings != null) {
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        together += documents.get(doc) ? 1 : 0;
      }
    }
    return together;
  }
}
