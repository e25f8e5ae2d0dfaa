package nl.knipsel.archive.query;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What relative dates count in.
public enum DateUnit {
  HOUR(ChronoUnit.HOURS, "hour", "hours", "uur", "uren"),
  DAY(ChronoUnit.DAYS, "day", "days", "dag", "dagen"),
  WEEK(ChronoUnit.WEEKS, "week", "weeks", "weken"),
  MONTH(ChronoUnit.MONTHS, "month", "months", "maand", "maanden"),
  YEAR(ChronoUnit.YEARS, "year", "years", "jaar", "jaren");

  private final ChronoUnit unit;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> names;

  DateUnit(ChronoUnit unit, String... names) {
    this.unit = unit;
    this.names = List.of(names);
  }

  public ChronoUnit unit() {
    return unit;
  }

  static Optional<DateUnit> of(String word) {
    return Arrays.stream(values()).filter(unit -> unit.names.contains(word)).findFirst();
  }

  /// The English name, for one or for several.
  String name(int count) {
    return names.get(count == 1 ? 0 : 1);
  }
}
