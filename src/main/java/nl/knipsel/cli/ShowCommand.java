package nl.knipsel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.news.NewsItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel show ID`: an item whole, with its sightings.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows an item: its text, where it was seen, and how that dates it.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ShowCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Parameters(paramLabel = "ID", description = "The item's id, or its beginning.")
  private String id;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (Archive archive = knipsel.openArchive()) {
      Optional<NewsItem> found = new ItemById(knipsel, archive).find(id);
      if (found.isEmpty()) {
        return ExitCode.NOTHING_FOUND;
      }
      NewsItem item = found.get();
      List<NewsItem> versions = archive.versions(item.id());
      if (json) {
        knipsel.out().line(new ResultJson(archive.configuration()).of(item, versions));
      } else {
        knipsel.page();
        new ItemText(knipsel.messages(), knipsel.screen(), archive.configuration())
            .of(item, versions)
            .forEach(knipsel.out()::line);
      }
      return ExitCode.OK;
    }
  }
}
