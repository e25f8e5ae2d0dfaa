package nl.knipsel.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.knipsel.news.Agencies;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.StatedTime;

/// Reads the dateline in front of a first paragraph. Thread-safe.
///
///     dateline := [front] [places] ["," day] ["(" agency {"/" agency} ")"] dash
///     places   := place {"/" place}
///     front    := [phrase] [clock | day]        '16:50 ', 'Update: 21.00 uur'
///     dash     := [" "] ("-" | "–" | "—" | "−") " "
///
/// With a known agency any name will do, and the dash may be missing; without, the places must be
/// known or in capitals. A day that ends in a full stop ('16 aug.') needs no dash. A dateline with
/// no text behind it is none. Only the first [#LONGEST] characters are looked at.
final class DatelineParser {
  /// @param rest the text behind the dateline, not blank
  /// @param time the time that the dateline states of the publication
  /// @param signed whether it names agencies: such a line is never a headline
  record Found(Dateline dateline, String rest, Optional<StatedTime> time, boolean signed) {}

  private static final int LONGEST = 160;
  private static final int LONGEST_BRACKET = 40;
  private static final String DASHES = "-–—−";

  private static final Pattern BETWEEN_CODES = Pattern.compile("[/,]");

  /// One of these ends every dateline.
  private static final String ENDS = DASHES + ").";

  private final Agencies agencies;
  private final PlaceNames names = new PlaceNames();
  private final Calendar calendar;
  private final StatedTimeParser times;
  private final TimePhrases phrases;

  DatelineParser(
      Agencies agencies, Calendar calendar, StatedTimeParser times, TimePhrases phrases) {
    this.agencies = agencies;
    this.calendar = calendar;
    this.times = times;
    this.phrases = phrases;
  }

  /// What was read so far of one line.
  private record Parts(
      List<String> places,
      Optional<StatedTime> day,
      List<String> codes,
      boolean dash,
      boolean blankBehind) {}

  Optional<Found> read(String line) {
    String head = line.substring(0, Math.min(line.length(), LONGEST));
    if (!hasEnd(head)) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(head);
    Optional<TimePhrases.Role> phrase = phrases.read(cursor);
    Optional<StatedTime> front = times.inFront(cursor);
    cursor.skipBlanks();
    cursor.takeAny(DASHES); // -Vaticaanstad-
    Optional<Parts> parts = parts(cursor);
    String rest = Blanks.strip(line.substring(cursor.at()));
    if (parts.isEmpty() || rest.isEmpty() || !isDateline(parts.get(), rest)) {
      return Optional.empty();
    }
    Parts p = parts.get();
    String text = Blanks.strip(cursor.since(0));
    return Optional.of(
        new Found(
            new Dateline(text, p.places(), p.codes()),
            rest,
            phrase.equals(Optional.of(TimePhrases.Role.UPDATED))
                ? p.day()
                : p.day().or(() -> front),
            !p.codes().isEmpty()));
  }

  private static boolean hasEnd(String head) {
    for (int i = 0; i < head.length(); i++) {
      if (ENDS.indexOf(head.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<Parts> parts(Cursor cursor) {
    Optional<List<String>> places = names.split(takeNames(cursor));
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Optional<StatedTime> day = day(cursor);
    Optional<List<String>> bracket = bracket(cursor);
    int end = cursor.at();
    cursor.skipBlanks();
    boolean dash = cursor.takeAny(DASHES);
    if (dash) {
      cursor.takeAny(DASHES);
    } else {
      cursor.moveTo(end);
    }
    return Optional.of(
        new Parts(
            places.get(), day, bracket.map(this::codes).orElse(List.of()), dash, cursor.atBlank()));
  }

  /// Letters and what joins them, up to a dash: a hyphen is one if no letter follows it.
  private static String takeNames(Cursor cursor) {
    int from = cursor.at();
    for (char c = cursor.peek(); isOfName(c) || isHyphen(cursor); c = cursor.peek()) {
      cursor.moveTo(cursor.at() + 1);
    }
    return cursor.since(from);
  }

  private static boolean isOfName(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Blanks.isBlank(c)
        || "./'‘’`".indexOf(c) >= 0;
  }

  private static boolean isHyphen(Cursor cursor) {
    int at = cursor.at();
    if (at == 0 || !cursor.take('-')) {
      return false;
    }
    boolean hyphen = Character.isLetter(cursor.peek());
    cursor.moveTo(at - 1);
    hyphen &= !cursor.atBlank();
    cursor.moveTo(at);
    return hyphen;
  }

  private Optional<StatedTime> day(Cursor cursor) {
    int from = cursor.at();
    if (cursor.take(',')) {
      cursor.skipBlanks();
      int dayAt = cursor.at();
      Optional<Calendar.Day> day = calendar.day(cursor);
      if (day.isPresent()) {
        return day.map(d ->
            new StatedTime(
                d.year(), Optional.of(d.monthDay()), Optional.empty(), cursor.since(dayAt)));
      }
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  /// What stands between brackets, parted by slashes (or commas).
  private static Optional<List<String>> bracket(Cursor cursor) {
    int from = cursor.at();
    cursor.skipBlanks();
    if (cursor.take('(')) {
      int inside = cursor.at();
      while (!cursor.atEnd() && cursor.peek() != ')' && cursor.at() - inside < LONGEST_BRACKET) {
        cursor.moveTo(cursor.at() + 1);
      }
      String text = cursor.since(inside);
      if (cursor.take(')')) {
        return Optional.of(List.of(BETWEEN_CODES.split(text, -1)));
      }
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  /// The codes of agencies; none if the bracket holds something else, like a country.
  private List<String> codes(List<String> bracket) {
    boolean known = bracket.stream().anyMatch(code -> agencies.find(code).isPresent());
    boolean likely = bracket.stream().allMatch(DatelineParser::looksLikeCode);
    if (!known && !likely) {
      return List.of();
    }
    return bracket.stream().filter(code -> !code.isBlank()).map(agencies::code).distinct().toList();
  }

  private static boolean looksLikeCode(String code) {
    String stripped = Blanks.strip(code);
    return stripped.length() >= 2 && stripped.chars().allMatch(Character::isUpperCase);
  }

  private boolean isDateline(Parts parts, String rest) {
    List<String> places = parts.places();
    boolean sure = places.stream().allMatch(names::isPlace);
    boolean upper = places.stream().allMatch(PlaceNames::isUpper);
    if (parts.codes().stream().anyMatch(code -> agencies.find(code).isPresent())) {
      return places.stream().allMatch(names::isName) && (parts.dash() || upper);
    }
    if (places.isEmpty()) {
      return false;
    }
    if (!parts.codes().isEmpty()) {
      return parts.dash() && (upper || sure);
    }
    if (parts.day().isPresent()) {
      return sure && (parts.dash() || parts.day().get().text().endsWith("."));
    }
    return parts.dash() && parts.blankBehind() && sure && (upper || !names.beginsWithClub(rest));
  }
}
