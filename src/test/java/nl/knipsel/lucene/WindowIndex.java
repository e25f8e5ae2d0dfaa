package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/// An index of publication windows and nothing else, in several segments with deletions.
final class WindowIndex implements AutoCloseable {
  private static final int SEGMENT = 50;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  /// @param windows each of two ends, or empty if undated
  WindowIndex(List<long[]> windows) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < windows.size(); i++) {
        writer.addDocument(document(windows.get(i), i, false));
        if (i % SEGMENT == 0) {
          writer.addDocument(document(windows.get(i), i, true));
          writer.commit();
        }
      }
      writer.addDocument(new Document()); // of no item, as those of sources
      writer.deleteDocuments(new Term("deleted", "yes"));
      writer.commit();
    }
    reader = DirectoryReader.open(directory);
  }

  IndexSearcher searcher() {
    return new IndexSearcher(reader);
  }

  private static Document document(long[] window, int number, boolean toBeDeleted) {
    Document document = new Document();
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef("%06d".formatted(number))));
    document.add(new StringField("deleted", toBeDeleted ? "yes" : "no", Field.Store.NO));
    if (window.length == 2) {
      document.add(new LongField(IndexFields.PUBLISHED_FROM, window[0], Field.Store.NO));
      document.add(new LongField(IndexFields.PUBLISHED_TO, window[1], Field.Store.NO));
    }
    return document;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
