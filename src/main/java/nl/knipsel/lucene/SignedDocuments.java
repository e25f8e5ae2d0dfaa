package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.SignedTable;
import nl.knipsel.archive.versions.TextSignature;
import nl.knipsel.archive.versions.VersionGroups;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The documents of an index that have a signature. Numbers are held in memory, 36 bytes a
/// document; signatures are read where they lie. Of one thread.
final class SignedDocuments extends SignedTable {
  private static final int HEX = 16;

  private final List<LeafReaderContext> leaves;
  private final @Nullable BinaryDocValues[] cursors;
  private int[] docs = new int[1 << 10];

  SignedDocuments(IndexReader reader) throws IOException {
    leaves = reader.leaves();
    cursors = new BinaryDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      read(leaf);
    }
  }

  private void read(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    BinaryDocValues signed = DocValues.getBinary(leaf.reader(), IndexFields.SIGNATURE);
    SortedDocValues id = DocValues.getSorted(leaf.reader(), IndexFields.ID);
    SortedNumericDocValues first =
        DocValues.getSortedNumeric(leaf.reader(), IndexFields.PUBLISHED_FROM);
    SortedNumericDocValues last =
        DocValues.getSortedNumeric(leaf.reader(), IndexFields.PUBLISHED_TO);
    NumericDocValues group = DocValues.getNumeric(leaf.reader(), IndexFields.VERSIONS);
    for (int doc = signed.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = signed.nextDoc()) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      if (count() == docs.length) {
        docs = Arrays.copyOf(docs, count() + count() / 2);
      }
      docs[count()] = leaf.docBase + doc;
      add(
          id.advanceExact(doc)
              ? Long.parseUnsignedLong(id.lookupOrd(id.ordValue()).utf8ToString(), HEX)
              : 0,
          first.advanceExact(doc) ? first.nextValue() : Long.MIN_VALUE,
          last.advanceExact(doc) ? last.nextValue() : Long.MAX_VALUE,
          group.advanceExact(doc) ? group.longValue() : VersionGroups.NONE);
    }
  }

  @Override
  public TextSignature signature(int item) throws IOException {
    int number = ReaderUtil.subIndex(docs[item], leaves);
    LeafReaderContext leaf = leaves.get(number);
    int doc = docs[item] - leaf.docBase;
    BinaryDocValues cursor = cursors[number];
    if (cursor == null || cursor.docID() > doc) {
      cursor = DocValues.getBinary(leaf.reader(), IndexFields.SIGNATURE);
      cursors[number] = cursor;
    }
    if (!cursor.advanceExact(doc)) {
      throw new IllegalStateException("document %d has lost its signature".formatted(docs[item]));
    }
    BytesRef bytes = cursor.binaryValue();
    return TextSignature.of(bytes.bytes, bytes.offset, bytes.length);
  }
}
