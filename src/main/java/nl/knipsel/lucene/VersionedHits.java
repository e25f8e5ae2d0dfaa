package nl.knipsel.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.versions.VersionGroups;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.IntroSorter;
import org.jspecify.annotations.Nullable;

/// The hits of a search that have other versions, in 32 bytes each: the story, the rank in the
/// order asked for, the id and the document. Of one thread.
final class VersionedHits {
  private static final int WIDTH = 4;

  private final NumberedIds ids;
  private long[] rows = new long[64 * WIDTH];
  private int count;

  private VersionedHits(NumberedIds ids) {
    this.ids = ids;
  }

  NumberedIds ids() {
    return ids;
  }

  int count() {
    return count;
  }

  /// The number of the story.
  long story(int i) {
    return rows[i * WIDTH];
  }

  /// The number of the id.
  long id(int i) {
    return rows[i * WIDTH + 2];
  }

  int doc(int i) {
    return (int) rows[i * WIDTH + 3];
  }

  private void add(long story, long rank, long id, int doc) {
    if ((count + 1) * WIDTH > rows.length) {
      rows = Arrays.copyOf(rows, Math.addExact(rows.length, rows.length / 2 / WIDTH * WIDTH));
    }
    int at = count++ * WIDTH;
    rows[at] = story;
    rows[at + 1] = rank;
    rows[at + 2] = id;
    rows[at + 3] = doc;
  }

  private void add(VersionedHits other) {
    for (int i = 0; i < other.count; i++) {
      add(other.story(i), other.rows[i * WIDTH + 1], other.id(i), other.doc(i));
    }
  }

  /// By story, best first.
  private void sort() {
    new IntroSorter() {
      private final long[] pivot = new long[WIDTH];

      @Override
      protected void setPivot(int i) {
        System.arraycopy(rows, i * WIDTH, pivot, 0, WIDTH);
      }

      @Override
      protected int comparePivot(int j) {
        return VersionedHits.this.compare(pivot, 0, rows, j * WIDTH);
      }

      @Override
      protected int compare(int i, int j) {
        return VersionedHits.this.compare(rows, i * WIDTH, rows, j * WIDTH);
      }

      @Override
      protected void swap(int i, int j) {
        for (int k = 0; k < WIDTH; k++) {
          long value = rows[i * WIDTH + k];
          rows[i * WIDTH + k] = rows[j * WIDTH + k];
          rows[j * WIDTH + k] = value;
        }
      }
    }.sort(0, count);
  }

  private int compare(long[] one, int i, long[] other, int j) {
    if (one[i] != other[j]) {
      return Long.compareUnsigned(one[i], other[j]);
    }
    return one[i + 1] == other[j + 1]
        ? compareIds(one[i + 2], other[j + 2])
        : Long.compare(one[i + 1], other[j + 1]);
  }

  private int compareIds(long one, long other) {
    try {
      return ids.compare(one, other);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// None yet.
  static VersionedHits in(IndexReader reader) {
    return new VersionedHits(new NumberedIds(reader));
  }

  /// Looks at all hits of a search, and folds them.
  static CollectorManager<Collector, VersionFolding> folding(Order order, IndexReader reader) {
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() {
        return new Gathering(order, in(reader));
      }

      @Override
      public VersionFolding reduce(Collection<Collector> collectors) {
        VersionedHits all = in(reader);
        for (Collector collector : collectors) {
          all.add(((Gathering) collector).hits());
        }
        all.sort();
        return VersionFolding.of(all);
      }
    };
  }

  private record Gathering(Order order, VersionedHits hits) implements Collector {
    @Override
    public ScoreMode scoreMode() {
      return order == Order.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      OfLeaf versions = new OfLeaf(leaf, hits);
      LongValues moments = new PublicationMoment(order == Order.NEWEST).values(leaf);
      return new LeafCollector() {
        private @Nullable Scorable scorer;

        @Override
        public void setScorer(Scorable scorer) {
          this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
          if (versions.hasOthers(doc)) {
            versions.add(doc, rank(doc));
          }
        }

        private long rank(int doc) throws IOException {
          if (order == Order.RELEVANCE) {
            return HitOrder.rank(Objects.requireNonNull(scorer).score());
          }
          moments.advanceExact(doc);
          return HitOrder.rank(order, moments.longValue());
        }
      };
    }
  }

  /// The hits of one segment. Of one thread.
  static final class OfLeaf {
    private final LeafReaderContext leaf;
    private final VersionedHits hits;
    private final NumericDocValues groups;
    private final SortedDocValues ids;

    OfLeaf(LeafReaderContext leaf, VersionedHits hits) throws IOException {
      this.leaf = leaf;
      this.hits = hits;
      groups = DocValues.getNumeric(leaf.reader(), IndexFields.VERSIONS);
      ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
    }

    /// Whether a document has other versions. To be asked of each in ascending order.
    boolean hasOthers(int doc) throws IOException {
      return groups.advanceExact(doc) && groups.longValue() != VersionGroups.NONE;
    }

    /// Takes a hit that [#hasOthers].
    void add(int doc, long rank) throws IOException {
      if (ids.advanceExact(doc)) {
        long id = NumberedIds.number(leaf, ids);
        hits.add(groups.longValue(), rank, id, leaf.docBase + doc);
      }
    }
  }
}
