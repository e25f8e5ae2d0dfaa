package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Arrays;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.InPlaceMergeSorter;

/// The documents of an index that are linked as versions, in the order of their groups: the group
/// of a document is a doc value, which Lucene can change in place and cannot look up. Holds 12
/// bytes for each linked document. Immutable.
final class LinkedDocuments {
  private long[] groups = new long[1 << 8];
  private int[] docs = new int[1 << 8];
  private int count;

  private LinkedDocuments() {}

  /// Reads the group of every document once.
  static LinkedDocuments of(IndexReader reader) throws IOException {
    LinkedDocuments linked = new LinkedDocuments();
    for (LeafReaderContext leaf : reader.leaves()) {
      linked.read(leaf);
    }
    linked.sort();
    return linked;
  }

  private void read(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    NumericDocValues group = DocValues.getNumeric(leaf.reader(), IndexFields.VERSIONS);
    for (int doc = group.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = group.nextDoc()) {
      if (group.longValue() != VersionGroups.NONE && (live == null || live.get(doc))) {
        if (count == docs.length) {
          groups = Arrays.copyOf(groups, count + count / 2);
          docs = Arrays.copyOf(docs, count + count / 2);
        }
        groups[count] = group.longValue();
        docs[count++] = leaf.docBase + doc;
      }
    }
  }

  private void sort() {
    new InPlaceMergeSorter() {
      @Override
      protected int compare(int i, int j) {
        return Long.compare(groups[i], groups[j]);
      }

      @Override
      protected void swap(int i, int j) {
        long group = groups[i];
        groups[i] = groups[j];
        groups[j] = group;
        int doc = docs[i];
        docs[i] = docs[j];
        docs[j] = doc;
      }
    }.sort(0, count);
  }

  /// The documents of a group, in ascending order.
  int[] of(long group) {
    int found = Arrays.binarySearch(groups, 0, count, group);
    if (found < 0) {
      return new int[0];
    }
    int from = found;
    while (from > 0 && groups[from - 1] == group) {
      from--;
    }
    int to = found + 1;
    while (to < count && groups[to] == group) {
      to++;
    }
    return Arrays.copyOfRange(docs, from, to);
  }
}
