package nl.knipsel.lucene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.knipsel.archive.TimeStep;

/// Items counted by time from the names of the steps that their windows begin and end in.
///
/// @param counts for the name of each step that has items how many lie wholly in it
/// @param rows from the first of those steps to the last
record ScannedDates(
    TimeStep by,
    long placed,
    long crossing,
    long halfOpen,
    long undated,
    SortedMap<String, Long> counts,
    long rows) {
  private static final int MOST_AUTOMATIC = 40;
  private static final int MOST = 10_000;

  static ScannedDates of(List<ScannedItem> items, Optional<TimeStep> asked, ZoneId zone) {
    List<ScannedItem> closed = items.stream().filter(ScannedItem::isClosed).toList();
    TimeStep by = step(closed, asked, zone);
    List<ScannedItem> placed =
        closed.stream()
            .filter(item -> name(by, item.from(), zone).equals(name(by, item.to(), zone)))
            .toList();
    SortedMap<String, Long> counts = new TreeMap<>();
    placed.forEach(item -> counts.merge(name(by, item.from(), zone), 1L, Long::sum));
    long undated = items.stream().filter(ScannedItem::undated).count();
    return new ScannedDates(
        by,
        placed.size(),
        closed.size() - placed.size(),
        items.size() - closed.size() - undated,
        undated,
        counts,
        steps(by, placed, zone));
  }

  private static TimeStep step(List<ScannedItem> closed, Optional<TimeStep> asked, ZoneId zone) {
    return Arrays.stream(TimeStep.values())
        .filter(by -> by.compareTo(asked.orElse(TimeStep.HOUR)) >= 0)
        .filter(by -> steps(by, closed, zone) <= (asked.isPresent() ? MOST : MOST_AUTOMATIC))
        .findFirst()
        .orElse(TimeStep.YEAR);
  }

  /// From the one that the first window begins in to the one that the last ends in.
  private static long steps(TimeStep by, List<ScannedItem> closed, ZoneId zone) {
    if (closed.isEmpty()) {
      return 0;
    }
    ZonedDateTime first = at(closed.stream().mapToLong(ScannedItem::from).min().getAsLong(), zone);
    ZonedDateTime last = at(closed.stream().mapToLong(ScannedItem::to).max().getAsLong(), zone);
    return 1
        + switch (by) {
          case HOUR ->
              ChronoUnit.HOURS.between(
                  first.truncatedTo(ChronoUnit.HOURS).toInstant(),
                  last.truncatedTo(ChronoUnit.HOURS).toInstant());
          case DAY -> ChronoUnit.DAYS.between(first.toLocalDate(), last.toLocalDate());
          case WEEK -> ChronoUnit.DAYS.between(monday(first), monday(last)) / 7;
          case MONTH -> ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last));
          case QUARTER -> IsoFields.QUARTER_YEARS.between(quarter(first), quarter(last));
          case YEAR -> last.getYear() - first.getYear();
        };
  }

  static String name(TimeStep by, long time, ZoneId zone) {
    ZonedDateTime local = at(time, zone);
    return switch (by) {
      case HOUR -> DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHxxx").format(local);
      case DAY -> DateTimeFormatter.ISO_LOCAL_DATE.format(local);
      case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(local).substring(0, "2025-W50".length());
      case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM").format(local);
      case QUARTER -> DateTimeFormatter.ofPattern("uuuu-'Q'Q").format(local);
      case YEAR -> DateTimeFormatter.ofPattern("uuuu").format(local);
    };
  }

  private static ZonedDateTime at(long time, ZoneId zone) {
    return Instant.ofEpochMilli(time).atZone(zone);
  }

  private static LocalDate quarter(ZonedDateTime time) {
    return time.toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1);
  }

  private static LocalDate monday(ZonedDateTime time) {
    return time.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
