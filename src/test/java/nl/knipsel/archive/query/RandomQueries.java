package nl.knipsel.archive.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random trees of the forms that the parser makes: fields around single conditions, no conjunction
/// in a conjunction, ranges that do not run backwards.
final class RandomQueries {
  private static final List<String> LETTERS =
      List.of(
          "a",
          "B",
          "z",
          "1",
          "0",
          "\u00E9",
          "e\u0301",
          "\uD83D\uDE00",
          "-",
          "'",
          "\u2019",
          ".",
          ",",
          ";",
          ":",
          "/",
          "!",
          "&",
          "|",
          "<",
          ">",
          "=",
          "@",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "\"",
          "\u201C",
          "\\",
          "^",
          "~",
          "*",
          "?",
          "+",
          " ",
          "\u00A0",
          "\t",
          "\u0000",
          "\uD800",
          "u",
          "AND",
          "OR",
          "NOT",
          "TO",
          "kop:",
          "\u0645");

  private final Random random;

  RandomQueries(long seed) {
    random = new Random(seed);
  }

  Query next() {
    return query(3);
  }

  private Query query(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(6)) {
      case 1 -> new Query.And(clauses(depth, Query.And.class));
      case 2 -> new Query.Or(clauses(depth, Query.Or.class));
      case 3 -> new Query.Not(query(depth - 1));
      case 4 -> new Query.Boost(query(depth - 1), random.nextInt(4000) / 4f);
      default -> condition();
    };
  }

  private List<Query> clauses(int depth, Class<? extends Query> around) {
    List<Query> clauses = new ArrayList<>();
    int wanted = 2 + random.nextInt(3);
    while (clauses.size() < wanted) {
      Query clause = query(depth - 1);
      if (!around.isInstance(clause)) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  private Query condition() {
    if (random.nextInt(3) > 0) {
      return textual();
    }
    Field field = any(Field.values());
    return new Query.InField(field, field == Field.DATE ? dates() : textual());
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Query textual() {
    return switch (random.nextInt(6)) {
      case 0 -> new Query.Everything();
      case 1 -> new Query.Phrase("x" + letters(), random.nextInt(3) * 500);
      case 2 -> new Query.Wildcard(pattern());
      case 3 -> new Query.Fuzzy(letters(), 1 + random.nextInt(2));
      default -> new Query.Word(letters());
    };
  }

  private String letters() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return text.toString();
  }

  private String pattern() {
    return "k"
        + letters().replaceAll("[\\\\*?]", "\\\\$0")
        + "*"
        + (random.nextBoolean() ? "?" : "b");
  }

  private Query.Dates dates() {
    Optional<QueryDate> date = Optional.of(date());
    return switch (random.nextInt(4)) {
      case 0 -> new Query.Dates(date, Optional.empty());
      case 1 -> new Query.Dates(Optional.empty(), date);
      case 2 -> new Query.Dates(date, Optional.of(new QueryDate.Year(9000 + random.nextInt(1000))));
      default -> new Query.Dates(date, date);
    };
  }

  private QueryDate date() {
    LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
    DateUnit unit = any(DateUnit.values());
    int count = random.nextInt(3) == 0 ? random.nextInt(10_000) : random.nextInt(4);
    return switch (random.nextInt(8)) {
      case 0 -> new QueryDate.Year(day.getYear());
      case 1 -> new QueryDate.Month(YearMonth.from(day));
      case 2 -> new QueryDate.Week(day.with(java.time.DayOfWeek.MONDAY));
      case 3 -> new QueryDate.Day(day);
      case 4 -> time(day);
      case 5 -> new QueryDate.Latest(any(CalendarName.values()));
      case 6 -> new QueryDate.Ago(count, unit);
      default -> new QueryDate.Past(count + 1 > QueryDate.MOST_UNITS ? 1 : count + 1, unit);
    };
  }

  private QueryDate.Time time(LocalDate day) {
    ChronoUnit unit =
        List.of(ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS, ChronoUnit.MILLIS)
            .get(random.nextInt(4));
    LocalDateTime from =
        day.atStartOfDay().plus(random.nextInt(86_400_000), ChronoUnit.MILLIS).truncatedTo(unit);
    Optional<ZoneOffset> offset =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(ZoneOffset.ofHoursMinutes(random.nextInt(12), 30));
    return new QueryDate.Time(from, unit, offset);
  }
}
