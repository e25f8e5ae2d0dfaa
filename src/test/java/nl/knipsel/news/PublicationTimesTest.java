package nl.knipsel.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTimesTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Optional<CaptureTime> CAPTURED =
      Optional.of(CaptureTime.exactly(Instant.parse("2025-12-28T08:17:00Z")));

  @ParameterizedTest
  @CsvSource({
    "37, MINUTE, 2025-12-28T07:39:00Z, 2025-12-28T07:40:00Z",
    "0,  MINUTE, 2025-12-28T08:16:00Z, 2025-12-28T08:17:00Z",
    "6,  HOUR,   2025-12-28T01:17:00Z, 2025-12-28T02:17:00Z",
    "1,  DAY,    2025-12-26T08:17:00Z, 2025-12-27T08:17:00Z",
    "2,  WEEK,   2025-12-07T08:17:00Z, 2025-12-14T08:17:00Z",
    "5,  MONTH,  2025-06-28T07:17:00Z, 2025-07-28T07:17:00Z",
    "5,  YEAR,   2019-12-28T08:17:00Z, 2020-12-28T08:17:00Z",
  })
  void aLabelIsTheElapsedTimeRoundedDown(int amount, AgeUnit unit, Instant from, Instant to) {
    assertThat(new AgeLabel(amount, unit, "x").window(CAPTURED, AMSTERDAM))
        .contains(PublicationWindow.between(from, to));
  }

  @Test
  void aLabelWithoutACaptureTimeDatesNothing() {
    assertThat(new AgeLabel(6, AgeUnit.HOUR, "6 uur geleden").window(Optional.empty(), AMSTERDAM))
        .isEmpty();
  }

  @Test
  void aCaptureKnownToTheDayWidensTheWindow() {
    CaptureTime day = CaptureTime.onDay(LocalDate.of(2025, 12, 28), AMSTERDAM);
    assertThat(new AgeLabel(1, AgeUnit.HOUR, "1 uur geleden").window(Optional.of(day), AMSTERDAM))
        .contains(
            PublicationWindow.between(
                Instant.parse("2025-12-27T21:00:00Z"), Instant.parse("2025-12-28T21:59:59.999Z")));
  }

  @Test
  void aStatedMinuteIsThatMinute() {
    StatedTime stated = StatedTime.of(LocalDate.of(2025, 12, 27), LocalTime.of(19, 17), "x");
    assertThat(stated.window(Optional.empty(), AMSTERDAM))
        .contains(
            PublicationWindow.between(
                Instant.parse("2025-12-27T18:17:00Z"), Instant.parse("2025-12-27T18:17:59.999Z")));
  }

  @Test
  void aMinuteThatComesTwiceMayBeEither() {
    StatedTime stated = StatedTime.of(LocalDate.of(2024, 10, 27), LocalTime.of(2, 17), "x");
    assertThat(stated.window(Optional.empty(), AMSTERDAM))
        .contains(
            PublicationWindow.between(
                Instant.parse("2024-10-27T00:17:00Z"), Instant.parse("2024-10-27T01:17:59.999Z")));
    assertThat(
            timeOfDay(2, 17)
                .window(
                    Optional.of(CaptureTime.exactly(Instant.parse("2024-10-27T07:51:31Z"))),
                    AMSTERDAM))
        .isEqualTo(stated.window(Optional.empty(), AMSTERDAM));
  }

  @Test
  void aStatedDayIsThatDayInTheZone() {
    StatedTime stated = StatedTime.of(LocalDate.of(2018, 9, 7), "07 september 2018");
    assertThat(stated.window(Optional.empty(), AMSTERDAM))
        .contains(
            PublicationWindow.between(
                Instant.parse("2018-09-06T22:00:00Z"), Instant.parse("2018-09-07T21:59:59.999Z")));
  }

  @Test
  void aTimeOfDayIsTheLastOneBeforeTheCapture() {
    StatedTime earlier = timeOfDay(9, 0);
    StatedTime later = timeOfDay(9, 31);
    assertThat(earlier.window(CAPTURED, AMSTERDAM).orElseThrow().from())
        .contains(Instant.parse("2025-12-28T08:00:00Z"));
    assertThat(later.window(CAPTURED, AMSTERDAM).orElseThrow().from())
        .contains(Instant.parse("2025-12-27T08:31:00Z"));
    assertThat(later.window(Optional.empty(), AMSTERDAM)).isEmpty();
  }

  @Test
  void aDayWithoutAYearIsTheLastOneBeforeTheCapture() {
    assertThat(day(5, 16).window(CAPTURED, AMSTERDAM).orElseThrow().from())
        .contains(Instant.parse("2025-05-15T22:00:00Z"));
    assertThat(day(12, 31).window(CAPTURED, AMSTERDAM).orElseThrow().from())
        .contains(Instant.parse("2024-12-30T23:00:00Z"));
  }

  @Test
  void aDayThatTheYearDoesNotHaveIsUnknown() {
    StatedTime leap =
        new StatedTime(
            Optional.of(Year.of(2025)),
            Optional.of(MonthDay.of(2, 29)),
            Optional.empty(),
            "29 februari 2025");
    assertThat(leap.window(CAPTURED, AMSTERDAM)).isEmpty();
  }

  private static StatedTime timeOfDay(int hour, int minute) {
    return new StatedTime(
        Optional.empty(), Optional.empty(), Optional.of(LocalTime.of(hour, minute)), "x");
  }

  private static StatedTime day(int month, int day) {
    return new StatedTime(
        Optional.empty(), Optional.of(MonthDay.of(month, day)), Optional.empty(), "x");
  }
}
