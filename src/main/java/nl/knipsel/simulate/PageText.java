package nl.knipsel.simulate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.Block;
import nl.knipsel.news.Story;

/// What an extractor leaves of a page, in the shapes that were seen: A in blocks, B in lines, C a
/// listing.
final class PageText {
  private static final List<String> CHROME =
      List.of(
          "Webmail",
          "Kies je webmail",
          "Omdat ZeelandNet ook DELTA webmail aanbiedt, vragen we je eenmalig je voorkeur op te geven.");

  private final Instant captured;
  private final ZoneId zone;

  PageText(Instant captured, ZoneId zone) {
    this.captured = captured;
    this.zone = zone;
  }

  /// Shape A: blocks parted by blank lines, but none between a label and the next headline.
  String blocks(SimulatedItem article, List<SimulatedItem> teasers) {
    List<String> blocks = new ArrayList<>(CHROME);
    Story story = article.at(captured);
    String headline = story.headline().orElseThrow();
    blocks.add(headline);
    blocks.addAll(article(story, headline));
    if (!teasers.isEmpty()) {
      blocks.add("Meer uit " + article.section());
    }
    StringBuilder text = new StringBuilder(String.join("\n\n", blocks));
    String before = "\n\n";
    for (SimulatedItem teaser : teasers) {
      text.append(before)
          .append(teaser.story().headline().orElseThrow())
          .append("\n\n")
          .append(lead(teaser.story()))
          .append("\n\n")
          .append(label(teaser));
      before = "\n";
    }
    return text.toString();
  }

  /// Shape B: a line each, teasers without headlines, labels glued to the next teaser.
  String lines(SimulatedItem article, List<SimulatedItem> teasers) {
    Story story = article.at(captured);
    List<String> lines = article(story, story.headline().orElseThrow());
    if (!teasers.isEmpty()) {
      lines.add("Meer uit " + article.section());
    }
    addGlued(lines, teasers);
    return String.join("\n", lines);
  }

  /// Shape C: news flashes, then teasers as in shape B.
  String listing(List<SimulatedItem> flashes, List<SimulatedItem> teasers) {
    List<String> lines = new ArrayList<>();
    lines.add("Net binnen");
    for (SimulatedItem flash : flashes) {
      ZonedDateTime time = flash.published().atZone(zone);
      lines.add(
          "- %s %d:%02d %s"
              .formatted(
                  flash.section(),
                  time.getHour(),
                  time.getMinute(),
                  flash.story().headline().orElseThrow()));
    }
    addGlued(lines, teasers);
    return String.join("\n", lines);
  }

  private static List<String> article(Story story, String headline) {
    List<String> lines = new ArrayList<>();
    lines.add(headline);
    lines.add(lead(story));
    story.body().stream().skip(1).map(Block::text).forEach(lines::add);
    return lines;
  }

  private void addGlued(List<String> lines, List<SimulatedItem> teasers) {
    String label = "";
    for (SimulatedItem teaser : teasers) {
      lines.add(label + lead(teaser.story()));
      label = label(teaser);
    }
    Optional.of(label).filter(last -> !last.isEmpty()).ifPresent(lines::add);
  }

  private static String lead(Story story) {
    return story.dateline().map(dateline -> dateline.text() + " ").orElse("")
        + story.lead().orElseThrow();
  }

  private String label(SimulatedItem teaser) {
    return Ages.label(teaser.published(), captured, zone);
  }
}
