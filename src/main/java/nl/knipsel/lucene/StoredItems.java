package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The items that an index has stored whole. Of one thread.
final class StoredItems {
  private final IndexSearcher searcher;
  private final StoredFields storedFields;

  StoredItems(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    storedFields = searcher.storedFields();
  }

  Optional<NewsItem> find(String id) throws IOException {
    BytesRef key = new BytesRef(id);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings =
          leaf.reader().postings(ItemDocuments.key(key.utf8ToString()), PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          return Optional.of(item(leaf.docBase + doc));
        }
      }
    }
    return Optional.empty();
  }

  NewsItem item(int doc) throws IOException {
    return ItemJson.read(bytes(doc));
  }

  byte[] bytes(int doc) throws IOException {
    BytesRef bytes =
        storedFields.document(doc, Set.of(IndexFields.ITEM)).getBinaryValue(IndexFields.ITEM);
    return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }

  /// The numbers of all documents that are not deleted.
  int[] all() {
    return searcher.getIndexReader().leaves().stream()
        .flatMapToInt(leaf -> {
          Bits live = leaf.reader().getLiveDocs();
          return IntStream.range(0, leaf.reader().maxDoc())
              .filter(doc -> live == null || live.get(doc))
              .map(doc -> leaf.docBase + doc);
        })
        .toArray();
  }

  /// The ids that begin so, in their order, at most so many.
  List<String> idsBeginning(String prefix, int most) throws IOException {
    java.util.TreeSet<String> ids = new java.util.TreeSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      TermsEnum terms =
          org.apache.lucene.index.Terms.getTerms(leaf.reader(), IndexFields.ID).iterator();
      Bits live = leaf.reader().getLiveDocs();
      TermsEnum.SeekStatus found = terms.seekCeil(new BytesRef(prefix));
      int taken = 0;
      while (found != TermsEnum.SeekStatus.END && taken < most) {
        String id = terms.term().utf8ToString();
        if (!id.startsWith(prefix)) {
          break;
        }
        if (isLive(terms, live)) {
          ids.add(id);
          taken++;
        }
        if (terms.next() == null) {
          break;
        }
      }
    }
    return ids.stream().limit(most).toList();
  }

  private static boolean isLive(TermsEnum terms, @org.jspecify.annotations.Nullable Bits live)
      throws IOException {
    if (live == null) {
      return true;
    }
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live.get(doc)) {
        return true;
      }
    }
    return false;
  }
}
