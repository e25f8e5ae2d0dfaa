package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// A number for what an archive holds: the sum of the hashes of its items, so that neither their
/// order nor how they lie in segments shows. Reads doc values alone.
public final class ContentHash {
  private static final List<String> TIMES =
      List.of(
          IndexFields.PUBLISHED_FROM,
          IndexFields.PUBLISHED_TO,
          IndexFields.CAPTURED_FIRST,
          IndexFields.CAPTURED_LAST);
  private static final int ID_LENGTH = 16;
  private static final int SEED = 20;

  private final long[] sum = new long[2];
  private final ByteBuffer bytes = ByteBuffer.allocate(ID_LENGTH + (1 + TIMES.size()) * Long.BYTES);

  /// Of no items, to begin with.
  public ContentHash() {}

  /// 32 hexadecimal digits, of each item's id, number of sightings, window and captures.
  static String of(IndexReader reader) throws IOException {
    ContentHash hash = new ContentHash();
    for (LeafReaderContext leaf : reader.leaves()) {
      hash.add(leaf);
    }
    return hash.digits();
  }

  /// 32 hexadecimal digits, of a text.
  public static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return digits(StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, SEED));
  }

  /// 32 hexadecimal digits, of all items that were added, in whatever order.
  public String digits() {
    return digits(sum);
  }

  private static String digits(long[] hash) {
    return HexFormat.of().toHexDigits(hash[0]) + HexFormat.of().toHexDigits(hash[1]);
  }

  /// Adds an item.
  ///
  /// @param id of 16 characters of ASCII
  /// @param times the beginning and end of its window, its first and last capture; 0 for what it
  ///   has not
  public void add(String id, long sightings, long... times) {
    add(new BytesRef(id), sightings, times);
  }

  private void add(BytesRef id, long sightings, long... times) {
    bytes.clear().put(id.bytes, id.offset, Math.min(id.length, ID_LENGTH));
    bytes.position(ID_LENGTH).putLong(sightings);
    for (long time : times) {
      bytes.putLong(time);
    }
    long[] hash = StringHelper.murmurhash3_x64_128(bytes.array(), 0, bytes.capacity(), SEED);
    sum[0] += hash[0];
    sum[1] += hash[1];
  }

  private void add(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
    NumericDocValues sightings = DocValues.getNumeric(leaf.reader(), IndexFields.SIGHTINGS);
    SortedNumericDocValues[] times = new SortedNumericDocValues[TIMES.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = DocValues.getSortedNumeric(leaf.reader(), TIMES.get(i));
    }
    long[] values = new long[times.length];
    for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      for (int i = 0; i < times.length; i++) {
        values[i] = times[i].advanceExact(doc) ? times[i].nextValue() : 0;
      }
      long seen = sightings.advanceExact(doc) ? sightings.longValue() : 0;
      add(ids.lookupOrd(ids.ordValue()), seen, values);
    }
  }
}
