package nl.knipsel.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.knipsel.news.PublicationWindow;

/// Publication windows and instants in words, in the archive's zone, to the minute.
final class WindowText {
  private final Messages messages;
  private final ZoneId zone;
  private final String[] months;

  WindowText(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
    this.months = messages.of("months").split(" ");
  }

  String of(PublicationWindow window) {
    if (window.isUnknown()) {
      return messages.of("window.unknown");
    }
    if (!window.isClosed()) {
      return window
          .to()
          .map(to -> messages.of("window.before", of(to)))
          .orElseGet(() -> messages.of("window.after", of(window.from().orElseThrow())));
    }
    Instant from = window.from().orElseThrow();
    Instant to = window.to().orElseThrow();
    if (of(from).equals(of(to))) {
      return messages.of("window.at", of(from));
    }
    return messages.of("window.between", of(from), sameDay(from, to) ? clock(to) : of(to));
  }

  private boolean sameDay(Instant one, Instant other) {
    return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
  }

  private String clock(Instant instant) {
    ZonedDateTime time = instant.atZone(zone);
    return twoDigits(time.getHour()) + messages.of("time.minutes") + twoDigits(time.getMinute());
  }

  String of(Instant instant) {
    ZonedDateTime time = instant.atZone(zone);
    String month = months[time.getMonthValue() - 1];
    return time.getDayOfMonth() + " " + month + " " + time.getYear() + " " + clock(instant);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
