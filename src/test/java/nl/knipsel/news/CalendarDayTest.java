package nl.knipsel.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDayTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    // captured in the morning and late at night; the day that the clock was put back had 25 hours
    "1, 2025-12-28T09:00:00Z, 2025-12-26T23:00:00Z, 2025-12-27T23:00:00Z",
    "1, 2025-12-28T22:59:00Z, 2025-12-26T23:00:00Z, 2025-12-27T23:00:00Z",
    "0, 2025-12-28T09:00:00Z, 2025-12-27T23:00:00Z, 2025-12-28T23:00:00Z",
    "1, 2025-10-27T09:00:00Z, 2025-10-25T22:00:00Z, 2025-10-26T23:00:00Z",
  })
  void calendarDaysEndAtMidnight(int amount, Instant captured, Instant from, Instant to) {
    AgeLabel label = new AgeLabel(amount, AgeUnit.CALENDAR_DAY, "gisteren");

    assertThat(label.window(Optional.of(CaptureTime.exactly(captured)), AMSTERDAM))
        .hasValue(PublicationWindow.between(from, to));
  }
}
