package nl.knipsel.archive;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// The steps that a timeline is cut into, by the calendar of the archive's time zone, from the
/// finest to the coarsest. Weeks are those of ISO 8601 and begin on Monday; an hour that the clock
/// shows twice in autumn is two steps.
public enum TimeStep {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHxxx");

  /// `hour`, `day`, `week`, `month`, `quarter` or `year`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The first moment of the step that the time lies in.
  public Instant start(Instant time, ZoneId zone) {
    ZonedDateTime local = time.atZone(zone);
    LocalDate day = local.toLocalDate();
    return switch (this) {
      case HOUR -> local.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAY -> midnight(day, zone);
      case WEEK -> midnight(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
      case MONTH -> midnight(day.withDayOfMonth(1), zone);
      case QUARTER -> midnight(day.with(IsoFields.DAY_OF_QUARTER, 1), zone);
      case YEAR -> midnight(day.withDayOfYear(1), zone);
    };
  }

  /// The first moment of the step after the one that begins then.
  public Instant next(Instant start, ZoneId zone) {
    ZonedDateTime local = start.atZone(zone);
    LocalDate day = local.toLocalDate();
    return switch (this) {
      case HOUR -> local.plusHours(1).toInstant();
      case DAY -> midnight(day.plusDays(1), zone);
      case WEEK -> midnight(day.plusWeeks(1), zone);
      case MONTH -> midnight(day.plusMonths(1), zone);
      case QUARTER -> midnight(day.plusMonths(3), zone);
      case YEAR -> midnight(day.plusYears(1), zone);
    };
  }

  private static Instant midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /// The step that begins then, in the notation of ISO 8601, which has none for quarters:
  /// `2025-12-27T09+01:00`, `2025-12-27`, `2025-W52`, `2025-12`, `2025-Q4`, `2025`.
  public String label(Instant start, ZoneId zone) {
    ZonedDateTime local = start.atZone(zone);
    return switch (this) {
      case HOUR -> HOURS.format(local);
      case DAY -> local.toLocalDate().toString();
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  local.get(IsoFields.WEEK_BASED_YEAR),
                  local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> "%04d-%02d".formatted(local.getYear(), local.getMonthValue());
      case QUARTER -> "%04d-Q%d".formatted(local.getYear(), local.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> "%04d".formatted(local.getYear());
    };
  }
}
