package nl.knipsel.page;

import nl.knipsel.news.Agencies;

/// What the parts of lines are read with, made once for a reader. Thread-safe.
record Grammar(
    Agencies agencies,
    DatelineParser datelines,
    AgeLabelParser labels,
    StatedTimeParser times,
    Furniture furniture,
    Sections sections) {
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

  boolean isSigned(String line) {
    return datelines.read(line).filter(DatelineParser.Found::signed).isPresent();
  }
}
