package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Arrays;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/// The hits of a search that have other versions, in 16 bytes each: the story, the document, and
/// the score, which may lack its [Bonus]. Of one thread.
final class LinkedHits {
  private long[] stories = new long[64];
  private int[] docs = new int[64];
  private float[] scores = new float[64];
  private int count;

  int count() {
    return count;
  }

  long story(int i) {
    return stories[i];
  }

  int doc(int i) {
    return docs[i];
  }

  float score(int i) {
    return scores[i];
  }

  void add(LinkedHits other) {
    for (int i = 0; i < other.count; i++) {
      add(other.stories[i], other.docs[i], other.scores[i]);
    }
  }

  private void add(long story, int doc, float score) {
    if (count == docs.length) {
      int more = Math.addExact(count, count / 2);
      stories = Arrays.copyOf(stories, more);
      docs = Arrays.copyOf(docs, more);
      scores = Arrays.copyOf(scores, more);
    }
    stories[count] = story;
    docs[count] = doc;
    scores[count++] = score;
  }

  OfLeaf in(LeafReaderContext leaf) throws IOException {
    return new OfLeaf(DocValues.getNumeric(leaf.reader(), IndexFields.VERSIONS), leaf.docBase);
  }

  /// Those of one segment, to be given in ascending order.
  final class OfLeaf {
    private final NumericDocValues groups;
    private final int docBase;

    private OfLeaf(NumericDocValues groups, int docBase) {
      this.groups = groups;
      this.docBase = docBase;
    }

    void add(int doc, float score) throws IOException {
      if (groups.advanceExact(doc)) {
        long story = groups.longValue();
        if (story != VersionGroups.NONE) {
          LinkedHits.this.add(story, docBase + doc, score);
        }
      }
    }
  }
}
