package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Of the hits that are versions of one story the best one, and the others below it. Exact: it is
/// made from every hit that has other versions, and keeps some 8 bytes of each. Of one thread.
final class VersionFolding implements Folding {
  private final @Nullable NumberedIds names;
  private final BitSet hidden = new BitSet();
  private long[] ids = new long[0];
  private int[] ends = new int[0];

  /// The best document of each story and, in the lower half, the story's number; sorted.
  private long[] best = new long[0];

  private int folded;

  private VersionFolding(@Nullable NumberedIds names) {
    this.names = names;
  }

  /// Nothing is folded.
  static VersionFolding none() {
    return new VersionFolding(null);
  }

  /// @param hits sorted by story, best first
  static VersionFolding of(VersionedHits hits) {
    VersionFolding folding = new VersionFolding(hits.ids());
    int stories = 0;
    int members = 0;
    int others = 0;
    for (int i = 0; i < hits.count(); i++) {
      if (i > 0 && hits.story(i) == hits.story(i - 1)) {
        others++;
        stories += i == 1 || hits.story(i) != hits.story(i - 2) ? 1 : 0;
      }
    }
    folding.best = new long[stories];
    folding.ends = new int[stories + 1];
    folding.ids = new long[others];
    int story = -1;
    for (int i = 1; i < hits.count(); i++) {
      if (hits.story(i) != hits.story(i - 1)) {
        continue;
      }
      if (i == 1 || hits.story(i) != hits.story(i - 2)) {
        story++;
        folding.best[story] = (long) hits.doc(i - 1) << Integer.SIZE | story;
        folding.ends[story] = members;
      }
      folding.hidden.set(hits.doc(i));
      folding.ids[members++] = hits.id(i);
    }
    folding.ends[stories] = members;
    folding.folded = others;
    Arrays.sort(folding.best);
    return folding;
  }

  @Override
  public int folded() {
    return folded;
  }

  boolean hides(int doc) {
    return hidden.get(doc);
  }

  @Override
  public List<String> below(int doc) throws IOException {
    int found = -1 - Arrays.binarySearch(best, ((long) doc << Integer.SIZE) - 1);
    if (names == null || found < 0 || found == best.length || best[found] >> Integer.SIZE != doc) {
      return List.of();
    }
    int story = (int) best[found];
    List<String> below = new ArrayList<>();
    for (int i = ends[story]; i < ends[story + 1]; i++) {
      below.add(names.id(ids[i]));
    }
    return below;
  }
}
