package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemBytes;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
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
    OptionalInt doc = LiveDocuments.find(searcher.getIndexReader(), ItemDocuments.key(id));
    return doc.isPresent() ? Optional.of(item(doc.getAsInt())) : Optional.empty();
  }

  NewsItem item(int doc) throws IOException {
    BytesRef bytes =
        storedFields.document(doc, Set.of(IndexFields.ITEM)).getBinaryValue(IndexFields.ITEM);
    return ItemBytes.read(bytes.bytes, bytes.offset, bytes.length);
  }

  /// All items in ascending order of their ids.
  void inOrder(ItemConsumer consumer) throws IOException {
    LiveDocuments.inOrder(
        searcher.getIndexReader(), IndexFields.ID, doc -> consumer.accept(item(doc)));
  }

  /// The ids of all items that were seen in a file, in no order.
  void idsSeenIn(String file, Consumer<String> ids) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings =
          leaf.reader().postings(new Term(IndexFields.FILE, file), PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      SortedDocValues values = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
          ids.accept(values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
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
