package nl.knipsel.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Collects the hits with the highest scores, of equal ones those with the first ids, and counts
/// all. Gives the hits that Lucene's collector of sorted hits gives for [HitOrder#sort] by
/// relevance, but that one reads the id of every hit that is for a while among the best, and ids
/// are compressed: here only those of different segments with the same score are read.
///
/// @param wanted how many, at least 1
/// @param after only hits that come after this one are collected; all are counted
record BestByScore(int wanted, Optional<Cursors.Place> after)
    implements CollectorManager<BestByScore.Best, TopDocs> {
  @Override
  public Best newCollector() {
    return new Best(wanted, after.map(place -> HitOrder.after(Order.RELEVANCE, place)));
  }

  @Override
  public TopDocs reduce(Collection<Best> collectors) {
    long total = 0;
    List<Kept> all = new ArrayList<>();
    for (Best best : collectors) {
      total += best.total;
      best.kept.forEach(all::add);
    }
    all.sort(BestByScore::compare);
    ScoreDoc[] docs = new ScoreDoc[Math.min(wanted, all.size())];
    Arrays.setAll(docs, i -> new ScoreDoc(all.get(i).doc, all.get(i).score));
    return new TopDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), docs);
  }

  /// Best first. Written out, as each of Comparator's own would be made into a class at the start
  /// of a search.
  private static int compare(Kept one, Kept other) {
    int byScore = Float.compare(other.score, one.score);
    return byScore == 0 ? compareIds(one, other) : byScore;
  }

  private static int compareIds(Kept one, Kept other) {
    try {
      return one.ids.base() == other.ids.base()
          ? Integer.compare(one.ord, other.ord)
          : one.id().compareTo(other.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The ids of a segment's documents, by number.
  private record LeafIds(int base, SortedDocValues values) {}

  /// A hit that is among the best so far; its id is read when it is needed.
  private static final class Kept {
    private float score;
    private int doc;
    private int ord;
    private LeafIds ids;
    private @Nullable BytesRef id;

    Kept(float score, int doc, int ord, LeafIds ids) {
      this.score = score;
      this.doc = doc;
      this.ord = ord;
      this.ids = ids;
    }

    void set(float score, int doc, int ord, LeafIds ids) {
      this.score = score;
      this.doc = doc;
      this.ord = ord;
      this.ids = ids;
      id = null;
    }

    BytesRef id() throws IOException {
      if (id == null) {
        id = BytesRef.deepCopyOf(ids.values().lookupOrd(ord));
      }
      return id;
    }
  }

  /// Of one thread.
  static final class Best implements Collector {
    private final int wanted;
    private final Optional<FieldDoc> after;
    private final PriorityQueue<Kept> kept;
    private long total;

    private float worst = Float.NEGATIVE_INFINITY;

    private Best(int wanted, Optional<FieldDoc> after) {
      this.wanted = wanted;
      this.after = after;
      kept =
          new PriorityQueue<>(wanted) {
            @Override
            protected boolean lessThan(Kept one, Kept other) {
              return compare(one, other) > 0;
            }
          };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public OfLeaf getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new OfLeaf(
          new LeafIds(leaf.docBase, DocValues.getSorted(leaf.reader(), IndexFields.ID)));
    }

    final class OfLeaf implements LeafCollector {
      private final LeafIds ids;
      private final float most;

      /// The number of the first id that comes after that of [#after].
      private final int firstOrd;

      /// Of equal scores, a hit whose id has a smaller number is better than the worst that is
      /// kept; known while that is [#boundOf].
      private int bound;

      private @Nullable Kept boundOf;
      private @Nullable Scorable scorer;

      private OfLeaf(LeafIds ids) throws IOException {
        this.ids = ids;
        most = after.map(HitOrder::score).orElse(Float.POSITIVE_INFINITY);
        int ord =
            after.isPresent() ? ids.values().lookupTerm((BytesRef) after.get().fields[1]) : -1;
        firstOrd = ord < 0 ? -1 - ord : ord + 1;
      }

      @Override
      public void setScorer(Scorable scorer) {
        this.scorer = scorer;
      }

      @Override
      public void collect(int doc) throws IOException {
        count();
        take(doc, Objects.requireNonNull(scorer).score());
      }

      /// Counts a hit.
      void count() {
        total++;
      }

      /// What is worse is not among the best.
      float worst() {
        return worst;
      }

      /// Takes a hit that is counted. To be given in ascending order.
      void take(int doc, float score) throws IOException {
        if (score < worst || score > most) {
          return;
        }
        ids.values().advanceExact(doc);
        int ord = ids.values().ordValue();
        if (score == most && ord < firstOrd) {
          return;
        }
        if (kept.size() < wanted) {
          kept.add(new Kept(score, ids.base() + doc, ord, ids));
        } else if (score > worst || ord < bound(kept.top())) {
          kept.top().set(score, ids.base() + doc, ord, ids);
          kept.updateTop();
          boundOf = null;
        }
        if (kept.size() == wanted) {
          worst = kept.top().score;
        }
      }

      /// The ids of another segment are compared once, and not for each hit of the same score.
      private int bound(Kept worst) throws IOException {
        if (boundOf == null) {
          int found =
              worst.ids.base() == ids.base() ? worst.ord : ids.values().lookupTerm(worst.id());
          bound = found < 0 ? -1 - found : found;
          boundOf = worst;
        }
        return bound;
      }
    }
  }
}
