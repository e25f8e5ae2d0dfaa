package nl.knipsel.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.StatedTime;

/// Reads an old listing (shape D): the day of capture, the edition (chrome), a section, and teasers
/// with headlines that begin with their agency.
final class DatedListing implements PageLayout {
  private final Grammar grammar;

  DatedListing(Grammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public PageParts read(List<Line> lines, Findings findings) {
    Optional<LocalDate> listedOn = Optional.empty();
    Optional<String> section = Optional.empty();
    int next = 0;
    while (next < lines.size() && section.isEmpty() && !beginsTeasers(lines, next)) {
      Line line = lines.get(next);
      Optional<LocalDate> day = day(line.text());
      if (day.isPresent() && listedOn.isEmpty()) {
        listedOn = day;
        findings.add(line, Unparsed.Cause.LISTING_DATE);
      } else if (isSection(line.text(), listedOn)) {
        section = grammar.sections().alone(line.text()).or(() -> Optional.of(line.text()));
        findings.add(line, Unparsed.Cause.SECTION_HEADING);
      } else {
        findings.add(line, Unparsed.Cause.UNKNOWN_FRAME);
      }
      next++;
    }
    List<Line> teasers = lines.subList(next, lines.size());
    return PageParts.listing(
        section, TeaserList.read(grammar, teasers, section, true, findings), listedOn);
  }

  private Optional<LocalDate> day(String line) {
    return grammar
        .times()
        .read(line)
        .filter(StatedTimeParser.Reading::isPublication)
        .map(StatedTimeParser.Reading::time)
        .filter(time -> time.time().isEmpty())
        .flatMap(DatedListing::date);
  }

  private static Optional<LocalDate> date(StatedTime time) {
    return time.year()
        .flatMap(year -> time.day().filter(year::isValidMonthDay).map(year::atMonthDay));
  }

  /// Below the day a heading names the section, known or not.
  private boolean isSection(String line, Optional<LocalDate> listedOn) {
    return grammar.sections().alone(line).isPresent()
        || (listedOn.isPresent() && line.length() <= 40 && Wording.isHeading(line));
  }

  private boolean beginsTeasers(List<Line> lines, int i) {
    String line = lines.get(i).text();
    return !Wording.isHeading(line)
        || grammar.isSigned(line)
        || grammar.signature(line).isPresent()
        || grammar.labels().read(line).isPresent();
  }
}
