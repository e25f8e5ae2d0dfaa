package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.ingest.IndexJob;
import nl.knipsel.ingest.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel remove`: sources or items out of the archive.
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Takes out what was seen in some sources, or the items that a query finds.",
    footer = {
      "",
      "An item that a query took out comes back when a file that it is in is read again: when the file",
      "changes, or when its source is removed and indexed anew."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RemoveCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Which items, in the language of search; all words must be in them.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "NAME|PATTERN",
      description =
          "What was seen in this file, or in all files that fit a pattern such as 'mei/**' or '*.warc'.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--dry-run", description = "Only say what would be taken out.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    if (words.isEmpty() == sources.isEmpty()) {
      throw knipsel.usageError(knipsel.messages().of("remove.what"));
    }
    List<String> ids = new ArrayList<>();
    Configuration configuration;
    try (Archive archive = knipsel.openArchive()) {
      configuration = archive.configuration();
      if (!words.isEmpty()) {
        archive.ids(SearchRequest.of(QueryParser.parse(QueryOptions.text(words))), ids::add);
      }
    }
    ArchivePlace place = knipsel.archivePlace();
    try (ArchiveWriter writer = place.openWriter(configuration, false)) {
      Removal removal = new Removal(writer);
      if (!sources.isEmpty()) {
        removal.sources(this::isWanted);
      }
      for (String id : ids) {
        removal.item(id);
      }
      say(removal);
      if (removal.removed() + removal.updated() + removal.sources() == 0) {
        return ExitCode.NOTHING_FOUND;
      }
      if (!dryRun) {
        if (IndexJob.discard(place.workFolder())) {
          knipsel.note(knipsel.messages().of("remove.discarded"));
        }
        writer.commit();
      }
      return ExitCode.OK;
    }
  }

  private boolean isWanted(String name) {
    return sources.stream().anyMatch(pattern -> fits(pattern, name));
  }

  private static boolean fits(String pattern, String name) {
    if (pattern.equals(name)) {
      return true;
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return matcher.matches(Path.of(name));
  }

  private void say(Removal removal) {
    Messages messages = knipsel.messages();
    if (!sources.isEmpty()) {
      knipsel.note(messages.count("remove.sources", removal.sources()));
      knipsel.note(messages.count("remove.updated", removal.updated()));
    }
    knipsel.note(messages.count("remove.items", removal.removed()));
    if (dryRun) {
      knipsel.note(messages.of("remove.dry-run"));
    }
  }
}
