package nl.knipsel.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes off what a corpus puts in front of a page's text: ' date 2025-12-28 ', or only the month.
///
/// @param lines the page's own
/// @param day that was named, if one was
record CorpusDate(List<Line> lines, Optional<LocalDate> day) {
  private static final String KEYWORD = "date ";

  static CorpusDate takeOff(List<Line> lines, Findings findings) {
    if (lines.isEmpty() || !lines.getFirst().text().startsWith(KEYWORD)) {
      return new CorpusDate(lines, Optional.empty());
    }
    Line first = lines.getFirst();
    Cursor cursor = new Cursor(first.text());
    cursor.moveTo(KEYWORD.length());
    int year = cursor.number(4, 4);
    int month = cursor.take('-') ? cursor.number(2, 2) : -1;
    int dayOfMonth = cursor.take('-') ? cursor.number(2, 2) : -1;
    if (year < 0 || month < 1 || month > 12 || !(cursor.atEnd() || cursor.atBlank())) {
      return new CorpusDate(lines, Optional.empty());
    }
    findings.add(first.number(), cursor.since(0), Unparsed.Cause.CORPUS_DATE);
    List<Line> own = new ArrayList<>(lines.subList(1, lines.size()));
    String rest = Blanks.strip(cursor.rest());
    if (!rest.isEmpty()) {
      own.addFirst(first.with(rest));
    }
    return new CorpusDate(own, day(year, month, dayOfMonth));
  }

  private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
    try {
      return dayOfMonth < 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, dayOfMonth));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
