package nl.knipsel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeStepTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "HOUR,  2025-10-26T00:59:59.999Z, 2025-10-26T00:00:00Z, 2025-10-26T01:00:00Z, 2025-10-26T02+02:00",
    "HOUR,  2025-10-26T01:00:00Z,     2025-10-26T01:00:00Z, 2025-10-26T02:00:00Z, 2025-10-26T02+01:00",
    "HOUR,  2025-03-30T00:30:00Z,     2025-03-30T00:00:00Z, 2025-03-30T01:00:00Z, 2025-03-30T01+01:00",
    "DAY,   2025-10-26T12:00:00Z,     2025-10-25T22:00:00Z, 2025-10-26T23:00:00Z, 2025-10-26",
    "DAY,   2025-12-31T23:00:00Z,     2025-12-31T23:00:00Z, 2026-01-01T23:00:00Z, 2026-01-01",
    "WEEK,  2025-12-31T12:00:00Z,     2025-12-28T23:00:00Z, 2026-01-04T23:00:00Z, 2026-W01",
    "WEEK,  2021-01-03T12:00:00Z,     2020-12-27T23:00:00Z, 2021-01-03T23:00:00Z, 2020-W53",
    "MONTH, 2025-11-30T22:59:59.999Z, 2025-10-31T23:00:00Z, 2025-11-30T23:00:00Z, 2025-11",
    "MONTH, 2025-11-30T23:00:00Z,     2025-11-30T23:00:00Z, 2025-12-31T23:00:00Z, 2025-12",
    "QUARTER, 2025-09-30T21:59:59Z,   2025-06-30T22:00:00Z, 2025-09-30T22:00:00Z, 2025-Q3",
    "QUARTER, 2025-12-31T12:00:00Z,   2025-09-30T22:00:00Z, 2025-12-31T23:00:00Z, 2025-Q4",
    "YEAR,  2024-06-01T00:00:00Z,     2023-12-31T23:00:00Z, 2024-12-31T23:00:00Z, 2024",
  })
  void stepsFollowTheCalendarOfTheZone(
      TimeStep step, Instant time, Instant start, Instant next, String label) {
    assertThat(step.start(time, AMSTERDAM)).isEqualTo(start);
    assertThat(step.next(start, AMSTERDAM)).isEqualTo(next);
    assertThat(step.label(start, AMSTERDAM)).isEqualTo(label);
  }
}
