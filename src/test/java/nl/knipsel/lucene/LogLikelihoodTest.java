package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ratios worked out by hand from the formula.
class LogLikelihoodTest {
  @ParameterizedTest
  @CsvSource({
    // 2 (10 ln (10 / 5.5) + 1 ln (1 / 5.5) + 90 ln (90 / 94.5) + 99 ln (99 / 94.5))
    "10, 100, 1, 100, 8.9760",
    // every occurrence is here: 2 (5 ln (5 / 0.5) + 95 ln (95 / 99.5) + 900 ln (900 / 895.5))
    "5, 100, 0, 900, 23.2551",
    "10, 100, 10, 100, 0",
    "1, 100, 10, 100, 0",
    "0, 100, 10, 100, 0",
    "3, 3, 0, 0, 0",
  })
  void isWhatTheFormulaSays(long here, long allHere, long there, long allThere, double ratio) {
    assertThat(LogLikelihood.ratio(here, allHere, there, allThere))
        .isEqualTo(ratio, within(0.0001));
  }

  @Test
  void editsCountSwappedNeighboursOnce() {
    assertThat(Edits.between("sanctie", "sancteis")).isEqualTo(2);
    assertThat(Edits.between("kern", "kren")).isEqualTo(1);
    assertThat(Edits.between("", "abc")).isEqualTo(3);
    assertThat(Edits.between("\uD83D\uDE00a", "a")).isEqualTo(1);
  }
}
