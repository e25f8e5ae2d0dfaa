package nl.knipsel.news;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The units in which pages tell an age.
public enum AgeUnit {
  MINUTE(ChronoUnit.MINUTES),
  HOUR(ChronoUnit.HOURS),
  DAY(ChronoUnit.DAYS),
  /// Days by the calendar, in which 'gisteren' counts: one ago is all of yesterday, however few or
  /// many hours have passed.
  CALENDAR_DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS),
  YEAR(ChronoUnit.YEARS);

  private final ChronoUnit unit;

  AgeUnit(ChronoUnit unit) {
    this.unit = unit;
  }

  /// The instant so many units before another. Up to weeks a unit has a fixed length (a day is 24
  /// hours); months and years go by the calendar of the zone. Calendar days end at midnight: one
  /// before is when the instant's own day began.
  Instant before(Instant instant, int amount, ZoneId zone) {
    return switch (this) {
      case MINUTE, HOUR -> instant.minus(amount, unit);
      case DAY, WEEK -> instant.minusSeconds(unit.getDuration().toSeconds() * amount);
      case CALENDAR_DAY ->
          instant.atZone(zone).toLocalDate().minusDays(amount - 1L).atStartOfDay(zone).toInstant();
      case MONTH, YEAR -> instant.atZone(zone).minus(amount, unit).toInstant();
    };
  }
}
