package nl.knipsel.archive.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what people type for a date, in Dutch or English, with blanks, hyphens or underscores
/// between the words: `2025-12`, `2025-Q4`, `2025-W50`, `27-12-2025`, `december 2025`, `gisteren`,
/// `vorige week`, `last-7-days`.
final class DateReader {
  private static final Pattern WORD_ENDS = Pattern.compile("[\\s_\\-.,/\\u00A0]+");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-?[wW]\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("\\d{4}-?[qQkK][1-4]");
  private static final Pattern DUTCH_DAY =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<day>\\d{4}-\\d{2}-\\d{2})[Tt ](?<hour>\\d{2})"
              + "(?<minute>:\\d{2})?(?<second>:\\d{2})?(?<milli>\\.\\d{3})?"
              + "(?<offset>[zZ]|[+-]\\d{2}:\\d{2})?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Set<String> THIS = Set.of("deze", "dit", "this");
  private static final Set<String> LAST = Set.of("vorige", "vorig", "last", "previous");
  private static final Set<String> PAST =
      Set.of("afgelopen", "laatste", "voorbije", "past", "last", "previous");
  private static final Set<String> AGO = Set.of("geleden", "ago");

  private DateReader() {}

  /// The date, or empty if the text is none.
  static Optional<QueryDate> read(String typed) {
    String text = typed.strip();
    try {
      return numeric(text).or(() -> words(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<QueryDate> numeric(String text) {
    if (YEAR.matcher(text).matches()) {
      return Optional.of(new QueryDate.Year(Integer.parseInt(text)));
    }
    if (MONTH.matcher(text).matches()) {
      return Optional.of(new QueryDate.Month(YearMonth.parse(text)));
    }
    if (DAY.matcher(text).matches()) {
      return Optional.of(new QueryDate.Day(LocalDate.parse(text)));
    }
    if (WEEK.matcher(text).matches()) {
      String week = text.substring(0, 4) + "-W" + text.substring(text.length() - 2) + "-1";
      LocalDate monday = LocalDate.parse(week, DateTimeFormatter.ISO_WEEK_DATE);
      return Optional.of(new QueryDate.Week(monday));
    }
    if (QUARTER.matcher(text).matches()) {
      int quarter = text.charAt(text.length() - 1) - '0';
      int year = Integer.parseInt(text.substring(0, 4));
      return Optional.of(new QueryDate.Quarter(YearMonth.of(year, 3 * quarter - 2)));
    }
    Matcher dutch = DUTCH_DAY.matcher(text);
    if (dutch.matches()) {
      return Optional.of(
          new QueryDate.Day(
              LocalDate.of(
                  Integer.parseInt(dutch.group(4)),
                  Integer.parseInt(dutch.group(3)),
                  Integer.parseInt(dutch.group(1)))));
    }
    Matcher time = TIME.matcher(text);
    return time.matches() ? time(time) : Optional.empty();
  }

  private static Optional<QueryDate> time(Matcher time) {
    Optional<String> minute = Optional.ofNullable(time.group("minute"));
    Optional<String> second = Optional.ofNullable(time.group("second"));
    Optional<String> milli = Optional.ofNullable(time.group("milli"));
    if ((second.isPresent() && minute.isEmpty()) || (milli.isPresent() && second.isEmpty())) {
      return Optional.empty();
    }
    LocalTime from =
        LocalTime.parse(
            time.group("hour") + minute.orElse(":00") + second.orElse(":00") + milli.orElse(""));
    ChronoUnit unit =
        milli.isPresent()
            ? ChronoUnit.MILLIS
            : second.isPresent()
                ? ChronoUnit.SECONDS
                : minute.isPresent() ? ChronoUnit.MINUTES : ChronoUnit.HOURS;
    return Optional.of(
        new QueryDate.Time(
            LocalDateTime.of(LocalDate.parse(time.group("day")), from),
            unit,
            Optional.ofNullable(time.group("offset"))
                .map(offset -> ZoneOffset.of(offset.toUpperCase(Locale.ROOT)))));
  }

  private static Optional<QueryDate> words(String text) {
    List<String> words = Arrays.asList(WORD_ENDS.split(text.toLowerCase(Locale.ROOT)));
    return switch (words.size()) {
      case 1 -> one(words.getFirst());
      case 2 -> two(words.getFirst(), words.getLast());
      case 3 -> three(words.get(0), words.get(1), words.get(2));
      default -> Optional.empty();
    };
  }

  private static Optional<QueryDate> one(String word) {
    return switch (word) {
      case "vandaag", "today" -> Optional.of(new QueryDate.Ago(0, DateUnit.DAY));
      case "gisteren", "yesterday" -> Optional.of(new QueryDate.Ago(1, DateUnit.DAY));
      case "eergisteren" -> Optional.of(new QueryDate.Ago(2, DateUnit.DAY));
      default -> CalendarName.of(word).map(QueryDate.Latest::new);
    };
  }

  private static Optional<QueryDate> two(String first, String second) {
    if (YEAR.matcher(second).matches()) {
      return month(first)
          .map(month -> new QueryDate.Month(YearMonth.of(Integer.parseInt(second), month)));
    }
    Optional<DateUnit> unit = DateUnit.of(second);
    if (THIS.contains(first)) {
      return unit.map(it -> new QueryDate.Ago(0, it));
    }
    if (LAST.contains(first)) {
      return unit.map(it -> new QueryDate.Ago(1, it));
    }
    return PAST.contains(first) ? unit.map(it -> new QueryDate.Past(1, it)) : Optional.empty();
  }

  private static Optional<QueryDate> three(String first, String second, String third) {
    if (first.equals("day") && second.equals("before") && third.equals("yesterday")) {
      return Optional.of(new QueryDate.Ago(2, DateUnit.DAY));
    }
    if (YEAR.matcher(third).matches()) {
      int year = Integer.parseInt(third);
      Optional<Month> month = month(second);
      return month.isPresent()
          ? day(year, month.get(), first)
          : month(first).flatMap(it -> day(year, it, second));
    }
    if (PAST.contains(first) && isCount(second)) {
      int count = Integer.parseInt(second);
      return DateUnit.of(third)
          .filter(unit -> count > 0)
          .map(unit -> new QueryDate.Past(count, unit));
    }
    if (AGO.contains(third) && isCount(first)) {
      return DateUnit.of(second).map(unit -> new QueryDate.Ago(Integer.parseInt(first), unit));
    }
    return Optional.empty();
  }

  private static boolean isCount(String word) {
    return NUMBER.matcher(word).matches();
  }

  private static Optional<Month> month(String word) {
    return CalendarName.of(word).flatMap(CalendarName::month);
  }

  private static Optional<QueryDate> day(int year, Month month, String day) {
    return NUMBER.matcher(day).matches()
        ? Optional.of(new QueryDate.Day(LocalDate.of(year, month, Integer.parseInt(day))))
        : Optional.empty();
  }
}
