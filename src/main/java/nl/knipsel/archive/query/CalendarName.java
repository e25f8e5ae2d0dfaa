package nl.knipsel.archive.query;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The days of the week and the months, by what they are called in Dutch and English.
public enum CalendarName {
  MONDAY("maandag"),
  TUESDAY("dinsdag"),
  WEDNESDAY("woensdag"),
  THURSDAY("donderdag"),
  FRIDAY("vrijdag"),
  SATURDAY("zaterdag"),
  SUNDAY("zondag"),
  JANUARY("januari", "jan"),
  FEBRUARY("februari", "feb", "febr"),
  MARCH("maart", "mrt", "mar"),
  APRIL("apr"),
  MAY("mei"),
  JUNE("juni", "jun"),
  JULY("juli", "jul"),
  AUGUST("augustus", "aug"),
  SEPTEMBER("sep", "sept"),
  OCTOBER("oktober", "okt", "oct"),
  NOVEMBER("nov"),
  DECEMBER("dec");

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> others;

  CalendarName(String... others) {
    this.others = List.of(others);
  }

  String english() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CalendarName> of(String word) {
    return Arrays.stream(values())
        .filter(name -> name.english().equals(word) || name.others.contains(word))
        .findFirst();
  }

  /// The month, if it is one.
  public Optional<Month> month() {
    return Arrays.stream(Month.values()).filter(month -> month.name().equals(name())).findFirst();
  }

  /// The day of the week, if it is one.
  public Optional<DayOfWeek> dayOfWeek() {
    return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(name())).findFirst();
  }
}
