package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Scores documents by how often any of some terms stands in them, many at a time if asked: one
/// list is read after another, and added up. Lucene's scorer of synonyms goes from document to
/// document. Scores are the same, since counts are whole numbers. Of one thread.
final class SynonymsScorer extends Scorer {
  /// Over how many documents lists are added up at a time.
  private static final int STRETCH = 1024;

  private final PostingsEnum[] lists;
  private final SimScorer similarity;
  private final BulkSimScorer many;
  private final NumericDocValues norms;
  private final Docs docs = new Docs();

  private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
  private final long[] matching = new long[STRETCH >> 6];
  private final float[] counts = new float[STRETCH];
  private final long[] lengths = new long[STRETCH];

  /// @param lists at their beginnings
  /// @param norms which all documents of the lists have
  SynonymsScorer(List<PostingsEnum> lists, SimScorer similarity, NumericDocValues norms) {
    this.lists = lists.toArray(PostingsEnum[]::new);
    this.similarity = similarity;
    this.norms = norms;
    many = similarity.asBulkSimScorer();
  }

  @Override
  public int docID() {
    return docs.doc;
  }

  @Override
  public DocIdSetIterator iterator() {
    return docs;
  }

  @Override
  public float score() throws IOException {
    float count = 0;
    for (PostingsEnum list : lists) {
      if (list.docID() == docs.doc) {
        count += list.freq();
      }
    }
    norms.advanceExact(docs.doc);
    return similarity.score(count, norms.longValue());
  }

  @Override
  public float getMaxScore(int upTo) {
    return similarity.score(Float.MAX_VALUE, 1);
  }

  @Override
  public void nextDocsAndScores(int upTo, @Nullable Bits live, DocAndFloatFeatureBuffer buffer)
      throws IOException {
    buffer.size = 0;
    while (buffer.size == 0 && docs.doc < upTo) {
      add((int) Math.min(upTo, (long) docs.doc + STRETCH), buffer);
      if (live != null) {
        buffer.apply(live);
      }
    }
    norms.longValues(buffer.size, buffer.docs, lengths, 1);
    many.score(buffer.size, buffer.features, lengths, buffer.features);
  }

  /// Gives all documents from the current one to an end, with their counts.
  private void add(int end, DocAndFloatFeatureBuffer buffer) throws IOException {
    int from = docs.doc;
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum list : lists) {
      for (list.nextPostings(end, batch); batch.size > 0; list.nextPostings(end, batch)) {
        for (int i = 0; i < batch.size; i++) {
          int at = batch.docs[i] - from;
          matching[at >> 6] |= 1L << at;
          counts[at] += batch.features[i];
        }
      }
      next = Math.min(next, list.docID());
    }
    docs.doc = next;
    buffer.growNoCopy(STRETCH);
    int size = 0;
    for (int word = 0; word < matching.length; word++) {
      for (long bits = matching[word]; bits != 0; bits &= bits - 1) {
        int at = Window.first(word, bits);
        buffer.docs[size] = from + at;
        buffer.features[size++] = counts[at];
        counts[at] = 0;
      }
      matching[word] = 0;
    }
    buffer.size = size;
  }

  /// The documents of any list.
  private final class Docs extends DocIdSetIterator {
    private int doc = -1;

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (PostingsEnum list : lists) {
        next = Math.min(next, list.docID() < target ? list.advance(target) : list.docID());
      }
      doc = next;
      return next;
    }

    @Override
    public long cost() {
      long cost = 0;
      for (PostingsEnum list : lists) {
        cost += list.cost();
      }
      return cost;
    }
  }
}
