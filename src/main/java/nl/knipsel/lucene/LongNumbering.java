package nl.knipsel.lucene;

/// Numbers for some of the longs but 0, from 0 up in the order in which they were first given. A
/// hash table with open addressing, at most half full. Of one thread.
final class LongNumbering {
  private static final int NONE = -1;

  /// The golden ratio in 64 bits, which spreads what differs in its lower bits (Knuth, The Art of
  /// Computer Programming, 6.4).
  private static final long SPREADING = 0x9E37_79B9_7F4A_7C15L;

  private final long[] keys;
  private final int[] numbers;
  private final int shift;
  private int count;

  /// @param most how many different ones will be given
  LongNumbering(int most) {
    int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(most) + 1);
    keys = new long[1 << bits];
    numbers = new int[1 << bits];
    shift = Long.SIZE - bits;
  }

  /// The number of a long, a new one if it has none yet.
  int number(long key) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      numbers[slot] = count++;
    }
    return numbers[slot];
  }

  /// The number of a long, or -1 if it has none.
  int find(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? NONE : numbers[slot];
  }

  int count() {
    return count;
  }

  /// Where the key is, or the free slot for it.
  private int slot(long key) {
    int slot = (int) ((key * SPREADING) >>> shift);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
