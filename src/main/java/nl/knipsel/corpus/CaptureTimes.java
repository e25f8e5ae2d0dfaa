package nl.knipsel.corpus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.news.CaptureTime;

/// Reads capture times from what people type and from file names. A time without a zone is in the
/// archive's zone; a day without a time, and a time without seconds, are as inexact as that.
public final class CaptureTimes {
  private static final Pattern DATE_AND_TIME =
      Pattern.compile(
          "(?<!\\d)(\\d{4})-?([01]\\d)-?([0-3]\\d)"
              + "(?:[T_ -]([0-2]\\d)[:.h-]?([0-5]\\d)(?:[:.-]?([0-5]\\d))?(?:[.,]\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)");

  private CaptureTimes() {}

  /// The whole text as a time: `2025-12-28T09:17:00+01:00`, `2025-12-28T09:17`, `2025-12-28`.
  public static Optional<CaptureTime> parse(String text, ZoneId zone) {
    Matcher matcher = DATE_AND_TIME.matcher(text.strip());
    return matcher.matches() ? time(matcher, zone) : Optional.empty();
  }

  /// The time that a record of a corpus gives: as above, or `2019/04/25 12:57:54`, or in seconds or
  /// milliseconds since 1970.
  static Optional<CaptureTime> ofRecord(String text, ZoneId zone) {
    String date = text.strip();
    if (date.length() == 10 && date.chars().allMatch(Character::isDigit)) {
      return Optional.of(CaptureTime.exactly(Instant.ofEpochSecond(Long.parseLong(date))));
    }
    if (date.length() == 13 && date.chars().allMatch(Character::isDigit)) {
      return Optional.of(CaptureTime.exactly(Instant.ofEpochMilli(Long.parseLong(date))));
    }
    return parse(date.matches("\\d{4}/\\d\\d/\\d\\d.*") ? date.replace('/', '-') : date, zone);
  }

  /// The first time in a file's name; if there is none, in the name of the nearest folder that has
  /// one.
  public static Optional<CaptureTime> inPath(String path, ZoneId zone) {
    String[] names = path.replace('\\', '/').split("/");
    for (int i = names.length - 1; i >= 0; i--) {
      Matcher matcher = DATE_AND_TIME.matcher(names[i]);
      while (matcher.find()) {
        Optional<CaptureTime> time = time(matcher, zone);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<CaptureTime> time(Matcher matcher, ZoneId zone) {
    try {
      LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      if (matcher.group(4) == null) {
        return Optional.of(CaptureTime.onDay(day, zone));
      }
      boolean seconds = matcher.group(6) != null;
      LocalDateTime local =
          day.atTime(
              LocalTime.of(
                  number(matcher, 4), number(matcher, 5), seconds ? number(matcher, 6) : 0));
      OffsetDateTime from =
          matcher.group(7) == null
              ? local.atZone(zone).toOffsetDateTime()
              : local.atOffset(ZoneOffset.of(matcher.group(7)));
      CaptureTime exact = CaptureTime.exactly(from.toInstant());
      return Optional.of(
          seconds
              ? exact
              : new CaptureTime(exact.earliest(), from.plusMinutes(1).toInstant().minusMillis(1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
