package nl.knipsel.archive.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/// A stretch of time as a query names it. Which instants it holds depends on a time zone and, for
/// the relative ones, on the moment of asking; weeks are those of ISO 8601, from Monday. Immutable.
public sealed interface QueryDate {
  /// The greatest number of units that relative dates count.
  int MOST_UNITS = 9999;

  /// What can be typed to name it, in English, without quotes.
  String text();

  /// Whether it means another stretch of time later on.
  default boolean isRelative() {
    return this instanceof Latest || this instanceof Ago || this instanceof Past;
  }

  record Year(int year) implements QueryDate {
    @Override
    public String text() {
      return "%04d".formatted(year);
    }
  }

  /// @param first its first month: January, April, July or October
  record Quarter(YearMonth first) implements QueryDate {
    @Override
    public String text() {
      return "%04d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
    }
  }

  record Month(YearMonth month) implements QueryDate {
    @Override
    public String text() {
      return month.toString();
    }
  }

  /// @param monday its first day
  record Week(LocalDate monday) implements QueryDate {
    @Override
    public String text() {
      return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, "2025-W50".length());
    }
  }

  record Day(LocalDate day) implements QueryDate {
    @Override
    public String text() {
      return day.toString();
    }
  }

  /// @param from its beginning, a multiple of the unit
  /// @param unit how long it is: an hour, minute, second or millisecond
  /// @param offset from UTC; if absent, the time is one of the archive's zone
  record Time(LocalDateTime from, ChronoUnit unit, Optional<ZoneOffset> offset)
      implements QueryDate {
    @Override
    public String text() {
      String pattern =
          switch (unit) {
            case HOURS -> "uuuu-MM-dd'T'HH";
            case MINUTES -> "uuuu-MM-dd'T'HH:mm";
            case SECONDS -> "uuuu-MM-dd'T'HH:mm:ss";
            default -> "uuuu-MM-dd'T'HH:mm:ss.SSS";
          };
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(from)
          + offset.map(ZoneOffset::getId).orElse("");
    }
  }

  /// The latest stretch with this name that has begun: `december`, `monday`.
  record Latest(CalendarName name) implements QueryDate {
    @Override
    public String text() {
      return name.english();
    }
  }

  /// The whole unit so many before the one that is: `today` is 0 days ago, `last week` 1 week ago.
  record Ago(int count, DateUnit unit) implements QueryDate {
    @Override
    public String text() {
      if (unit == DateUnit.DAY && count < 2) {
        return count == 0 ? "today" : "yesterday";
      }
      return switch (count) {
        case 0 -> "this " + unit.name(1);
        case 1 -> "last " + unit.name(1);
        default -> "%d %s ago".formatted(count, unit.name(count));
      };
    }
  }

  /// So many hours up to the moment of asking, or so many days, weeks, months or years up to and
  /// with today.
  record Past(int count, DateUnit unit) implements QueryDate {
    @Override
    public String text() {
      return "past %d %s".formatted(count, unit.name(count));
    }
  }
}
