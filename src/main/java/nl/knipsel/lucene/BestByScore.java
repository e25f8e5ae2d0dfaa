package nl.knipsel.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Collects the hits with the highest scores, of equal ones those with the first ids, and counts
/// all. Gives what Lucene's collector of sorted hits gives for [HitOrder#sort] by relevance, but
/// that one reads the id of every hit that is for a while among the best, and ids are compressed.
///
/// @param wanted how many, at least 1
/// @param after only hits that come after this one are collected; all are counted
/// @param bonus what is added to the scores of the query that is searched for
record BestByScore(int wanted, Optional<Cursors.Place> after, Bonus bonus)
    implements CollectorManager<BestByScore.Best, TopFieldDocs> {
  @Override
  public Best newCollector() {
    return new Best(wanted, after.map(place -> HitOrder.after(Order.RELEVANCE, place)), bonus);
  }

  @Override
  public TopFieldDocs reduce(Collection<Best> collectors) throws IOException {
    long total = 0;
    List<FieldDoc> all = new ArrayList<>();
    for (Best best : collectors) {
      total += best.total;
      for (Kept kept : best.kept) {
        all.add(new FieldDoc(kept.doc, Float.NaN, new Object[] {kept.score, kept.id()}));
      }
    }
    all.sort(BestByScore::compare);
    return new TopFieldDocs(
        new TotalHits(total, TotalHits.Relation.EQUAL_TO),
        all.subList(0, Math.min(wanted, all.size())).toArray(new ScoreDoc[0]),
        HitOrder.sort(Order.RELEVANCE).getSort());
  }

  /// Written out, as each of Comparator's own would be made into a class at the start of a search.
  private static int compare(FieldDoc one, FieldDoc other) {
    int byScore = Float.compare(HitOrder.score(other), HitOrder.score(one));
    return byScore == 0
        ? ((BytesRef) one.fields[1]).compareTo((BytesRef) other.fields[1])
        : byScore;
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

    /// Whether its id comes behind another.
    boolean isBehind(int otherOrd, LeafIds other) throws IOException {
      return ids.base() == other.base()
          ? ord > otherOrd
          : id().compareTo(other.values().lookupOrd(otherOrd)) > 0;
    }
  }

  /// Of one thread.
  static final class Best implements Collector {
    private final int wanted;
    private final Optional<FieldDoc> after;
    private final Bonus bonus;
    private final PriorityQueue<Kept> kept;
    private long total;

    /// What is worse is not among the best any more.
    private float worst = Float.NEGATIVE_INFINITY;

    private Best(int wanted, Optional<FieldDoc> after, Bonus bonus) {
      this.wanted = wanted;
      this.after = after;
      this.bonus = bonus;
      kept =
          new PriorityQueue<>(wanted) {
            @Override
            protected boolean lessThan(Kept one, Kept other) {
              return one.score < other.score || isBehind(one, other);
            }
          };
    }

    private static boolean isBehind(Kept one, Kept other) {
      try {
        return one.score == other.score && one.isBehind(other.ord, other.ids);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public OfLeaf getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new OfLeaf(
          new LeafIds(leaf.docBase, DocValues.getSorted(leaf.reader(), IndexFields.ID)),
          bonus.in(leaf));
    }

    final class OfLeaf implements LeafCollector {
      private final LeafIds ids;
      private final Bonus.OfLeaf bonus;
      private final float mostBonus;
      private final float most;

      /// The number of the first id that comes after that of [#after].
      private final int firstOrd;

      /// Of equal scores, a hit whose id has a smaller number is better than the worst that is
      /// kept; known while that is [#boundOf].
      private int bound;

      private @Nullable Kept boundOf;
      private @Nullable Scorable scorer;

      private OfLeaf(LeafIds ids, Bonus.OfLeaf bonus) throws IOException {
        this.ids = ids;
        this.bonus = bonus;
        mostBonus = bonus.most();
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
        collect(doc, Objects.requireNonNull(scorer).score());
      }

      /// @param found the score without the bonus
      void collect(int doc, float found) throws IOException {
        total++;
        if (found + mostBonus < worst) {
          return;
        }
        float score = found + bonus.at(doc);
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
