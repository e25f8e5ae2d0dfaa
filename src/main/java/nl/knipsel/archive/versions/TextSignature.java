package nl.knipsel.archive.versions;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knipsel.news.Block;
import nl.knipsel.news.Story;

/// What is kept of a text to tell how much it has in common with another: the least value of each
/// of [#HASHES] hash functions over its runs of three words (MinHash, Broder 1997), 16 bits of
/// each, and how many runs there are. Immutable and thread-safe.
///
/// The share of equal values estimates the share of common runs in all runs of both texts, with a
/// standard error of at most 0.045. The functions are fixed: signatures of different runs and
/// machines can be compared.
public final class TextSignature {
  /// How many bytes a signature has.
  public static final int BYTES = 2 + 2 * TextSignature.HASHES;

  static final int HASHES = 128;

  /// How many values make a band; two texts of which a band is equal are compared.
  static final int ROWS = 2;

  static final int BANDS = HASHES / ROWS;

  /// Shorter texts have no signature: they have too little to tell versions from common phrases.
  static final int FEWEST_WORDS = 20;

  private static final int RUN = 3;
  private static final int MOST_RUNS = 0xFFFF;
  private static final long[] FACTORS = new long[HASHES];
  private static final long[] SUMMANDS = new long[HASHES];

  static {
    SplittableRandom random = new SplittableRandom(1997);
    for (int i = 0; i < HASHES; i++) {
      FACTORS[i] = random.nextLong() | 1;
      SUMMANDS[i] = random.nextLong();
    }
  }

  private final byte[] bytes;

  private TextSignature(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Of the headline and the body, without what is of the page.
  ///
  /// @return empty if it has fewer than [#FEWEST_WORDS] words
  public static Optional<TextSignature> of(Story story) {
    return of(
        Stream.concat(
                story.headline().stream(),
                story.body().stream()
                    .filter(block -> block.kind() != Block.Kind.RESIDUE)
                    .map(Block::text))
            .collect(Collectors.joining("\n")));
  }

  static Optional<TextSignature> of(String text) {
    Hashes words = new Hashes(text.length());
    FoldedWords.read(text, words);
    return words.count < FEWEST_WORDS
        ? Optional.empty()
        : Optional.of(new TextSignature(signed(runs(words))));
  }

  /// Hashes of the words of a text, in their order.
  private static final class Hashes implements Consumer<CharSequence> {
    private long[] hashes;
    private int count;

    Hashes(int characters) {
      hashes = new long[characters / 8 + FEWEST_WORDS];
    }

    @Override
    public void accept(CharSequence word) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * count);
      }
      hashes[count++] = hash(word);
    }
  }

  /// The signature that has these bytes.
  ///
  /// @throws IllegalArgumentException if they are not [#BYTES] in number
  public static TextSignature of(byte[] bytes, int offset, int length) {
    if (length != BYTES) {
      throw new IllegalArgumentException("a signature of %d bytes".formatted(length));
    }
    return new TextSignature(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  /// Each run once, in no order that matters.
  private static long[] runs(Hashes words) {
    long[] hashes = words.hashes;
    long[] runs = new long[words.count - RUN + 1];
    for (int i = 0; i < runs.length; i++) {
      long hash = 0;
      for (int j = i; j < i + RUN; j++) {
        hash = mixed(hash * 31 + hashes[j]);
      }
      runs[i] = hash;
    }
    Arrays.sort(runs);
    int different = 1;
    for (int i = 1; i < runs.length; i++) {
      if (runs[i] != runs[i - 1]) {
        runs[different++] = runs[i];
      }
    }
    return Arrays.copyOf(runs, different);
  }

  private static long hash(CharSequence word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 0x100000001B3L + word.charAt(i);
    }
    return hash;
  }

  private static byte[] signed(long[] runs) {
    byte[] bytes = new byte[BYTES];
    put(bytes, 0, Math.min(runs.length, MOST_RUNS));
    for (int i = 0; i < HASHES; i++) {
      long factor = FACTORS[i];
      long summand = SUMMANDS[i];
      long least = Long.MAX_VALUE;
      for (long run : runs) {
        least = Math.min(least, run * factor + summand);
      }
      put(bytes, i + 1, (int) (mixed(least) >>> 48));
    }
    return bytes;
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
  private static long mixed(long hash) {
    long z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static void put(byte[] bytes, int at, int value) {
    bytes[2 * at] = (byte) (value >>> 8);
    bytes[2 * at + 1] = (byte) value;
  }

  private int get(int at) {
    return (bytes[2 * at] & 0xFF) << 8 | (bytes[2 * at + 1] & 0xFF);
  }

  /// A copy of its [#BYTES] bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The values of one band, as one number.
  int band(int band) {
    int first = 1 + band * ROWS;
    return get(first) << 16 | get(first + 1);
  }

  /// In how many values the two differ, 0 to [#HASHES].
  int different(TextSignature other) {
    int different = 0;
    for (int i = 1; i <= HASHES; i++) {
      if (get(i) != other.get(i)) {
        different++;
      }
    }
    return different;
  }

  /// The estimated share of what both have in all that either has, 0 to 1.
  double resemblance(TextSignature other) {
    return (HASHES - different(other)) / (double) HASHES;
  }

  /// The estimated share of the shorter text that the longer one has too, 0 to 1.
  ///
  /// @param resemblance of the two
  double containment(TextSignature other, double resemblance) {
    double common = resemblance / (1 + resemblance) * (get(0) + other.get(0));
    return Math.min(1, common / Math.max(1, Math.min(get(0), other.get(0))));
  }
}
