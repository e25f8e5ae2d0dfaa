package nl.knipsel.lucene;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// The items that are linked as versions of one story. The first one that has others costs a look
/// at the group of every document, all further ones a look-up. Thread-safe.
final class LinkedItems {
  private final IndexSearcher searcher;
  private final ZoneId zone;
  private @Nullable LinkedDocuments linked;

  LinkedItems(IndexSearcher searcher, ZoneId zone) {
    this.searcher = searcher;
    this.zone = zone;
  }

  /// The others of the item's group, oldest first.
  List<NewsItem> with(String id) throws IOException {
    OptionalInt found = LiveDocuments.find(searcher.getIndexReader(), ItemDocuments.key(id));
    long group = found.isEmpty() ? VersionGroups.NONE : group(found.getAsInt());
    if (group == VersionGroups.NONE) {
      return List.of();
    }
    StoredItems stored = new StoredItems(searcher);
    List<NewsItem> others = new ArrayList<>();
    for (int doc : linked().of(group)) {
      if (doc != found.getAsInt()) {
        others.add(stored.item(doc));
      }
    }
    others.sort(
        Comparator.comparing(
                (NewsItem item) -> item.dating(zone).window(), PublicationWindow.OLDEST_FIRST)
            .thenComparing(NewsItem::id));
    return others;
  }

  private synchronized LinkedDocuments linked() throws IOException {
    if (linked == null) {
      linked = LinkedDocuments.of(searcher.getIndexReader());
    }
    return linked;
  }

  /// The number of a document's group, or that of none.
  long group(int doc) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues groups = DocValues.getNumeric(leaf.reader(), IndexFields.VERSIONS);
    return groups.advanceExact(doc - leaf.docBase) ? groups.longValue() : VersionGroups.NONE;
  }
}
