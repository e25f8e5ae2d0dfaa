package nl.knipsel.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Fisher's paired randomisation test for the difference of two means, two-sided (Smucker, Allan
/// and Carterette, CIKM 2007).
///
/// If two systems were the same, each topic's two values could as well be swapped. The p-value is
/// the part of all such swappings that gives at least the difference seen. Up to [#EXACT_UP_TO]
/// differing topics all swappings are tried; beyond, so many drawn ones, and p = (as extreme ones +
/// 1) / (samples + 1), which is never 0 (Phipson and Smyth, 2010).
///
/// @param samples how many swappings are drawn, at least 1
/// @param seed the same seed gives the same p-value
public record PairedRandomisationTest(int samples, long seed) {
  /// At most a million swappings.
  static final int EXACT_UP_TO = 20;

  private static final int SAMPLES = 100_000;

  public PairedRandomisationTest {
    if (samples < 1) {
      throw new IllegalArgumentException(samples + " samples");
    }
  }

  /// With 100,000 samples.
  public static PairedRandomisationTest seeded(long seed) {
    return new PairedRandomisationTest(SAMPLES, seed);
  }

  /// The chance of a difference of means at least this large, either way, between equal systems;
  /// above 0, at most 1, and the same with the arguments swapped.
  ///
  /// @param first one value per topic
  /// @param second the other system's values, topics in the same order
  public double pValue(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "%d values and %d values are not pairs".formatted(first.length, second.length));
    }
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    // swapping equal values changes nothing: each sum would be met twice as often
    double[] differing = Arrays.stream(differences).filter(d -> d != 0).toArray();
    return differing.length <= EXACT_UP_TO ? exact(differing) : sampled(differing);
  }

  private static double exact(double[] differences) {
    double bound = bound(differences);
    int swappings = 1 << differences.length;
    int extreme = 0;
    for (int swapping = 0; swapping < swappings; swapping++) {
      if (Math.abs(sum(differences, swapping)) >= bound) {
        extreme++;
      }
    }
    return (double) extreme / swappings;
  }

  private double sampled(double[] differences) {
    double bound = bound(differences);
    SplittableRandom random = new SplittableRandom(seed);
    int extreme = 0;
    for (int sample = 0; sample < samples; sample++) {
      double sum = 0;
      for (int from = 0; from < differences.length; from += Long.SIZE) {
        int to = Math.min(differences.length, from + Long.SIZE);
        sum += sum(Arrays.copyOfRange(differences, from, to), random.nextLong());
      }
      if (Math.abs(sum) >= bound) {
        extreme++;
      }
    }
    return (extreme + 1.0) / (samples + 1.0);
  }

  /// The sum after swapping the pairs whose bit is set.
  private static double sum(double[] differences, long swapped) {
    double sum = 0;
    for (int i = 0; i < differences.length; i++) {
      sum += (swapped >>> i & 1) == 0 ? differences[i] : -differences[i];
    }
    return sum;
  }

  /// The sum seen, less what rounding may take from an equal one.
  private static double bound(double[] differences) {
    double magnitude = Arrays.stream(differences).map(Math::abs).sum();
    return Math.abs(Arrays.stream(differences).sum()) - 1e-10 * magnitude;
  }
}
