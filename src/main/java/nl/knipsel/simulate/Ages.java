package nl.knipsel.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Age labels as sites make them: the elapsed time in the largest unit of which one has passed,
/// rounded down.
final class Ages {
  private Ages() {}

  static String label(Instant published, Instant captured, ZoneId zone) {
    Duration elapsed = Duration.between(published, captured);
    if (elapsed.toHours() < 1) {
      return counted(elapsed.toMinutes(), "minuut", "minuten");
    }
    if (elapsed.toDays() < 1) {
      return counted(elapsed.toHours(), "uur", "uur");
    }
    if (elapsed.toDays() < 7) {
      return counted(elapsed.toDays(), "dag", "dagen");
    }
    long months = passed(published, captured.atZone(zone), ChronoUnit.MONTHS);
    if (months < 1) {
      return counted(elapsed.toDays() / 7, "week", "weken");
    }
    long years = passed(published, captured.atZone(zone), ChronoUnit.YEARS);
    return years < 1 ? counted(months, "maand", "maanden") : counted(years, "jaar", "jaar");
  }

  private static String counted(long count, String one, String many) {
    return "%d %s geleden".formatted(count, count == 1 ? one : many);
  }

  /// The most units by the calendar that one can go back without passing the publication.
  private static long passed(Instant published, ZonedDateTime captured, ChronoUnit unit) {
    long units = 0;
    while (!captured.minus(units + 1, unit).toInstant().isBefore(published)) {
      units++;
    }
    return units;
  }
}
