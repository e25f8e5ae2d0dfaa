package nl.knipsel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.knipsel.news.PublicationWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecencyTest {
  private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "12h, PT12H",
    "12u, PT12H",
    "7d, P7D",
    "7 D, P7D",
    "2w, P14D",
    "1m, PT730H29M6S",
    "1y, PT8765H49M12S",
    "1j, PT8765H49M12S",
    "1000y, PT8765820H",
  })
  void aHalfLifeIsReadAsPeopleTypeIt(String typed, String halfLife) {
    assertThat(Recency.of(typed)).contains(new Recency(Duration.parse(halfLife)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "d", "0d", "-7d", "7.5d", "7x", "7min", "1001y", "9999999d", "7d2h"})
  void whatIsNoHalfLifeIsNone(String typed) {
    assertThat(Recency.of(typed)).isEmpty();
  }

  @Test
  void theFactorHalvesTowardsOneWithEachHalfLife() {
    Recency recency = new Recency(Duration.ofDays(30));
    for (int halves = 0; halves < 5; halves++) {
      Instant last = NOW.minus(Duration.ofDays(30L * halves));
      assertThat(recency.factor(PublicationWindow.until(last), NOW))
          .as("%d half-lives", halves)
          .isCloseTo(1 + 1.0 / (1 << halves), within(1e-12));
    }
  }

  @Test
  void theLastPossibleMomentCountsAndWithoutOneThereIsNoBoost() {
    Recency recency = new Recency(Duration.ofDays(1));
    Instant yesterday = NOW.minus(Duration.ofDays(1));
    assertThat(recency.factor(PublicationWindow.between(Instant.EPOCH, yesterday), NOW))
        .isEqualTo(1.5);
    assertThat(recency.factor(PublicationWindow.until(NOW.plusSeconds(60)), NOW)).isEqualTo(2);
    assertThat(recency.factor(PublicationWindow.UNKNOWN, NOW)).isEqualTo(1);
    assertThat(recency.factor(new PublicationWindow(Optional.of(yesterday), Optional.empty()), NOW))
        .isEqualTo(1);
  }

  @Test
  void aHalfLifeIsMoreThanZero() {
    assertThatThrownBy(() -> new Recency(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
