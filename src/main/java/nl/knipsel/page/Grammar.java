package nl.knipsel.page;

import java.util.Optional;
import nl.knipsel.news.Agencies;
import nl.knipsel.news.Agency;

/// What the parts of lines are read with, made once for a reader. Thread-safe.
record Grammar(
    Agencies agencies,
    DatelineParser datelines,
    AgeLabelParser labels,
    StatedTimeParser times,
    Furniture furniture,
    Sections sections) {
  private static final int LONGEST_CODE = 20;

  static Grammar of(Agencies agencies) {
    Calendar calendar = new Calendar();
    TimePhrases phrases = new TimePhrases();
    StatedTimeParser times = new StatedTimeParser(calendar, phrases);
    return new Grammar(
        agencies,
        new DatelineParser(agencies, calendar, times, phrases),
        new AgeLabelParser(),
        times,
        new Furniture(agencies),
        new Sections());
  }

  /// The agency in front of a headline in an old listing: 'ANP Kabinet valt'.
  Optional<Agency> signature(String line) {
    int end = line.indexOf(' ');
    return end <= 0 || end > LONGEST_CODE || !PlaceNames.isUpper(line.substring(0, end))
        ? Optional.empty()
        : agencies.find(line.substring(0, end));
  }

  /// Whether a line begins with a dateline that names agencies.
  boolean isSigned(String line) {
    return datelines.read(line).filter(DatelineParser.Found::signed).isPresent();
  }
}
