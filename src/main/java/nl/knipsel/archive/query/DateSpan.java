package nl.knipsel.archive.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// What a date of a query means at a moment in a time zone, from its first to its last millisecond.
///
/// Days begin at the first instant that the zone has of them. A time that a clock shows twice, when
/// it is put back, means both; one that it never shows means as much later as the clock was put
/// forward.
///
/// @param last not before `first`
public record DateSpan(Instant first, Instant last) {
  /// @param now the moment of asking, in the zone that days are counted in
  public static DateSpan of(QueryDate date, ZonedDateTime now) {
    ZoneId zone = now.getZone();
    LocalDate today = now.toLocalDate();
    return switch (date) {
      case QueryDate.Year(int year) -> year(LocalDate.of(year, 1, 1), zone);
      case QueryDate.Quarter(java.time.YearMonth first) ->
          days(first.atDay(1), first.plusMonths(3).atDay(1), zone);
      case QueryDate.Month(java.time.YearMonth month) -> month(month.atDay(1), zone);
      case QueryDate.Week(LocalDate monday) -> days(monday, monday.plusWeeks(1), zone);
      case QueryDate.Day(LocalDate day) -> days(day, day.plusDays(1), zone);
      case QueryDate.Time time -> time(time, zone);
      case QueryDate.Latest(CalendarName name) -> latest(name, today, zone);
      case QueryDate.Ago(int count, DateUnit unit) -> ago(count, unit, now);
      case QueryDate.Past(int count, DateUnit unit) when unit == DateUnit.HOUR ->
          new DateSpan(now.minusHours(count).toInstant(), now.toInstant());
      case QueryDate.Past(int count, DateUnit unit) ->
          days(today.minus(count, unit.unit()).plusDays(1), today.plusDays(1), zone);
    };
  }

  private static DateSpan latest(CalendarName name, LocalDate today, ZoneId zone) {
    if (name.dayOfWeek().isPresent()) {
      DayOfWeek wanted = name.dayOfWeek().get();
      LocalDate day = today.with(TemporalAdjusters.previousOrSame(wanted));
      return days(day, day.plusDays(1), zone);
    }
    Month wanted = name.month().orElseThrow();
    LocalDate month = today.withDayOfMonth(1).withMonth(wanted.getValue());
    return month(month.isAfter(today) ? month.minusYears(1) : month, zone);
  }

  private static DateSpan ago(int count, DateUnit unit, ZonedDateTime now) {
    if (unit == DateUnit.HOUR) {
      Instant hour = now.truncatedTo(ChronoUnit.HOURS).minusHours(count).toInstant();
      return until(hour, hour.plus(1, ChronoUnit.HOURS));
    }
    LocalDate day = now.toLocalDate().minus(count, unit.unit());
    return switch (unit) {
      case HOUR, DAY -> days(day, day.plusDays(1), now.getZone());
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield days(monday, monday.plusWeeks(1), now.getZone());
      }
      case MONTH -> month(day.withDayOfMonth(1), now.getZone());
      case YEAR -> year(day.withDayOfYear(1), now.getZone());
    };
  }

  private static DateSpan year(LocalDate first, ZoneId zone) {
    return days(first, first.plusYears(1), zone);
  }

  private static DateSpan month(LocalDate first, ZoneId zone) {
    return days(first, first.plusMonths(1), zone);
  }

  private static DateSpan time(QueryDate.Time time, ZoneId zone) {
    LocalDateTime last = time.from().plus(1, time.unit()).minus(1, ChronoUnit.MILLIS);
    ZoneId itsZone = time.offset().<ZoneId>map((ZoneOffset offset) -> offset).orElse(zone);
    return new DateSpan(
        time.from().atZone(itsZone).withEarlierOffsetAtOverlap().toInstant(),
        last.atZone(itsZone).withLaterOffsetAtOverlap().toInstant());
  }

  private static DateSpan days(LocalDate first, LocalDate end, ZoneId zone) {
    return until(first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
  }

  private static DateSpan until(Instant first, Instant end) {
    return new DateSpan(first, end.minusMillis(1));
  }
}
