package nl.knipsel.lucene;

import java.io.IOException;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/// Numbers that stand for the ids of an index: the segment's in the upper half, the id's in it in
/// the lower. Ids are compressed, so that it pays to read only those that are shown, or that are
/// compared with ones of another segment. Of one thread.
final class NumberedIds {
  private final IndexReader reader;
  private final @Nullable SortedDocValues[] segments;

  NumberedIds(IndexReader reader) {
    this.reader = reader;
    segments = new SortedDocValues[reader.leaves().size()];
  }

  /// @param ids of the segment, at the document
  static long number(LeafReaderContext segment, SortedDocValues ids) throws IOException {
    return (long) segment.ord << Integer.SIZE | ids.ordValue();
  }

  String id(long number) throws IOException {
    int segment = (int) (number >> Integer.SIZE);
    SortedDocValues ids = segments[segment];
    if (ids == null) {
      ids = DocValues.getSorted(reader.leaves().get(segment).reader(), IndexFields.ID);
      segments[segment] = ids;
    }
    return ids.lookupOrd((int) number).utf8ToString();
  }

  /// By the order of ids.
  int compare(long one, long other) throws IOException {
    return one >> Integer.SIZE == other >> Integer.SIZE
        ? Long.compare(one, other)
        : id(one).compareTo(id(other));
  }
}
