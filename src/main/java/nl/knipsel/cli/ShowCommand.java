package nl.knipsel.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.news.Identity;
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
  private static final int AMBIGUOUS_SHOWN = 5;

  @ParentCommand private KnipselCommand knipsel;

  @Parameters(paramLabel = "ID", description = "The item's id, or its beginning.")
  private String id;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (id.isBlank()) {
      throw knipsel.usageError("an id is missing");
    }
    try (Archive archive = knipsel.openArchive()) {
      List<String> ids =
          id.length() < Identity.DIGITS ? archive.idsBeginning(id, AMBIGUOUS_SHOWN) : List.of(id);
      if (ids.size() > 1) {
        throw knipsel.usageError(
            knipsel.messages().of("show.ambiguous", id, String.join(", ", ids)));
      }
      NewsItem item = ids.isEmpty() ? null : archive.item(ids.getFirst()).orElse(null);
      if (item == null) {
        knipsel.note("knipsel: " + knipsel.messages().of("show.not-found", Printable.of(id)));
        return ExitCode.NOTHING_FOUND;
      }
      if (json) {
        knipsel.out().line(new ResultJson(archive.configuration()).of(item));
      } else {
        knipsel.page();
        new ItemText(knipsel.messages(), knipsel.screen(), archive.configuration())
            .of(item)
            .forEach(knipsel.out()::line);
      }
      return ExitCode.OK;
    }
  }
}
