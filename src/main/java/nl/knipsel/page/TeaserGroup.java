package nl.knipsel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.Agency;
import nl.knipsel.news.ItemKind;

/// Reads the lines between two labels of a list: as a rule one teaser, more where labels were lost.
/// One object reads one group; not thread-safe.
final class TeaserGroup {
  private final Grammar grammar;
  private final List<Line> lines;
  private final boolean signed;
  private final List<StoryDraft> drafts = new ArrayList<>();
  private StoryDraft draft = new StoryDraft(ItemKind.TEASER);
  private int datelineOf = -1;
  private Optional<DatelineParser.Found> dateline = Optional.empty();

  private TeaserGroup(Grammar grammar, List<Line> lines, boolean signed) {
    this.grammar = grammar;
    this.lines = lines;
    this.signed = signed;
  }

  /// The teasers in these lines. Only the first may be without text, if there is nothing but
  /// residue.
  static List<StoryDraft> read(Grammar grammar, List<Line> lines, boolean signed) {
    TeaserGroup group = new TeaserGroup(grammar, lines, signed);
    for (int i = 0; i < lines.size(); i++) {
      group.read(i);
    }
    return group.drafts;
  }

  private void read(int i) {
    Line line = lines.get(i);
    if (drafts.isEmpty()) {
      drafts.add(draft);
    }
    if (grammar.furniture().isResidue(line.text())
        || grammar.times().read(line.text()).isPresent()) {
      draft.residue(line);
      return;
    }
    Optional<Agency> signature = signed ? grammar.signature(line.text()) : Optional.empty();
    Optional<DatelineParser.Found> dateline = dateline(i);
    if (signature.isPresent()) {
      beginAfterText();
      int end = line.text().indexOf(' ');
      draft.signature(line.text().substring(0, end), signature.get().code());
      draft.headline(line, Blanks.strip(line.text().substring(end)));
    } else if (isHeadline(i, dateline)) {
      beginAfterText();
      draft.headline(line, line.text());
    } else if (draft.hasParagraphs() && dateline.isEmpty()) {
      draft.paragraph(line);
    } else {
      if (draft.hasParagraphs()) {
        beginAfterText();
      }
      draft.lead(line, dateline);
    }
  }

  private void beginAfterText() {
    if (draft.hasText()) {
      draft = new StoryDraft(ItemKind.TEASER);
      drafts.add(draft);
    }
  }

  /// A heading that begins a teaser: a dateline follows, or it is the first text of the group and
  /// other text, or nothing, follows.
  private boolean isHeadline(int i, Optional<DatelineParser.Found> dateline) {
    String line = lines.get(i).text();
    if (!Wording.isHeading(line)) {
      return false;
    }
    boolean datelineFollows = i + 1 < lines.size() && dateline(i + 1).isPresent();
    return dateline.filter(found -> found.signed() || !datelineFollows).isEmpty()
        && (datelineFollows || !draft.hasText());
  }

  /// That of a line, read once if it is asked for again before that of another.
  private Optional<DatelineParser.Found> dateline(int i) {
    if (i != datelineOf) {
      datelineOf = i;
      dateline = grammar.datelines().read(lines.get(i).text());
    }
    return dateline;
  }
}
