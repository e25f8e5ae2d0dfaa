package nl.knipsel.page;

import java.util.Optional;
import nl.knipsel.news.StatedTime;

/// Reads lines that state a time by the clock or the calendar.
///
///     line   := [phrase] time [update]           the whole line is a time
///             | [words bar] time [update] [bar words]     a byline or source line with a time in it
///     time   := day [joint] clock | day | clock
///     update := [bar | "("] phrase (day [joint] clock | day | clock) [")"]
///     bar    := "-" | "|" | "·" | "•" | ","
///
/// A byline needs a year in its time, and so does no other text. Thread-safe.
final class StatedTimeParser {
  /// @param time the time as it stands, or the whole line
  /// @param whole whether the line is nothing but a time
  /// @param update whether it is the time of a change, not of the publication
  record Reading(StatedTime time, boolean whole, boolean update) {
    /// Whether the line is nothing but the time of a publication.
    boolean isPublication() {
      return whole && !update;
    }
  }

  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_WORDS = 40;
  private static final String BARS = "-–—|·•,(";

  private final Calendar calendar;
  private final TimePhrases phrases;

  StatedTimeParser(Calendar calendar, TimePhrases phrases) {
    this.calendar = calendar;
    this.phrases = phrases;
  }

  /// The time that a line states; empty for a line of text, even if it begins with a time.
  Optional<Reading> read(String line) {
    if (line.length() > LONGEST_LINE || line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(line);
    TimePhrases.Role role = phrases.read(cursor).orElse(TimePhrases.Role.PUBLISHED);
    boolean update = role == TimePhrases.Role.UPDATED;
    return reading(cursor, line, 0, true, update)
        .or(() -> afterWords(line).flatMap(c -> reading(c, line, c.at(), false, update)));
  }

  /// A clock or a day in front of other text, at the cursor, which moves behind it.
  Optional<StatedTime> inFront(Cursor cursor) {
    int from = cursor.at();
    return time(cursor).map(time -> time.stated(cursor.since(from)));
  }

  /// A day, with the clock time that stands on a line below it; empty if that line is something
  /// else.
  Optional<StatedTime> below(StatedTime day, String line) {
    Cursor cursor = new Cursor(line);
    String text = day.text() + " " + line;
    return calendar
        .clock(cursor)
        .filter(clock -> cursor.atEnd())
        .map(clock ->
            clock.isPlaceholder()
                ? new StatedTime(day.year(), day.day(), Optional.empty(), text)
                : new StatedTime(day.year(), day.day(), Optional.of(clock.time()), text));
  }

  /// An English day and time that was glued to the end of a headline: 'on 14 June 2025 at 10:34'.
  Optional<StatedTime> gluedToEnd(String headline) {
    int from = headline.lastIndexOf("on ");
    if (from <= 0 || headline.length() - from > LONGEST_WORDS) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(headline);
    cursor.moveTo(from + "on ".length());
    return time(cursor)
        .filter(time -> cursor.atEnd() && time.hasYear() && time.clock().isPresent())
        .map(time -> time.stated(headline.substring(from)));
  }

  private Optional<Reading> reading(
      Cursor cursor, String line, int from, boolean fromStart, boolean update) {
    Optional<Time> found = time(cursor);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Time time = found.get();
    int end = cursor.at();
    skipUpdate(cursor);
    if (fromStart && cursor.atEnd() && time.standsAlone()) {
      return Optional.of(new Reading(time.stated(line), true, update));
    }
    boolean source = cursor.atEnd() || isBarWithWords(cursor);
    return source && time.hasYear()
        ? Optional.of(new Reading(time.stated(line.substring(from, end)), false, update))
        : Optional.empty();
  }

  /// Behind the words and the bar with which a byline or source line begins.
  private static Optional<Cursor> afterWords(String line) {
    for (int i = 1; i < Math.min(line.length() - 2, LONGEST_WORDS); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return Optional.empty();
      }
      if (BARS.indexOf(line.charAt(i)) >= 0
          && line.charAt(i - 1) == ' '
          && line.charAt(i + 1) == ' ') {
        Cursor cursor = new Cursor(line);
        cursor.moveTo(i + 2);
        return Optional.of(cursor);
      }
    }
    return Optional.empty();
  }

  private void skipUpdate(Cursor cursor) {
    int from = cursor.at();
    cursor.skipBlanks();
    cursor.takeAny(BARS);
    cursor.skipBlanks();
    if (phrases.read(cursor).isPresent() && time(cursor).isPresent()) {
      cursor.take(')');
    } else {
      cursor.moveTo(from);
    }
  }

  private static boolean isBarWithWords(Cursor cursor) {
    cursor.skipBlanks();
    return cursor.rest().length() <= LONGEST_WORDS
        && (cursor.takeAny(BARS) || cursor.takeText("bron"));
  }

  private record Time(Optional<Calendar.Day> day, Optional<Calendar.Clock> clock) {
    StatedTime stated(String text) {
      return new StatedTime(
          day.flatMap(Calendar.Day::year),
          day.map(Calendar.Day::monthDay),
          clock.filter(c -> day.isEmpty() || !c.isPlaceholder()).map(Calendar.Clock::time),
          text);
    }

    boolean hasYear() {
      return day.flatMap(Calendar.Day::year).isPresent();
    }

    /// '21.00' alone may be an amount; '21.00 uur' is not.
    boolean standsAlone() {
      return day.isPresent() || clock.orElseThrow().separator() != '.' || clock.get().named();
    }
  }

  private Optional<Time> time(Cursor cursor) {
    Optional<Calendar.Day> day = calendar.day(cursor);
    int from = cursor.at();
    if (day.isPresent()) {
      skipJoint(cursor);
    }
    Optional<Calendar.Clock> clock = calendar.clock(cursor);
    if (clock.isPresent()) {
      cursor.take(')'); // '23 februari 2026 (17:26)'
    } else {
      cursor.moveTo(from);
    }
    return day.isEmpty() && clock.isEmpty() ? Optional.empty() : Optional.of(new Time(day, clock));
  }

  /// What may stand between a day and its clock: nothing, blanks, a bar, 'om', 'at' or 'T'.
  private static void skipJoint(Cursor cursor) {
    cursor.skipBlanks();
    if (!cursor.takeAny(BARS) && !cursor.takeText("om ") && !cursor.takeText("at ")) {
      cursor.take('T');
    }
    cursor.skipBlanks();
  }
}
