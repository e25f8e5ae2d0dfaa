package nl.knipsel.archive.versions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pairs of items that may be versions of each other: those that share a band of their signatures.
///
/// Of items that share one band with many, each is paired with the [#NEIGHBOURS] that follow it in
/// time, so that ten thousand forms of one kind are not compared each with each. Which pairs these
/// are does not depend on how the items are numbered. Memory is bounded: bands are sorted a slice
/// at a time, and once there are [#MOST_PAIRS], what further bands would add is left out.
final class CandidatePairs {
  /// With how many others of one band an item is compared.
  static final int NEIGHBOURS = 8;

  /// How many pairs are held at most: several times what an archive of two million items needs, but
  /// not what one of nothing but forms would.
  static final int MOST_PAIRS = 1 << 22;

  private static final int MOST_SORTED = 1 << 23;
  private static final long LOW = 0xFFFFFFFFL;

  private final SignedItems items;
  private final Times times;
  private final int mostPairs;
  private long[] pairs = new long[1 << 10];
  private int count;
  private boolean full;

  private CandidatePairs(SignedItems items, int mostPairs) {
    this.items = items;
    this.mostPairs = mostPairs;
    times = new Times(items);
  }

  /// The pairs without repetition, each as its smaller number shifted by 32 bits and its larger
  /// one, in ascending order.
  static long[] of(SignedItems items) throws IOException {
    return of(items, MOST_SORTED, MOST_PAIRS);
  }

  /// @param mostSorted how many band values are held at once
  /// @param mostPairs after how many pairs no more are taken up
  static long[] of(SignedItems items, int mostSorted, int mostPairs) throws IOException {
    CandidatePairs found = new CandidatePairs(items, mostPairs);
    int together = Math.clamp(mostSorted / Math.max(1, items.count()), 1, TextSignature.BANDS);
    int slices = 1 + items.count() / mostSorted;
    for (int band = 0; band < TextSignature.BANDS; band += together) {
      for (int slice = 0; slice < slices; slice++) {
        found.bands(band, Math.min(band + together, TextSignature.BANDS), slice, slices);
      }
    }
    found.compact();
    return Arrays.copyOf(found.pairs, found.count);
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

  private void equal(long[] keys, int filled) {
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

  private void pair(List<Integer> same) {
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

  private void add(int one, int other) {
    if (count == pairs.length) {
      compact();
      full = count >= mostPairs;
      if (!full && count > pairs.length / 2) {
        pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      }
    }
    if (!full) {
      pairs[count++] = (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
  }

  private void compact() {
    Arrays.parallelSort(pairs, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || pairs[kept - 1] != pairs[i]) {
        pairs[kept++] = pairs[i];
      }
    }
    count = kept;
  }

  static int smaller(long pair) {
    return (int) (pair >>> 32);
  }

  static int larger(long pair) {
    return (int) (pair & LOW);
  }
}
