package nl.knipsel.page;

import java.util.ArrayList;
import java.util.List;
import nl.knipsel.news.Agencies;

/// Reads dumps of news pages: which shape a page has, its article, its teasers, and what of it is
/// neither. Thread-safe; one reader serves all pages.
///
/// Any text can be read, in time linear in its length; nothing is thrown and nothing is dropped. A
/// text without known signs is an article with its first line as headline.
public final class PageReader {
  private static final String FLASHES = "Net binnen";
  private static final String EDITION = "Editie:";

  private final Grammar grammar;
  private final ArticlePage articlePage;
  private final FlashListing flashListing;
  private final DatedListing datedListing;

  /// @param agencies the known ones; unknown codes in datelines are kept as they stand
  public PageReader(Agencies agencies) {
    grammar = Grammar.of(agencies);
    articlePage = new ArticlePage(grammar);
    flashListing = new FlashListing(grammar);
    datedListing = new DatedListing(grammar);
  }

  /// @param text a dump's text as it stands, line breaks and all
  public Page read(String text) {
    Findings findings = new Findings();
    CorpusDate dated = CorpusDate.takeOff(Lines.of(Mojibake.mend(text)), findings);
    Shape shape = shape(dated.lines());
    PageLayout layout =
        switch (shape) {
          case BLOCKS, LINES, OTHER -> articlePage;
          case FLASHES -> flashListing;
          case DATED_LISTING -> datedListing;
        };
    PageParts parts = layout.read(withoutChrome(dated.lines(), findings), findings);
    return new Page(
        shape,
        parts.section(),
        parts.article(),
        parts.teasers(),
        findings.unparsed(),
        dated.day(),
        parts.listedOn());
  }

  private Shape shape(List<Line> lines) {
    boolean known = grammar.sections().headingIn(lines) >= 0;
    int parted = 0;
    int flashes = 0;
    for (Line line : lines) {
      parted += line.parted() ? 1 : 0;
      flashes += flashListing.isFlash(line.text()) ? 1 : 0;
      if (line.text().startsWith(EDITION)) {
        return Shape.DATED_LISTING;
      }
      known |=
          grammar.furniture().isChrome(line.text())
              || grammar.labels().read(line.text()).isPresent();
    }
    if (flashes >= 2 || (flashes == 1 && lines.getFirst().text().equals(FLASHES))) {
      return Shape.FLASHES;
    }
    if (!known) {
      return Shape.OTHER;
    }
    return 2 * parted >= lines.size() ? Shape.BLOCKS : Shape.LINES;
  }

  private List<Line> withoutChrome(List<Line> lines, Findings findings) {
    List<Line> own = new ArrayList<>();
    for (Line line : lines) {
      if (grammar.furniture().isChrome(line.text())) {
        findings.add(line, Unparsed.Cause.CHROME);
      } else {
        own.add(line);
      }
    }
    return own;
  }
}
