package nl.knipsel.page;

import java.util.List;
import java.util.Optional;

/// Reads a page with an article and, perhaps, teasers below it: shapes A and B and unknown ones.
/// Blank lines or none, the lines mean the same.
final class ArticlePage implements PageLayout {
  private final Grammar grammar;

  ArticlePage(Grammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public PageParts read(List<Line> lines, Findings findings) {
    int heading = grammar.sections().headingIn(lines);
    if (heading < 0) {
      return readWithoutHeading(lines, findings);
    }
    Optional<String> section = grammar.sections().moreFrom(lines.get(heading).text());
    findings.add(lines.get(heading), Unparsed.Cause.SECTION_HEADING);
    List<Line> article = lines.subList(0, heading);
    List<Line> teasers = lines.subList(heading + 1, lines.size());
    return PageParts.of(
        section,
        ArticleReader.read(grammar, article, section, findings),
        TeaserList.read(grammar, teasers, section, false, findings));
  }

  /// The name of a section may stand above the headline.
  private PageParts readWithoutHeading(List<Line> lines, Findings findings) {
    Optional<String> section =
        lines.size() < 2 ? Optional.empty() : grammar.sections().alone(lines.getFirst().text());
    section.ifPresent(name -> findings.add(lines.getFirst(), Unparsed.Cause.SECTION_HEADING));
    List<Line> rest = section.isPresent() ? lines.subList(1, lines.size()) : lines;
    int start = ListStart.find(grammar, rest);
    return PageParts.of(
        section,
        ArticleReader.read(grammar, rest.subList(0, start), section, findings),
        TeaserList.read(grammar, rest.subList(start, rest.size()), section, false, findings));
  }
}
