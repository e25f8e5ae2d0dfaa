package nl.knipsel.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.knipsel.archive.query.Query;

/// A span of time that a query names, from its first millisecond to its last. An absent end is
/// open.
public record DateRange(Optional<Instant> from, Optional<Instant> to) {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /// What the dates mean in the zone: `2025`, `2025-12` and `2025-12-27` stand for all of the year,
  /// month and day.
  ///
  /// @return empty if one of them is no date, or if the range ends before it begins
  public static Optional<DateRange> of(Query.Dates dates, ZoneId zone) {
    Optional<DateRange> first = dates.from().flatMap(date -> span(date, zone));
    Optional<DateRange> last = dates.to().flatMap(date -> span(date, zone));
    if (first.isPresent() != dates.from().isPresent()
        || last.isPresent() != dates.to().isPresent()) {
      return Optional.empty();
    }
    DateRange range = new DateRange(first.flatMap(DateRange::from), last.flatMap(DateRange::to));
    boolean backwards =
        range.from.isPresent() && range.to.isPresent() && range.to.get().isBefore(range.from.get());
    return backwards ? Optional.empty() : Optional.of(range);
  }

  private static Optional<DateRange> span(String date, ZoneId zone) {
    try {
      if (YEAR.matcher(date).matches()) {
        Year year = Year.parse(date);
        return Optional.of(days(year.atDay(1), year.plusYears(1).atDay(1), zone));
      }
      if (MONTH.matcher(date).matches()) {
        YearMonth month = YearMonth.parse(date);
        return Optional.of(days(month.atDay(1), month.plusMonths(1).atDay(1), zone));
      }
      if (DAY.matcher(date).matches()) {
        LocalDate day = LocalDate.parse(date);
        return Optional.of(days(day, day.plusDays(1), zone));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateRange days(LocalDate first, LocalDate end, ZoneId zone) {
    return new DateRange(
        Optional.of(first.atStartOfDay(zone).toInstant()),
        Optional.of(end.atStartOfDay(zone).toInstant().minusMillis(1)));
  }
}
