package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lemmas {ab ac} {ad bd}: 2 of 6 pairs belong together. Cut to 0 letters all are conflated: (UI,
/// OI) = (0, 1). Cut to 1 letter {ab ac ad} {bd}: (1/2, 2/4). Uncut: (1, 0). So the line is UI + OI
/// = 1.
class TruncationLineTest {
  private static final List<GoldForm> GOLD =
      StemmingQualityTest.gold("ab 1", "ac 1", "ad 2", "bd 2");

  @ParameterizedTest
  @CsvSource({
    // stems of ab, ac, ad and bd; (UI, OI); the error rate is UI + OI here
    "x, x, y, y, 0", // (0, 0), perfect
    "x, x, y, z, 0.5", // (1/2, 0)
    "x, x, z, x, 1", // (1/2, 2/4), as bad as truncation
    "x, y, z, x, 1.25", // (1, 1/4)
    "w, x, y, z, 1", // (1, 0), no stemming
    "x, x, x, x, 1", // (0, 1), everything is the same
  })
  void theErrorRateIsTheDistanceRelativeToTheLine(
      String ab, String ac, String ad, String bd, double expected) {
    Map<String, String> stems = Map.of("ab", ab, "ac", ac, "ad", ad, "bd", bd);
    StemmingQuality quality =
        StemmingQuality.of(GOLD, form -> Set.of(stems.getOrDefault(form, "")));

    assertThat(TruncationLine.of(GOLD).errorRate(quality).orElseThrow())
        .isEqualTo(expected, within(1e-12));
  }

  @Test
  void aShorterTruncationThatIsBetterMakesTheRateWorse() {
    // all points lie on the axis OI = 0. Cut to 1 letter: (0, 0); to 2 or 3, bx and by part:
    // (1/4, 0); to 4, abc parts too: (3/4, 0); uncut: (1, 0). The first that is met is 1/4.
    List<GoldForm> gold = StemmingQualityTest.gold("abc 1", "abcde 1", "abcdf 1", "bx 2", "by 2");
    TruncationLine line = TruncationLine.of(gold);
    StemmingQuality none = StemmingQuality.of(gold, Set::of);

    assertThat(line.errorRate(none)).hasValue(4);
  }

  @Test
  void goldWithoutAPairThatBelongsTogetherIsRejected() {
    List<GoldForm> gold = StemmingQualityTest.gold("a 1", "b 2");

    assertThatThrownBy(() -> TruncationLine.of(gold))
        .hasMessage("no two forms belong together, or all do");
  }
}
