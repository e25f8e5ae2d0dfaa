package nl.knipsel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.TimeMark;

/// Reads a list of teasers. A label, or a time on a line of its own, ends the teaser before it;
/// what is glued to a label begins the next one. Where a label is lost, a dateline begins a teaser,
/// with the headline before it. One object reads one list; not thread-safe.
final class TeaserList {
  private final Grammar grammar;
  private final Findings findings;
  private final boolean signed;
  private final List<Entry> teasers = new ArrayList<>();
  private final List<Line> group = new ArrayList<>();
  private Optional<String> section;

  private TeaserList(Grammar grammar, Optional<String> section, boolean signed, Findings findings) {
    this.grammar = grammar;
    this.section = section;
    this.signed = signed;
    this.findings = findings;
  }

  /// @param section of the teasers, up to a heading with another one
  /// @param signed whether headlines begin with an agency: 'ANP Kabinet valt'
  static List<Entry> read(
      Grammar grammar,
      List<Line> lines,
      Optional<String> section,
      boolean signed,
      Findings findings) {
    TeaserList list = new TeaserList(grammar, section, signed, findings);
    lines.forEach(list::read);
    list.endGroup(Optional.empty());
    return list.teasers;
  }

  private void read(Line line) {
    Optional<String> heading =
        grammar.sections().moreFrom(line.text()).or(() -> grammar.sections().alone(line.text()));
    if (heading.isPresent()) {
      endGroup(Optional.empty());
      section = heading;
      findings.add(line, Unparsed.Cause.SECTION_HEADING);
      return;
    }
    Optional<AgeLabelParser.Labelled> labelled = grammar.labels().read(line.text());
    if (labelled.isPresent()) {
      end(line, labelled.get().label(), Unparsed.Cause.LABEL_WITHOUT_TEASER);
      if (!labelled.get().rest().isEmpty()) {
        group.add(line.with(labelled.get().rest()));
      }
      return;
    }
    Optional<StatedTimeParser.Reading> time =
        grammar.times().read(line.text()).filter(StatedTimeParser.Reading::isPublication);
    if (time.isPresent()) {
      end(line, time.get().time(), Unparsed.Cause.TIME_WITHOUT_TEXT);
    } else {
      group.add(line);
    }
  }

  /// Ends a teaser with its mark, which is nobody's if there is no teaser.
  private void end(Line line, TimeMark mark, Unparsed.Cause otherwise) {
    if (!endGroup(Optional.of(mark))) {
      findings.add(line.number(), mark.text(), otherwise);
    }
  }

  /// Reads the lines since the last label; the mark is for the last teaser in them.
  ///
  /// @return whether there was a teaser
  private boolean endGroup(Optional<TimeMark> mark) {
    List<StoryDraft> drafts = TeaserGroup.read(grammar, group, signed);
    group.clear();
    if (drafts.isEmpty()) {
      return false;
    }
    StoryDraft last = drafts.getLast();
    if (last.hasText()) {
      mark.ifPresent(last::mark);
    }
    for (StoryDraft draft : drafts) {
      if (draft.hasText()) {
        teasers.add(draft.entry(section));
      } else {
        draft
            .residueLines()
            .forEach(line -> findings.add(line, Unparsed.Cause.RESIDUE_WITHOUT_TEXT));
      }
    }
    return last.hasText();
  }
}
