package nl.knipsel.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.RunningStory;
import nl.knipsel.news.NewsItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel story ID`: the running story that an item belongs to.
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    description =
        "Shows the running story that an item belongs to: items linked by names, places and time, oldest first.",
    footer = {"", "Example: knipsel story 5f2c1a9e --days 14"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class StoryCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3650;

  @ParentCommand private KnipselCommand knipsel;

  @Parameters(paramLabel = "ID", description = "The item's id, or its beginning.")
  private String id;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "50",
      description =
          "How many items to show at most, those that have most in common with ID (default: 50).")
  private int limit;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "7",
      description = "How many days may lie between an item and the next (default: 7).")
  private int days;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw knipsel.usageError(knipsel.messages().of("error.positive", "--limit"));
    }
    if (days < 0 || days > MOST_DAYS) {
      throw knipsel.usageError(
          knipsel.messages().of("story.days", "--days", knipsel.messages().number(MOST_DAYS)));
    }
    try (Archive archive = knipsel.openArchive()) {
      Optional<NewsItem> item = new ItemById(knipsel, archive).find(id);
      if (item.isEmpty()) {
        return ExitCode.NOTHING_FOUND;
      }
      String found = item.get().id();
      RunningStory story = archive.story(found, Duration.ofDays(days), limit).orElseThrow();
      if (json) {
        knipsel.out().line(StoryJson.of(found, story, new ResultJson(archive.configuration())));
      } else {
        knipsel.page();
        new StoryText(knipsel.messages(), knipsel.screen(), archive.configuration())
            .of(found, story)
            .forEach(knipsel.out()::line);
      }
      return ExitCode.OK;
    }
  }
}
