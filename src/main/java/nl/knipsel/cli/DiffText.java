package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.WordDiff;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;

/// How two texts differ as lines on a terminal: first what each of them is, then headline and body
/// with what went and what came set off. Long stretches that stayed are shortened.
final class DiffText {
  private static final String SEPARATOR = " · ";

  /// How many words of what stayed are shown beside a change.
  private static final int NEAR = 12;

  private static final String LEFT_OUT = "[...]";

  private final Messages messages;
  private final Screen screen;
  private final Configuration configuration;
  private final WindowText windows;

  DiffText(Messages messages, Screen screen, Configuration configuration) {
    this.messages = messages;
    this.screen = screen;
    this.configuration = configuration;
    windows = new WindowText(messages, configuration.timeZone());
  }

  List<String> of(DiffSides sides) {
    List<String> lines = new ArrayList<>();
    about("---", sides.before(), sides.textBefore()).forEach(lines::add);
    about("+++", sides.after(), sides.textAfter()).forEach(lines::add);
    if (!sides.differ()) {
      lines.add(messages.of("diff.same"));
      return lines;
    }
    List<WordDiff.Operation> headline = sides.headline();
    if (!headline.isEmpty()) {
      lines.add("");
      lines.addAll(text(headline, false));
    }
    lines.add("");
    lines.addAll(text(sides.body(), true));
    return lines;
  }

  private List<String> about(String mark, NewsItem item, SeenStory text) {
    NewsItem seen = new NewsItem(item.id(), List.of(text));
    List<String> parts = new ArrayList<>();
    parts.add(messages.of("hit.id", item.id()));
    parts.add(messages.of("hit.kind." + IndexFields.kind(seen)));
    parts.add(windows.of(seen.dating(configuration.timeZone()).window()));
    if (!text.story().agencies().isEmpty()) {
      parts.add(
          text.story().agencies().stream()
              .distinct()
              .map(configuration.agencies()::name)
              .collect(Collectors.joining(", ")));
    }
    parts.add(messages.count("hit.seen", text.sightings().size()));
    List<String> lines = new ArrayList<>();
    for (String line : screen.wrap(String.join(SEPARATOR, parts), screen.columns() - 4)) {
      lines.add((lines.isEmpty() ? mark + " " : "    ") + screen.dim(line));
    }
    return lines;
  }

  private List<String> text(List<WordDiff.Operation> operations, boolean shorten) {
    DiffLines lines = new DiffLines(screen);
    for (int i = 0; i < operations.size(); i++) {
      WordDiff.Operation operation = operations.get(i);
      String text = operation.text();
      if (shorten && operation.kind() == WordDiff.Kind.EQUAL) {
        text = shortened(text, i > 0, i + 1 < operations.size());
      }
      lines.add(operation.kind(), text);
    }
    return lines.done();
  }

  /// The words next to the changes before and after a stretch.
  private static String shortened(String text, boolean changeBefore, boolean changeAfter) {
    String[] words = text.split("(?<=\\S)(?=\\s)");
    int first = changeBefore ? NEAR : 0;
    int last = changeAfter ? NEAR : 0;
    if (words.length <= first + last + 2) {
      return text;
    }
    String head = String.join("", List.of(words).subList(0, first));
    String tail = String.join("", List.of(words).subList(words.length - last, words.length));
    return (head.isEmpty() ? "" : head + " ") + LEFT_OUT + tail;
  }
}
