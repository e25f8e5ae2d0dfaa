package nl.knipsel.archive.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the value of the field `date`: a date, `[from TO to]`, `from..to`, or `*` for any.
final class DatesReader {
  private static final Pattern TO = Pattern.compile("\\s+(?:to|tot)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|[\u201C\u201E](.*)\u201D");

  private final String typed;
  private final String value;
  private final int position;

  /// @param typed the whole query, of which the value is a part
  /// @param position where the value begins in it
  DatesReader(String typed, String value, int position) {
    this.typed = typed;
    this.value = value.strip();
    this.position = position;
  }

  /// @throws QuerySyntaxException if it is none of these
  Query.Dates read() {
    if (value.equals("*")) {
      return new Query.Dates(Optional.empty(), Optional.empty());
    }
    if (value.startsWith("[") && value.endsWith("]")) {
      String[] ends = TO.split(value.substring(1, value.length() - 1).strip(), -1);
      return range(ends);
    }
    if (value.contains("..")) {
      return range(value.split("\\.\\.", -1));
    }
    Optional<QueryDate> date = Optional.of(date(value));
    return new Query.Dates(date, date);
  }

  private Query.Dates range(String... ends) {
    if (ends.length != 2) {
      throw error();
    }
    Query.Dates dates = new Query.Dates(end(ends[0]), end(ends[1]));
    if (dates.from().isPresent()
        && dates.to().isPresent()
        && isBackwards(dates.from().get(), dates.to().get())) {
      throw new QuerySyntaxException(typed, position, QueryProblem.RANGE_BACKWARDS);
    }
    return dates;
  }

  /// Whether the range is empty in every time zone at all times.
  private static boolean isBackwards(QueryDate from, QueryDate to) {
    ZonedDateTime anywhere = Instant.EPOCH.atZone(ZoneOffset.UTC);
    return isFixed(from)
        && isFixed(to)
        && DateSpan.of(to, anywhere).last().isBefore(DateSpan.of(from, anywhere).first());
  }

  private static boolean isFixed(QueryDate date) {
    return !date.isRelative()
        && !(date instanceof QueryDate.Time time && time.offset().isPresent());
  }

  private Optional<QueryDate> end(String end) {
    String date = QUOTED.matcher(end.strip()).replaceFirst("$1$2");
    return date.isEmpty() || date.equals("*") ? Optional.empty() : Optional.of(date(date));
  }

  private QueryDate date(String text) {
    return DateReader.read(text).orElseThrow(this::error);
  }

  private QuerySyntaxException error() {
    return new QuerySyntaxException(typed, position, QueryProblem.DATE_EXPECTED);
  }
}
