package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.Block;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dating;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.Sighting;

/// An item whole: its text, then each sighting and what it says of the time.
final class ItemText {
  private final Messages messages;
  private final Screen screen;
  private final Configuration configuration;
  private final WindowText windows;

  ItemText(Messages messages, Screen screen, Configuration configuration) {
    this.messages = messages;
    this.screen = screen;
    this.configuration = configuration;
    windows = new WindowText(messages, configuration.timeZone());
  }

  /// @param versions the other versions of it, oldest first
  List<String> of(NewsItem item, List<NewsItem> versions) {
    Dating dating = item.dating(configuration.timeZone());
    List<String> lines = new ArrayList<>();
    item.story()
        .headline()
        .ifPresent(headline ->
            screen.wrap(headline, screen.columns()).forEach(line -> lines.add(screen.bold(line))));
    lines.add(screen.dim(about(item, dating)));
    text(item, lines);
    lines.add("");
    lines.add(messages.count("show.sightings", item.sightings().size()));
    item.sightings().forEach(sighting -> sighting(sighting, dating, lines));
    if (!versions.isEmpty()) {
      lines.add("");
      lines.add(messages.count("show.versions", versions.size()));
      versions.forEach(version -> version(version, lines));
    }
    return lines;
  }

  private void version(NewsItem version, List<String> lines) {
    String text =
        String.join(
            " · ",
            messages.of("hit.id", version.id()),
            messages.of("hit.kind." + IndexFields.kind(version)),
            messages.count("show.characters", version.story().length()),
            windows.of(version.dating(configuration.timeZone()).window()));
    screen.wrap(text, screen.columns() - 2).forEach(line -> lines.add("  " + line));
  }

  private String about(NewsItem item, Dating dating) {
    List<String> parts = new ArrayList<>();
    parts.add(messages.of("hit.id", item.id()));
    parts.add(messages.of("hit.kind." + IndexFields.kind(item)));
    item.section().map(Printable::of).ifPresent(parts::add);
    parts.add(windows.of(dating.window()));
    return String.join(" · ", parts);
  }

  private void text(NewsItem item, List<String> lines) {
    String dateline = item.story().dateline().map(d -> d.text() + " ").orElse("");
    List<Block> residueLast =
        item.story().body().stream()
            .sorted(Comparator.comparing(block -> block.kind() == Block.Kind.RESIDUE))
            .toList();
    for (Block block : residueLast) {
      boolean first = block.kind() == Block.Kind.PARAGRAPH && !dateline.isEmpty();
      String text = first ? dateline + block.text() : block.text();
      if (first) {
        dateline = "";
      }
      lines.add("");
      for (String line : screen.wrap(text, screen.columns())) {
        lines.add(
            switch (block.kind()) {
              case PARAGRAPH -> line;
              case SUBHEADING -> screen.bold(line);
              case RESIDUE -> screen.dim(line);
            });
      }
    }
  }

  private void sighting(Sighting sighting, Dating dating, List<String> lines) {
    List<String> parts = new ArrayList<>();
    parts.add(captured(sighting));
    parts.add(
        sighting.kind() == ItemKind.ARTICLE
            ? messages.of("show.position.article")
            : messages.of("show.position.teaser", sighting.position()));
    sighting
        .mark()
        .ifPresent(mark -> parts.add(messages.of("show.label", Printable.of(mark.text()))));
    sighting
        .between()
        .ifPresent(between -> parts.add(messages.of("show.listed", windows.of(between))));
    parts.add(messages.of("show.hence", windows.of(sighting.window(configuration.timeZone()))));
    if (dating.contradicting().contains(sighting)) {
      parts.add(messages.of("show.contradicts"));
    }
    lines.add("  " + Printable.of(sighting.url().orElse(sighting.source())));
    screen
        .wrap(String.join(", ", parts), screen.columns() - 4)
        .forEach(line -> lines.add("    " + line));
  }

  private String captured(Sighting sighting) {
    if (sighting.captured().isEmpty()) {
      return messages.of("show.captured.unknown");
    }
    CaptureTime time = sighting.captured().get();
    return time.earliest().equals(time.latest())
        ? messages.of("show.captured", windows.of(time.earliest()))
        : messages.of(
            "show.captured.between", windows.of(time.earliest()), windows.of(time.latest()));
  }
}
