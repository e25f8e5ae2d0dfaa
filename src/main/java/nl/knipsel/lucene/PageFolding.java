package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// How the versions among all hits fold for a page of the best ones, by relevance. Whatever stands
/// above one of the best hits is among the best too, so that these fold without the whole scores of
/// the others; those are only wanted of what stands below the page's. Exact. Of one thread.
final class PageFolding implements Folding {
  private static final Comparator<Version> BEST_FIRST =
      (one, other) -> {
        int byScore = Float.compare(other.score(), one.score());
        return byScore == 0 ? one.id().compareTo(other.id()) : byScore;
      };

  private final LinkedHits linked;
  private final List<ScoreDoc> shown = new ArrayList<>();
  private final int folded;

  /// Of the best hits that are shown, the stories.
  private final Map<Integer, Long> stories = new HashMap<>();

  private final Map<Integer, List<String>> below = new HashMap<>();

  private PageFolding(LinkedHits linked, int folded) {
    this.linked = linked;
    this.folded = folded;
  }

  private record Version(float score, String id) {}

  /// @param best the best hits, best first
  /// @param linked all hits that have other versions
  static PageFolding of(List<ScoreDoc> best, LinkedHits linked) {
    LongNumbering places = new LongNumbering(best.size());
    best.forEach(hit -> places.number(key(hit.doc)));
    long[] storyAt = new long[best.size()];
    LongNumbering all = new LongNumbering(linked.count());
    for (int i = 0; i < linked.count(); i++) {
      all.number(linked.story(i));
      int place = places.find(key(linked.doc(i)));
      if (place >= 0) {
        storyAt[place] = linked.story(i);
      }
    }
    PageFolding folding = new PageFolding(linked, linked.count() - all.count());
    LongNumbering above = new LongNumbering(best.size());
    for (int i = 0; i < storyAt.length; i++) {
      if (storyAt[i] == VersionGroups.NONE) {
        folding.shown.add(best.get(i));
      } else if (above.find(storyAt[i]) < 0) {
        above.number(storyAt[i]);
        folding.shown.add(best.get(i));
        folding.stories.put(best.get(i).doc, storyAt[i]);
      }
    }
    return folding;
  }

  /// The documents begin at 0, which cannot be numbered.
  private static long key(int doc) {
    return doc + 1L;
  }

  /// The best hits without those that stand below another, in their order.
  List<ScoreDoc> shown() {
    return shown;
  }

  @Override
  public int folded() {
    return folded;
  }

  /// Looks up what stands below these hits, which must be among the best; [#below] knows it of no
  /// others.
  void look(List<ScoreDoc> hits, Bonus bonus, IndexReader reader) throws IOException {
    LongNumbering wanted = new LongNumbering(hits.size());
    List<Integer> docs = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      Long story = stories.get(hit.doc);
      if (story != null) {
        wanted.number(story);
        docs.add(hit.doc);
      }
    }
    if (docs.isEmpty()) {
      return;
    }
    List<Integer> rows = new ArrayList<>();
    int[] others = new int[docs.size()];
    for (int i = 0; i < linked.count(); i++) {
      int number = wanted.find(linked.story(i));
      if (number >= 0 && linked.doc(i) != docs.get(number)) {
        rows.add(i);
        others[number]++;
      }
    }
    rows.sort(Comparator.comparingInt(linked::doc));
    Map<Integer, List<Version>> versions = new HashMap<>();
    OfLeaf at = null;
    for (int row : rows) {
      int doc = linked.doc(row);
      int number = wanted.find(linked.story(row));
      at = at != null && at.has(doc) ? at : OfLeaf.with(doc, reader);
      // a single one needs no score
      float score = others[number] > 1 ? linked.score(row) + at.bonus(doc, bonus) : 0;
      versions
          .computeIfAbsent(docs.get(number), shownDoc -> new ArrayList<>())
          .add(new Version(score, at.id(doc)));
    }
    versions.forEach((doc, below) -> {
      below.sort(BEST_FIRST);
      this.below.put(doc, below.stream().map(Version::id).toList());
    });
  }

  @Override
  public List<String> below(int doc) {
    return below.getOrDefault(doc, List.of());
  }

  /// What is asked of one segment's documents, in ascending order.
  private static final class OfLeaf {
    private final LeafReaderContext leaf;
    private final SortedDocValues ids;
    private Bonus.@Nullable OfLeaf bonus;

    private OfLeaf(LeafReaderContext leaf, SortedDocValues ids) {
      this.leaf = leaf;
      this.ids = ids;
    }

    static OfLeaf with(int doc, IndexReader reader) throws IOException {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      return new OfLeaf(leaf, DocValues.getSorted(leaf.reader(), IndexFields.ID));
    }

    boolean has(int doc) {
      return doc < leaf.docBase + leaf.reader().maxDoc();
    }

    float bonus(int doc, Bonus adding) throws IOException {
      if (bonus == null) {
        bonus = adding.in(leaf);
      }
      return bonus.at(doc - leaf.docBase);
    }

    String id(int doc) throws IOException {
      ids.advanceExact(doc - leaf.docBase);
      return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }
  }
}
