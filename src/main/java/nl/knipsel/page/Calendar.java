package nl.knipsel.page;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads days and clock times at a cursor: '27 december 2025', '16 mei', '31/08/17', '2024-04-26';
/// '19:17', '05u22', '05.15 uur'. Names come from the table `calendar.tsv`. Thread-safe.
final class Calendar {
  /// A day, perhaps without its year.
  record Day(Optional<Year> year, MonthDay monthDay) {}

  /// @param separator what parts hours and minutes: ':', '.' or 'u'
  /// @param named whether 'uur' follows
  record Clock(LocalTime time, char separator, boolean named) {
    /// '00u00' is what a page shows that has lost the time of its day.
    boolean isPlaceholder() {
      return separator == 'u' && time.equals(LocalTime.MIDNIGHT);
    }
  }

  private final Map<String, Month> months = new HashMap<>();
  private final Set<String> weekdays = new HashSet<>();

  Calendar() {
    for (List<String> row : TextTable.rows("calendar.tsv")) {
      List<String> names = List.of(row.get(1).split("\\|", -1));
      if (row.getFirst().equals("weekday")) {
        weekdays.addAll(names);
      } else {
        Month month = Month.of(Integer.parseInt(row.getFirst()));
        names.forEach(name -> months.put(name, month));
      }
    }
  }

  /// A day at the cursor, which moves behind it.
  Optional<Day> day(Cursor cursor) {
    int from = cursor.at();
    skipWeekday(cursor);
    Optional<Day> day = isoDay(cursor).or(() -> numericDay(cursor)).or(() -> namedDay(cursor));
    if (day.isEmpty()) {
      cursor.moveTo(from);
    }
    return day;
  }

  private void skipWeekday(Cursor cursor) {
    int from = cursor.at();
    if (!weekdays.contains(cursor.word().toLowerCase(Locale.ROOT))) {
      cursor.moveTo(from);
      return;
    }
    cursor.takeAny(",.");
    cursor.skipBlanks();
  }

  private static Optional<Day> isoDay(Cursor cursor) {
    int from = cursor.at();
    int year = cursor.number(4, 4);
    if (year >= 0 && cursor.take('-')) {
      int month = cursor.number(2, 2);
      if (month >= 0 && cursor.take('-')) {
        Optional<Day> day = day(year, month, cursor.number(2, 2));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  private static Optional<Day> numericDay(Cursor cursor) {
    int from = cursor.at();
    int dayOfMonth = cursor.number(1, 2);
    char separator = cursor.peek();
    if (dayOfMonth >= 0 && cursor.takeAny("-/")) {
      int month = cursor.number(1, 2);
      if (month >= 0 && cursor.take(separator)) {
        int yearAt = cursor.at();
        int year = cursor.number(2, 4);
        Optional<Day> day =
            switch (cursor.at() - yearAt) {
              case 2 -> day(year + (year < 70 ? 2000 : 1900), month, dayOfMonth);
              case 4 -> day(year, month, dayOfMonth);
              default -> Optional.empty();
            };
        if (day.isPresent()) {
          return day;
        }
      }
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  private Optional<Day> namedDay(Cursor cursor) {
    int from = cursor.at();
    int dayOfMonth = cursor.number(1, 2);
    if (dayOfMonth >= 0 && cursor.skipBlanks()) {
      Month month = months.get(cursor.word().toLowerCase(Locale.ROOT));
      if (month != null && dayOfMonth >= 1 && dayOfMonth <= month.maxLength()) {
        cursor.take('.');
        return Optional.of(new Day(year(cursor), MonthDay.of(month, dayOfMonth)));
      }
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  private static Optional<Year> year(Cursor cursor) {
    int from = cursor.at();
    if (cursor.skipBlanks()) {
      int year = cursor.number(4, 4);
      if (year >= 1900 && year <= 2199) {
        return Optional.of(Year.of(year));
      }
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  private static Optional<Day> day(int year, int month, int dayOfMonth) {
    try {
      return Optional.of(new Day(Optional.of(Year.of(year)), MonthDay.of(month, dayOfMonth)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// A clock time at the cursor, which moves behind it and its 'uur'.
  Optional<Clock> clock(Cursor cursor) {
    int from = cursor.at();
    int hour = cursor.number(1, 2);
    char separator = cursor.peek();
    if (hour >= 0 && hour < 24 && cursor.takeAny(":.u")) {
      int minute = cursor.number(2, 2);
      int second = minute >= 0 && separator == ':' ? seconds(cursor) : 0;
      if (minute >= 0 && minute < 60 && !Character.isDigit(cursor.peek())) {
        LocalTime time = LocalTime.of(hour, minute, second);
        return Optional.of(new Clock(time, separator, hour(cursor)));
      }
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  private static int seconds(Cursor cursor) {
    int from = cursor.at();
    if (cursor.take(':')) {
      int second = cursor.number(2, 2);
      if (second >= 0 && second < 60) {
        return second;
      }
    }
    cursor.moveTo(from);
    return 0;
  }

  private static boolean hour(Cursor cursor) {
    int from = cursor.at();
    cursor.skipBlanks();
    int word = cursor.at();
    if (cursor.takeText("uur") && !beginsText(cursor, word)) {
      return true;
    }
    cursor.moveTo(from);
    return false;
  }

  /// Whether the word is that of a headline behind the time: 'Uurtarief omhoog', 'Uur van de
  /// waarheid'.
  private static boolean beginsText(Cursor cursor, int word) {
    return Character.isLowerCase(cursor.peek())
        || (cursor.since(word).startsWith("Uu") && !cursor.atEnd());
  }
}
