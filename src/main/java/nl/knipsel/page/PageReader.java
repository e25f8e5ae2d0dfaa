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

  /// How many lines may stand above a listing.
  private static final int FRAME = 20;

  private final Grammar grammar;
  private final ArticlePage articlePage;
  private final FlashListing flashListing;
  private final DatedListing datedListing;

  /// A reader that knows these agencies.
  ///
  /// @param agencies the known ones; unknown codes in datelines are kept as they stand
  public PageReader(Agencies agencies) {
    grammar = Grammar.of(agencies);
    articlePage = new ArticlePage(grammar);
    flashListing = new FlashListing(grammar);
    datedListing = new DatedListing(grammar);
  }

  /// Reads one dump; all of it is in the page.
  ///
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
    boolean heading = grammar.sections().headingIn(lines) >= 0;
    if (!heading && isDated(lines)) {
      return Shape.DATED_LISTING;
    }
    if (isFlashes(lines)) {
      return Shape.FLASHES;
    }
    if (!heading && lines.stream().noneMatch(this::isSign)) {
      return Shape.OTHER;
    }
    long parted = lines.stream().filter(Line::parted).count();
    return 2 * parted >= lines.size() ? Shape.BLOCKS : Shape.LINES;
  }

  private static boolean isDated(List<Line> lines) {
    return lines.stream().limit(FRAME).anyMatch(line -> line.text().startsWith(EDITION));
  }

  /// Flashes at the top, or below the words that announce them.
  private boolean isFlashes(List<Line> lines) {
    boolean announced = false;
    for (Line line : lines.subList(0, Math.min(lines.size(), FRAME))) {
      if (flashListing.isFlash(line.text())) {
        return announced || line.equals(lines.getFirst());
      }
      announced |= line.text().equals(FLASHES);
    }
    return false;
  }

  /// Chrome or a label: signs of the site that shapes A and B were seen on.
  private boolean isSign(Line line) {
    return grammar.furniture().isChrome(line.text())
        || grammar.labels().read(line.text()).isPresent();
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
