package nl.knipsel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.StatedTime;

/// Reads the lines of an article: what stands above its headline and below it, the lead with its
/// dateline, and the body. One object reads one article; not thread-safe.
final class ArticleReader {
  /// How many lines below a headline a signed lead is looked for.
  private static final int DECK = 3;

  private final Grammar grammar;
  private final List<Line> lines;
  private final Findings findings;
  private final StoryDraft draft = new StoryDraft(ItemKind.ARTICLE);
  private final List<Unparsed> times = new ArrayList<>();

  private ArticleReader(Grammar grammar, List<Line> lines, Findings findings) {
    this.grammar = grammar;
    this.lines = lines;
    this.findings = findings;
  }

  /// The article in these lines; empty if they hold no text.
  static Optional<Entry> read(
      Grammar grammar, List<Line> lines, Optional<String> section, Findings findings) {
    return new ArticleReader(grammar, lines, findings).read(section);
  }

  private Optional<Entry> read(Optional<String> section) {
    int next = readHead();
    if (next < lines.size()) {
      draft.lead(lines.get(next), grammar.datelines().read(lines.get(next).text()));
      readBody(next + 1);
    }
    if (draft.hasText()) {
      return Optional.of(draft.entry(section));
    }
    draft.residueLines().forEach(line -> findings.add(line, Unparsed.Cause.RESIDUE_WITHOUT_TEXT));
    times.forEach(time -> findings.add(time.line(), time.text(), time.cause()));
    return Optional.empty();
  }

  /// Reads up to the lead.
  ///
  /// @return the index of the lead
  private int readHead() {
    int i = 0;
    while (i < lines.size()) {
      Line line = lines.get(i);
      int time = readTime(i, true);
      if (time > 0) {
        i += time;
      } else if (grammar.furniture().isResidue(line.text())) {
        draft.residue(line);
        i++;
      } else if (!draft.hasHeadline() && isHeadline(line.text())) {
        i += readHeadline(i);
      } else if (draft.hasHeadline() && isDeck(i)) {
        draft.subheading(line);
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private boolean isHeadline(String line) {
    Optional<DatelineParser.Found> dateline = grammar.datelines().read(line);
    boolean lead = dateline.isPresent() && (dateline.get().signed() || Wording.endsSentence(line));
    return Wording.fitsHeadline(line) && !lead;
  }

  /// Reads the headline, and once more where it is repeated; returns how many lines that are.
  private int readHeadline(int i) {
    Line line = lines.get(i);
    Optional<StatedTime> glued = grammar.times().gluedToEnd(line.text()).filter(draft::mark);
    int end = line.text().length() - glued.map(time -> time.text().length()).orElse(0);
    draft.headline(line, Blanks.strip(line.text().substring(0, end)));
    if (i + 1 < lines.size() && isSame(lines.get(i + 1).text(), line.text())) {
      findings.add(lines.get(i + 1), Unparsed.Cause.REPEATED_HEADLINE);
      return 2;
    }
    return 1;
  }

  /// Soft hyphens come and go.
  private static boolean isSame(String one, String other) {
    return one.replace("\u00AD", "").equals(other.replace("\u00AD", ""));
  }

  /// Whether a line between headline and a signed lead heads the text, too.
  private boolean isDeck(int i) {
    String line = lines.get(i).text();
    return Wording.isHeading(line)
        && !grammar.isSigned(line)
        && lines.subList(i + 1, Math.min(i + 1 + DECK, lines.size())).stream()
            .anyMatch(later -> grammar.isSigned(later.text()));
  }

  /// Reads a time of the article: one by the clock or the calendar with its year, for without it
  /// the capture would have to date the article, which may be years older. An age counts above the
  /// lead only.
  ///
  /// @return how many lines it takes, 0 if there is none.
  private int readTime(int i, boolean inHead) {
    Line line = lines.get(i);
    Optional<AgeLabel> age =
        grammar
            .labels()
            .read(line.text())
            .filter(labelled -> labelled.rest().isEmpty())
            .map(AgeLabelParser.Labelled::label);
    if (age.isPresent()) {
      if (!inHead || !draft.hasHeadline() || !draft.mark(age.get())) {
        findings.add(line, Unparsed.Cause.LABEL_WITHOUT_TEASER);
      }
      return 1;
    }
    Optional<StatedTimeParser.Reading> reading = grammar.times().read(line.text());
    if (reading.isEmpty()) {
      return 0;
    }
    StatedTime time = reading.get().time();
    boolean counts = !reading.get().update() && time.year().isPresent();
    if (reading.get().whole() && counts) {
      Optional<StatedTime> both = withClockBelow(i, time);
      if (draft.mark(both.orElse(time))) {
        times.add(
            new Unparsed(
                line.number(), both.orElse(time).text(), Unparsed.Cause.TIME_WITHOUT_TEXT));
        return both.isPresent() ? 2 : 1;
      }
    } else if (counts) {
      draft.mark(time);
    }
    draft.residue(line);
    return 1;
  }

  /// A day, with the clock time that stands on the line below it.
  private Optional<StatedTime> withClockBelow(int i, StatedTime day) {
    if (i + 1 >= lines.size() || day.day().isEmpty() || day.time().isPresent()) {
      return Optional.empty();
    }
    return grammar.times().below(day, lines.get(i + 1).text());
  }

  private void readBody(int from) {
    for (int i = from; i < lines.size(); ) {
      Line line = lines.get(i);
      int time = readTime(i, false);
      if (time > 0) {
        i += time;
        continue;
      }
      Optional<AgeLabelParser.Labelled> labelled = grammar.labels().read(line.text());
      if (labelled.isPresent()) {
        String label = labelled.get().label().text();
        findings.add(line.number(), label, Unparsed.Cause.LABEL_WITHOUT_TEASER);
        draft.paragraph(line.with(labelled.get().rest()));
      } else if (grammar.furniture().isResidue(line.text())) {
        draft.residue(line);
      } else if (isSubheading(i)) {
        draft.subheading(line);
      } else {
        draft.paragraph(line);
      }
      i++;
    }
  }

  private boolean isSubheading(int i) {
    return Wording.isSubheading(lines.get(i).text())
        && i + 1 < lines.size()
        && !Wording.isSubheading(lines.get(i + 1).text())
        && !grammar.furniture().isResidue(lines.get(i + 1).text());
  }
}
