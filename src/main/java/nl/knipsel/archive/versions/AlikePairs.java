package nl.knipsel.archive.versions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pairs of items that are alike enough to be versions of each other. Compared are those that share
/// a band of their signatures.
///
/// Of items that share one band with many, each is paired with the [#NEIGHBOURS] that follow it in
/// time, so that ten thousand forms of one kind are not compared each with each. Which pairs these
/// are does not depend on how the items are numbered. None is left out, however many items there
/// are: bands are sorted a slice at a time, candidates are compared a batch at a time, and only
/// those that are alike are kept, 8 bytes each, besides 16 bytes an item.
final class AlikePairs {
  /// With how many others of one band an item is compared.
  static final int NEIGHBOURS = 8;

  private static final int MOST_SORTED = 1 << 23;
  private static final int BATCH = 1 << 20;

  /// How many bits the number of an item has in a pair.
  private static final int BITS = 28;

  private static final int NUMBER = (1 << BITS) - 1;

  private final SignedItems items;
  private final Likeness likeness;
  private final Times times;
  private final int[] rank;
  private final int[] byRank;
  private final long[] candidates;
  private int waiting;
  private long[] alike = new long[1 << 10];
  private int count;

  private AlikePairs(SignedItems items, Likeness likeness, int batch) {
    this.items = items;
    this.likeness = likeness;
    times = new Times(items);
    if (items.count() > NUMBER) {
      throw new IllegalArgumentException("too many items to compare: " + items.count());
    }
    candidates = new long[batch];
    rank = new int[items.count()];
    byRank = new int[items.count()];
    rankById();
  }

  /// Numbers the items in the order of their ids, in which pairs are told.
  private void rankById() {
    long[] ids = new long[items.count()];
    for (int item = 0; item < ids.length; item++) {
      ids[item] = items.id(item) ^ Long.MIN_VALUE;
    }
    Arrays.sort(ids);
    for (int item = 0; item < ids.length; item++) {
      rank[item] = Arrays.binarySearch(ids, items.id(item) ^ Long.MIN_VALUE);
      byRank[rank[item]] = item;
    }
  }

  static AlikePairs of(SignedItems items, Likeness likeness) throws IOException {
    return of(items, likeness, MOST_SORTED, BATCH);
  }

  /// @param mostSorted how many band values are held at once
  /// @param batch how many candidates are compared at once
  static AlikePairs of(SignedItems items, Likeness likeness, int mostSorted, int batch)
      throws IOException {
    AlikePairs found = new AlikePairs(items, likeness, batch);
    int together = Math.clamp(mostSorted / Math.max(1, items.count()), 1, TextSignature.BANDS);
    int slices = 1 + items.count() / mostSorted;
    for (int band = 0; band < TextSignature.BANDS; band += together) {
      for (int slice = 0; slice < slices; slice++) {
        found.bands(band, Math.min(band + together, TextSignature.BANDS), slice, slices);
      }
    }
    found.compare();
    Arrays.parallelSort(found.alike, 0, found.count);
    found.count = unique(found.alike, found.count);
    return found;
  }

  int count() {
    return count;
  }

  /// The item of the pair that has the smaller id. The most alike pairs come first, then those of
  /// smaller ids.
  int one(int pair) {
    return byRank[(int) (alike[pair] >>> BITS) & NUMBER];
  }

  /// The item of the pair that has the larger id.
  int other(int pair) {
    return byRank[(int) alike[pair] & NUMBER];
  }

  private void bands(int first, int end, int slice, int slices) throws IOException {
    long[][] keys = new long[end - first][slices == 1 ? items.count() : 1 << 10];
    int[] filled = new int[end - first];
    for (int item = 0; item < items.count(); item++) {
      TextSignature signature = items.signature(item);
      for (int band = first; band < end; band++) {
        int value = signature.band(band);
        if (Integer.remainderUnsigned(value, slices) == slice) {
          int row = band - first;
          if (filled[row] == keys[row].length) {
            keys[row] = Arrays.copyOf(keys[row], 2 * filled[row]);
          }
          keys[row][filled[row]++] = (long) value << 32 | item;
        }
      }
    }
    for (int row = 0; row < keys.length; row++) {
      Arrays.parallelSort(keys[row], 0, filled[row]);
      equal(keys[row], filled[row]);
    }
  }

  private void equal(long[] keys, int filled) throws IOException {
    List<Integer> same = new ArrayList<>();
    for (int i = 0; i < filled; i++) {
      boolean before = i > 0 && keys[i - 1] >>> 32 == keys[i] >>> 32;
      boolean after = i + 1 < filled && keys[i + 1] >>> 32 == keys[i] >>> 32;
      if (before || after) {
        same.add((int) keys[i]);
      }
      if (before && !after) {
        pair(same);
        same.clear();
      }
    }
  }

  private void pair(List<Integer> same) throws IOException {
    same.sort(times.order());
    for (int i = 0; i < same.size(); i++) {
      int end = Math.min(same.size(), i + 1 + NEIGHBOURS);
      for (int j = i + 1; j < end; j++) {
        if (!times.farApart(same.get(i), same.get(j))) {
          add(same.get(i), same.get(j));
        }
      }
    }
  }

  private void add(int one, int other) throws IOException {
    if (waiting == candidates.length) {
      compare();
    }
    long smaller = Math.min(rank[one], rank[other]);
    candidates[waiting++] = smaller << BITS | Math.max(rank[one], rank[other]);
  }

  /// Keeps those of the waiting pairs that are alike, with how unlike they are in front.
  private void compare() throws IOException {
    Arrays.parallelSort(candidates, 0, waiting);
    int different = unique(candidates, waiting);
    for (int i = 0; i < different; i++) {
      long pair = candidates[i];
      TextSignature one = items.signature(byRank[(int) (pair >>> BITS)]);
      TextSignature other = items.signature(byRank[(int) pair & NUMBER]);
      if (likeness.versions(one, other)) {
        keep(((long) one.different(other) << (2 * BITS)) | pair);
      }
    }
    waiting = 0;
  }

  private void keep(long pair) {
    if (count == alike.length) {
      Arrays.parallelSort(alike, 0, count);
      count = unique(alike, count);
      if (count > alike.length / 2) {
        alike = Arrays.copyOf(alike, 2 * alike.length);
      }
    }
    alike[count++] = pair;
  }

  /// Takes repetitions out of what is sorted.
  ///
  /// @return how many are left
  private static int unique(long[] sorted, int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (kept == 0 || sorted[kept - 1] != sorted[i]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept;
  }
}
