package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// The items that are linked as versions of one story.
record LinkedItems(IndexSearcher searcher, java.time.ZoneId zone) {
  /// The others of the item's group, oldest first.
  List<NewsItem> with(String id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(ItemDocuments.key(id)), 1).scoreDocs;
    long group = found.length == 0 ? VersionGroups.NONE : group(found[0].doc);
    if (group == VersionGroups.NONE) {
      return List.of();
    }
    StoredItems stored = new StoredItems(searcher);
    List<NewsItem> others = new ArrayList<>();
    var ofGroup = NumericDocValuesField.newSlowExactQuery(IndexFields.VERSIONS, group);
    for (ScoreDoc doc : searcher.search(ofGroup, VersionGroups.LARGEST).scoreDocs) {
      if (doc.doc != found[0].doc) {
        others.add(stored.item(doc.doc));
      }
    }
    others.sort(
        Comparator.comparing(
                (NewsItem item) -> item.dating(zone).window(), PublicationWindow.OLDEST_FIRST)
            .thenComparing(NewsItem::id));
    return others;
  }

  /// The number of a document's group, or that of none.
  long group(int doc) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues groups = DocValues.getNumeric(leaf.reader(), IndexFields.VERSIONS);
    return groups.advanceExact(doc - leaf.docBase) ? groups.longValue() : VersionGroups.NONE;
  }
}
