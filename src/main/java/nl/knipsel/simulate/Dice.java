package nl.knipsel.simulate;

import java.util.List;

/// Random numbers from a seed and a name, the same on every machine: SplitMix64 (Steele, Lea and
/// Flood, 2014). Each thing that is invented has dice of its own, so that it can be invented again
/// without those before it. Not thread-safe.
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /// @param what is decided, so that different decisions about one number are independent
  Dice(long seed, What what, long number) {
    state = mix(mix(seed + GOLDEN * what.stream) + GOLDEN * (number + 1));
  }

  /// What dice are thrown for.
  enum What {
    ITEM(1),
    TIME(2),
    TEXT(3),
    CHANGE(4),
    PAGE(5),
    DAMAGE(6);

    private final long stream;

    What(long stream) {
      this.stream = stream;
    }
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /// From 0 (included) to 1 (not included).
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /// From 0 (included) to a bound (not included).
  int below(int bound) {
    return (int) (share() * bound);
  }

  long below(long bound) {
    return (long) (share() * bound);
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  <T> T any(List<T> of) {
    return of.get(below(of.size()));
  }

  /// One of them, the first most often: roughly by Zipf's law, the *r*-th as often as 1/*r*.
  <T> T early(List<T> of) {
    int rank = (int) Math.pow(of.size() + 1, share());
    return of.get(Math.min(rank, of.size()) - 1);
  }
}
