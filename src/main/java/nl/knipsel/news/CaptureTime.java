package nl.knipsel.news;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When a page was captured, as exactly as it is known: often only the day.
///
/// @param earliest first possible instant
/// @param latest last possible instant, equal to `earliest` where the time is exact
public record CaptureTime(Instant earliest, Instant latest) {
  public CaptureTime {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("captured between %s and %s".formatted(earliest, latest));
    }
  }

  public static CaptureTime exactly(Instant instant) {
    return new CaptureTime(instant, instant);
  }

  /// Some time on this day, from its first millisecond to its last.
  public static CaptureTime onDay(LocalDate day, ZoneId zone) {
    return new CaptureTime(
        day.atStartOfDay(zone).toInstant(),
        day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
  }
}
