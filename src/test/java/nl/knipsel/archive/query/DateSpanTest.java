package nl.knipsel.archive.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What dates mean at a moment in Amsterdam, over changes of the clock and the ends of years.
class DateSpanTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // clocks go forward at 02:00 on 30 March and back at 03:00 on 26 October 2025
        "2025-03-30T10:00:00Z | vandaag             | 2025-03-29T23:00:00Z | 2025-03-30T22:00:00Z",
        "2025-03-31T10:00:00Z | gisteren            | 2025-03-29T23:00:00Z | 2025-03-30T22:00:00Z",
        "2025-03-31T22:00:00Z | eergisteren         | 2025-03-29T23:00:00Z | 2025-03-30T22:00:00Z",
        "2025-10-26T10:00:00Z | today               | 2025-10-25T22:00:00Z | 2025-10-26T23:00:00Z",
        "2025-10-26T22:59:59Z | vandaag             | 2025-10-25T22:00:00Z | 2025-10-26T23:00:00Z",
        "2025-10-26T23:00:00Z | gisteren            | 2025-10-25T22:00:00Z | 2025-10-26T23:00:00Z",
        "2025-10-28T10:00:00Z | vorige week         | 2025-10-19T22:00:00Z | 2025-10-26T23:00:00Z",
        "2025-03-31T10:00:00Z | deze maand          | 2025-02-28T23:00:00Z | 2025-03-31T22:00:00Z",
        "2025-10-26T10:00:00Z | afgelopen 2 dagen   | 2025-10-24T22:00:00Z | 2025-10-26T23:00:00Z",
        "2025-10-26T01:30:00Z | this hour           | 2025-10-26T01:00:00Z | 2025-10-26T02:00:00Z",
        "2025-10-26T01:30:00Z | last hour           | 2025-10-26T00:00:00Z | 2025-10-26T01:00:00Z",
        "2025-03-30T01:30:00Z | vorige uur          | 2025-03-30T00:00:00Z | 2025-03-30T01:00:00Z",
        "2025-10-26T10:00:00Z | 2025-10-26T02       | 2025-10-26T00:00:00Z | 2025-10-26T02:00:00Z",
        "2025-10-26T10:00:00Z | 2025-10-26T02:30    | 2025-10-26T00:30:00Z | 2025-10-26T01:31:00Z",
        "2025-10-26T10:00:00Z | 2025-10-26T02:30+01:00 | 2025-10-26T01:30:00Z | 2025-10-26T01:31:00Z",
        "2025-03-30T10:00:00Z | 2025-03-30T02       | 2025-03-30T01:00:00Z | 2025-03-30T02:00:00Z",
        "2025-03-30T10:00:00Z | 2025-03-30T02:30    | 2025-03-30T01:30:00Z | 2025-03-30T01:31:00Z",
        // ends of years
        "2026-01-01T00:30:00Z | vandaag             | 2025-12-31T23:00:00Z | 2026-01-01T23:00:00Z",
        "2025-12-31T23:30:00Z | vandaag             | 2025-12-31T23:00:00Z | 2026-01-01T23:00:00Z",
        "2025-12-31T22:30:00Z | vandaag             | 2025-12-30T23:00:00Z | 2025-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | gisteren            | 2025-12-30T23:00:00Z | 2025-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | deze week           | 2025-12-28T23:00:00Z | 2026-01-04T23:00:00Z",
        "2026-01-01T10:00:00Z | vorige week         | 2025-12-21T23:00:00Z | 2025-12-28T23:00:00Z",
        "2026-01-01T10:00:00Z | vorige maand        | 2025-11-30T23:00:00Z | 2025-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | vorig jaar          | 2024-12-31T23:00:00Z | 2025-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | december            | 2025-11-30T23:00:00Z | 2025-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | januari             | 2025-12-31T23:00:00Z | 2026-01-31T23:00:00Z",
        "2026-01-01T10:00:00Z | donderdag           | 2025-12-31T23:00:00Z | 2026-01-01T23:00:00Z",
        "2026-01-01T10:00:00Z | friday              | 2025-12-25T23:00:00Z | 2025-12-26T23:00:00Z",
        "2026-01-01T10:00:00Z | afgelopen week      | 2025-12-25T23:00:00Z | 2026-01-01T23:00:00Z",
        "2026-01-01T10:00:00Z | afgelopen 7 dagen   | 2025-12-25T23:00:00Z | 2026-01-01T23:00:00Z",
        "2026-01-01T10:00:00Z | past 3 months       | 2025-10-01T22:00:00Z | 2026-01-01T23:00:00Z",
        "2026-01-01T10:00:00Z | last 1 year         | 2025-01-01T23:00:00Z | 2026-01-01T23:00:00Z",
        "2026-01-01T10:00:00Z | 2 weken geleden     | 2025-12-14T23:00:00Z | 2025-12-21T23:00:00Z",
        "2026-01-01T10:00:00Z | 10 days ago         | 2025-12-21T23:00:00Z | 2025-12-22T23:00:00Z",
        "2026-01-01T10:00:00Z | 12 months ago       | 2024-12-31T23:00:00Z | 2025-01-31T23:00:00Z",
        "2024-03-31T10:00:00Z | 1 maand geleden     | 2024-01-31T23:00:00Z | 2024-02-29T23:00:00Z",
        "2026-01-01T10:00:00Z | 2026-W01            | 2025-12-28T23:00:00Z | 2026-01-04T23:00:00Z",
        "2026-01-01T10:00:00Z | 2026-W53            | 2026-12-27T23:00:00Z | 2027-01-03T23:00:00Z",
        "2026-01-01T10:00:00Z | 2025-Q4             | 2025-09-30T22:00:00Z | 2025-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | 2025-k1             | 2024-12-31T23:00:00Z | 2025-03-31T22:00:00Z",
        "2026-01-01T10:00:00Z | 2024q2              | 2024-03-31T22:00:00Z | 2024-06-30T22:00:00Z",
        "2026-01-01T10:00:00Z | 2025-K3             | 2025-06-30T22:00:00Z | 2025-09-30T22:00:00Z",
        "2026-01-01T10:00:00Z | 2024-02-29          | 2024-02-28T23:00:00Z | 2024-02-29T23:00:00Z",
        "2026-01-01T10:00:00Z | 2024                | 2023-12-31T23:00:00Z | 2024-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | december 2024       | 2024-11-30T23:00:00Z | 2024-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | 2025-12-31T23:59:59 | 2025-12-31T22:59:59Z | 2025-12-31T23:00:00Z",
        "2026-01-01T10:00:00Z | 2025-12-31T23:59:59.999 | 2025-12-31T22:59:59.999Z | 2025-12-31T23:00:00Z",
      })
  void aDateHoldsAllFromItsFirstToItsLastMillisecond(
      Instant now, String typed, Instant first, Instant end) {
    QueryDate date = DateReader.read(typed).orElseThrow();
    assertThat(DateSpan.of(date, now.atZone(AMSTERDAM)))
        .isEqualTo(new DateSpan(first, end.minusMillis(1)));
    assertThat(DateReader.read(date.text())).contains(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-10-26T02:30:00Z | past 3 hours    | 2025-10-25T23:30:00Z | 2025-10-26T02:30:00Z",
        "2025-03-30T02:30:00Z | afgelopen 24 uur | 2025-03-29T02:30:00Z | 2025-03-30T02:30:00Z",
      })
  void pastHoursEndWithTheMomentOfAsking(Instant now, String typed, Instant first, Instant last) {
    QueryDate date = DateReader.read(typed).orElseThrow();
    assertThat(DateSpan.of(date, now.atZone(AMSTERDAM))).isEqualTo(new DateSpan(first, last));
  }
}
