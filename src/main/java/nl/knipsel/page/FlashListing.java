package nl.knipsel.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.StatedTime;

/// Reads a regional listing (shape C): news flashes, '- Sport 14:23 Goes wint derby', of which only
/// the headline is there, and teasers below them.
final class FlashListing implements PageLayout {
  private static final int LONGEST_SECTION = 40;

  private final Grammar grammar;

  FlashListing(Grammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public PageParts read(List<Line> lines, Findings findings) {
    List<Entry> entries = new ArrayList<>();
    List<Line> others = new ArrayList<>();
    Optional<String> section = Optional.empty();
    for (Line line : lines) {
      Optional<Flash> flash = flash(line.text());
      if (flash.isPresent()) {
        entries.add(entry(line, flash.get()));
        findings.add(line.number(), line.text().substring(0, 1), Unparsed.Cause.CHROME);
        continue;
      }
      section = section.or(() -> heading(line.text()));
      others.add(line);
    }
    entries.addAll(TeaserList.read(grammar, others, Optional.empty(), false, findings));
    entries.sort(Comparator.comparingInt(Entry::line));
    return PageParts.listing(section, entries, Optional.empty());
  }

  boolean isFlash(String line) {
    return flash(line).isPresent();
  }

  private record Flash(String section, StatedTime time, String headline) {}

  private Optional<Flash> flash(String line) {
    if (!line.startsWith("- ")) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(line);
    cursor.moveTo(2);
    cursor.skipBlanks();
    int from = cursor.at();
    while (!cursor.atEnd()
        && cursor.at() - from < LONGEST_SECTION
        && !Character.isDigit(cursor.peek())) {
      cursor.moveTo(cursor.at() + 1);
    }
    String section = Blanks.strip(cursor.since(from));
    if (section.isEmpty() || !Character.isUpperCase(section.charAt(0))) {
      return Optional.empty();
    }
    Optional<StatedTime> time = grammar.times().inFront(cursor);
    String headline = Blanks.strip(cursor.rest());
    return time.filter(t -> t.day().isEmpty() && cursor.atBlank() && !headline.isEmpty())
        .map(t -> new Flash(section, t, headline));
  }

  private static Entry entry(Line line, Flash flash) {
    StoryDraft draft = new StoryDraft(ItemKind.TEASER);
    draft.headline(line, flash.headline());
    draft.mark(flash.time());
    return draft.entry(Optional.of(flash.section()));
  }

  private Optional<String> heading(String line) {
    return grammar.sections().moreFrom(line).or(() -> grammar.sections().alone(line));
  }
}
