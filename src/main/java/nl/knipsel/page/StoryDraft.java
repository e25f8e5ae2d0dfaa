package nl.knipsel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.Block;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.StatedTime;
import nl.knipsel.news.Story;
import nl.knipsel.news.TimeMark;

/// A story while its lines are read, in their order. Not thread-safe.
final class StoryDraft {
  private final ItemKind kind;
  private final List<Line> residue = new ArrayList<>();
  private final List<Block> body = new ArrayList<>();
  private Optional<String> headline = Optional.empty();
  private Optional<Dateline> dateline = Optional.empty();
  private Optional<String> signature = Optional.empty();
  private Optional<String> signedBy = Optional.empty();
  private Optional<StatedTime> filed = Optional.empty();
  private Optional<TimeMark> mark = Optional.empty();
  private boolean paragraphs;
  private int line;

  StoryDraft(ItemKind kind) {
    this.kind = kind;
  }

  void headline(Line at, String text) {
    begin(at);
    headline = Optional.of(text);
  }

  /// An agency in front of the headline, as old listings have it.
  ///
  /// @param text as it stood
  /// @param code what it means
  void signature(String text, String code) {
    signature = Optional.of(text);
    signedBy = Optional.of(code);
  }

  /// The first paragraph, with the dateline that was found in it.
  void lead(Line at, Optional<DatelineParser.Found> found) {
    dateline = found.map(DatelineParser.Found::dateline);
    filed = found.flatMap(DatelineParser.Found::time);
    paragraph(at, found.map(DatelineParser.Found::rest).orElse(at.text()));
  }

  void paragraph(Line at) {
    paragraph(at, at.text());
  }

  private void paragraph(Line at, String text) {
    begin(at);
    paragraphs = true;
    body.add(Block.paragraph(text));
  }

  void subheading(Line at) {
    begin(at);
    body.add(Block.subheading(at.text()));
  }

  /// Residue does not begin a story: without other text it belongs to none.
  void residue(Line at) {
    residue.add(at);
    body.add(Block.residue(at.text()));
  }

  /// What the page says of the time; the first that it says counts.
  ///
  /// @return false if there was one already
  boolean mark(TimeMark said) {
    if (mark.isPresent()) {
      return false;
    }
    mark = Optional.of(said);
    return true;
  }

  private void begin(Line at) {
    if (line == 0) {
      line = at.number();
    }
  }

  boolean hasHeadline() {
    return headline.isPresent();
  }

  boolean hasParagraphs() {
    return paragraphs;
  }

  boolean hasText() {
    return line > 0;
  }

  /// Lines of residue, for the case that there is no text for them.
  List<Line> residueLines() {
    return residue;
  }

  /// Whether a time in the dateline dates this story. Without a year it goes by the capture, and
  /// only teasers do.
  private boolean dates(StatedTime time) {
    return kind == ItemKind.TEASER || time.year().isPresent();
  }

  /// @throws IllegalStateException if there is no text
  Entry entry(Optional<String> section) {
    if (!hasText()) {
      throw new IllegalStateException("an entry without text");
    }
    Optional<Dateline> signed =
        signature.map(text -> new Dateline(text, List.of(), List.of(signedBy.orElse(text))));
    List<Block> blocks = new ArrayList<>(body);
    if (dateline.isPresent()) {
      signature.ifPresent(text -> blocks.addFirst(Block.residue(text)));
    }
    Story story = new Story(kind, headline, dateline.or(() -> signed), blocks);
    return new Entry(story, mark.or(() -> filed.filter(this::dates)), section, line);
  }
}
