package nl.knipsel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.SeenStory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel diff ID [ID]`: how two versions differ, word by word.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Shows word by word how one version of a story became another.",
      "Of one item: how its best text differs from the next best that was seen; if there is only one,",
      "from the version before it."
    },
    footer = {"", "Exit codes: 0 they differ; 1 they do not, or there is nothing to compare."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DiffCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Parameters(index = "0", paramLabel = "ID", description = "The item's id, or its beginning.")
  private String id;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "What it is compared with: the item that it became.")
  private @Nullable String otherId;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (Archive archive = knipsel.openArchive()) {
      Optional<DiffSides> sides = sides(archive);
      if (sides.isEmpty()) {
        return ExitCode.NOTHING_FOUND;
      }
      if (json) {
        knipsel.out().line(new DiffJson(new ResultJson(archive.configuration())).of(sides.get()));
      } else {
        knipsel.page();
        new DiffText(knipsel.messages(), knipsel.screen(), archive.configuration())
            .of(sides.get())
            .forEach(knipsel.out()::line);
      }
      return sides.get().differ() ? ExitCode.OK : ExitCode.NOTHING_FOUND;
    }
  }

  private Optional<DiffSides> sides(Archive archive) throws IOException {
    ItemById items = new ItemById(knipsel, archive);
    Optional<NewsItem> item = items.find(id);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    if (otherId != null) {
      return items.find(otherId).map(other -> DiffSides.of(item.get(), other));
    }
    List<SeenStory> texts = item.get().texts();
    if (texts.size() > 1) {
      return Optional.of(new DiffSides(item.get(), texts.get(1), item.get(), texts.getFirst()));
    }
    Optional<NewsItem> older = older(archive, item.get());
    if (older.isEmpty()) {
      knipsel.note("knipsel: " + knipsel.messages().of("diff.alone", item.get().id()));
    }
    return older.map(other -> DiffSides.of(other, item.get()));
  }

  /// The version before it; for the oldest the one after it.
  private static Optional<NewsItem> older(Archive archive, NewsItem item) throws IOException {
    var zone = archive.configuration().timeZone();
    PublicationWindow window = item.dating(zone).window();
    List<NewsItem> versions = archive.versions(item.id());
    return versions.reversed().stream()
        .filter(other ->
            PublicationWindow.OLDEST_FIRST.compare(other.dating(zone).window(), window) <= 0)
        .findFirst()
        .or(() -> versions.stream().findFirst());
  }
}
