package nl.knipsel.news;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A time by the clock or the calendar as a page shows it, with the parts that it names: 'zaterdag,
/// 27 december 2025 om 19:17' names all, '16 mei' only a day, '14:23' only a time.
///
/// @param text as it stood
public record StatedTime(
    Optional<Year> year, Optional<MonthDay> day, Optional<LocalTime> time, String text)
    implements TimeMark {
  public StatedTime {
    if (year.isPresent() && day.isEmpty()) {
      throw new IllegalArgumentException("a year without a day: " + text);
    }
    if (day.isEmpty() && time.isEmpty()) {
      throw new IllegalArgumentException("neither day nor time: " + text);
    }
  }

  public static StatedTime of(LocalDate date, String text) {
    return new StatedTime(
        Optional.of(Year.of(date.getYear())),
        Optional.of(MonthDay.from(date)),
        Optional.empty(),
        text);
  }

  public static StatedTime of(LocalDate date, LocalTime time, String text) {
    return new StatedTime(
        Optional.of(Year.of(date.getYear())),
        Optional.of(MonthDay.from(date)),
        Optional.of(time),
        text);
  }

  /// The minute or the day that is named. A missing year or day is the last one before the capture;
  /// without a capture time it stays unknown, and so does a day that the year does not have. A time
  /// that comes twice, when the clock is put back, may be either: from the one to the other.
  @Override
  public Optional<PublicationWindow> window(Optional<CaptureTime> captured, ZoneId zone) {
    if (year.isPresent()) {
      return date(year.get()).map(date -> on(date, zone));
    }
    return captured.flatMap(capture -> {
      Optional<PublicationWindow> early = lastBefore(capture.earliest(), zone);
      Optional<PublicationWindow> late = lastBefore(capture.latest(), zone);
      return early.isEmpty() || late.isEmpty()
          ? Optional.empty()
          : Optional.of(new PublicationWindow(early.get().from(), late.get().to()));
    });
  }

  private Optional<PublicationWindow> lastBefore(Instant capture, ZoneId zone) {
    LocalDate today = capture.atZone(zone).toLocalDate();
    if (day.isEmpty()) {
      PublicationWindow sameDay = on(today, zone);
      return Optional.of(begins(sameDay, capture) ? sameDay : on(today.minusDays(1), zone));
    }
    return date(Year.from(today))
        .map(date -> on(date, zone))
        .filter(window -> begins(window, capture))
        .or(() -> date(Year.from(today).minusYears(1)).map(date -> on(date, zone)));
  }

  private static boolean begins(PublicationWindow window, Instant capture) {
    return !window.from().orElseThrow().isAfter(capture);
  }

  private Optional<LocalDate> date(Year inYear) {
    try {
      return day.map(monthDay ->
          LocalDate.of(inYear.getValue(), monthDay.getMonth(), monthDay.getDayOfMonth()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private PublicationWindow on(LocalDate date, ZoneId zone) {
    ZonedDateTime first = date.atTime(time.orElse(LocalTime.MIN)).atZone(zone);
    Instant next =
        time.isPresent()
            ? first
                .withLaterOffsetAtOverlap()
                .toInstant()
                .plusSeconds(time.get().getSecond() == 0 ? 60 : 1)
            : date.plusDays(1).atStartOfDay(zone).toInstant();
    return PublicationWindow.between(first.toInstant(), next.minusMillis(1));
  }
}
