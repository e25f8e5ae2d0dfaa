package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.knipsel.archive.RunningStory;
import nl.knipsel.config.Configuration;

/// A running story as lines on a terminal.
final class StoryText {
  private final Messages messages;
  private final Screen screen;
  private final HitText hits;

  StoryText(Messages messages, Screen screen, Configuration configuration) {
    this.messages = messages;
    this.screen = screen;
    hits = new HitText(messages, screen, configuration);
  }

  /// @param asked the id of the item that was asked for
  List<String> of(String asked, RunningStory story) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.count("story.items", story.parts().size()));
    int number = 0;
    for (RunningStory.Part part : story.parts()) {
      lines.add("");
      lines.addAll(part(++number, part, part.item().id().equals(asked)));
    }
    if (story.left() > 0) {
      lines.add("");
      lines.add(messages.count("story.left", story.left()));
    }
    return lines;
  }

  private List<String> part(int number, RunningStory.Part part, boolean asked) {
    String lead = number + "  ";
    String indent = " ".repeat(lead.length());
    int width = screen.columns() - lead.length();
    List<String> lines = new ArrayList<>();
    String title =
        Printable.of(
            part.item().story().headline().orElseGet(() -> HitText.substitute(part.item())));
    for (String line : screen.wrap(title, width)) {
      lines.add((lines.isEmpty() ? lead : indent) + screen.bold(line));
    }
    screen
        .wrap(Printable.of(hits.origin(part.item())), width)
        .forEach(line -> lines.add(indent + screen.dim(line)));
    why(part, asked)
        .forEach(text -> screen.wrap(text, width).forEach(line -> lines.add(indent + line)));
    lines.add(indent + screen.dim(hits.identity(part.item())));
    if (!part.versions().isEmpty()) {
      lines.add(indent + messages.count("hit.versions", part.versions().size()));
    }
    return lines;
  }

  private List<String> why(RunningStory.Part part, boolean asked) {
    if (asked) {
      return List.of(messages.of("story.asked"));
    }
    List<String> shared =
        Stream.of(part.names(), part.words(), part.places()).flatMap(List::stream).toList();
    return List.of(
        messages.of(
            "story.shares", part.linkedTo().orElse(""), Printable.of(String.join(", ", shared))));
  }
}
