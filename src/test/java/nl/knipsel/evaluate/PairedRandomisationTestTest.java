package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PairedRandomisationTestTest {
  private final PairedRandomisationTest test = PairedRandomisationTest.seeded(42);

  @Test
  void differencesAllOneWayAreMatchedByTwoOfAllSwappings() {
    // differences 1, 2, 3; of the 8 sums +-1 +-2 +-3 only 6 and -6 are as far from 0
    assertThat(test.pValue(new double[] {1, 2, 3}, new double[3])).isEqualTo(2 / 8.0);
  }

  @Test
  void mixedDifferencesAreCountedOut() {
    // 3, 1, -2 with the sum 2; all sums: 6, 2, 4, 0, 0, -4, -2, -6; at least 2 away: 6 of 8
    assertThat(test.pValue(new double[] {3, 1, 0}, new double[] {0, 0, 2})).isEqualTo(6 / 8.0);
  }

  @Test
  void sumsThatDifferByRoundingOnlyAreEqual() {
    // 0.1, 0.2, -0.3: the sum is 0 but for rounding, every swapping is as extreme
    assertThat(test.pValue(new double[] {0.1, 0.2, 0}, new double[] {0, 0, 0.3})).isEqualTo(1);
  }

  @Test
  void topicsWithoutADifferenceDoNotMatter() {
    double[] first = Arrays.copyOf(new double[] {1, 2, 3}, 40);

    assertThat(test.pValue(first, new double[40])).isEqualTo(2 / 8.0);
    assertThat(test.pValue(new double[40], new double[40])).isEqualTo(1);
    assertThat(test.pValue(new double[0], new double[0])).isEqualTo(1);
  }

  @Test
  void manyTopicsAreSampledCloseToTheExactValue() {
    // 16 times +1, 5 times -1, sum 11; the sum of 21 signs with k minus is 21 - 2k, so
    // p = 2 P(k <= 5) = 2 (1 + 21 + 210 + 1330 + 5985 + 20349) / 2^21 = 0.026604
    double[] first = new double[21];
    Arrays.fill(first, 0, 16, 1);
    Arrays.fill(first, 16, 21, -1);

    assertThat(test.pValue(first, new double[21])).isEqualTo(0.026604, within(0.002));
  }

  @Test
  void aSampledPValueIsNeverZeroAndTheSameForTheSameSeed() {
    double[] ones = new double[100];
    Arrays.fill(ones, 1);

    assertThat(test.pValue(ones, new double[100])).isEqualTo(1 / 100_001.0);

    Random random = new Random(3);
    double[] noise = random.doubles(100).toArray();
    double[] other = random.doubles(100).toArray();
    PairedRandomisationTest small = new PairedRandomisationTest(1_000, 42);
    assertThat(small.pValue(noise, other))
        .isEqualTo(new PairedRandomisationTest(1_000, 42).pValue(noise, other))
        .isBetween(1e-4, 1.0);
  }

  @Test
  void unpairedValuesAreRejected() {
    assertThatThrownBy(() -> test.pValue(new double[2], new double[3]))
        .hasMessage("2 values and 3 values are not pairs");
  }

  @RepeatedTest(20)
  void thePValueIsSymmetricAndAPart(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    int topics = 1 + random.nextInt(30);
    double[] first = random.doubles(topics).toArray();
    double[] second = random.doubles(topics).toArray();
    PairedRandomisationTest small = new PairedRandomisationTest(2_000, seed);

    assertThat(small.pValue(first, second))
        .as("seed %d", seed)
        .isEqualTo(small.pValue(second, first))
        .isGreaterThan(0)
        .isLessThanOrEqualTo(1);
  }
}
