package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.corpus.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `knipsel demo`: the main job in one command.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Indexes the samples into ./knipsel-demo (or --archive) and searches for Poetin Noord-Korea.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DemoCommand implements Callable<Integer> {
  private static final String QUERY = "Poetin Noord-Korea";
  private static final Path DEMO_ARCHIVE = Path.of("knipsel-demo");

  @ParentCommand private KnipselCommand knipsel;

  @Override
  public Integer call() throws IOException {
    Path samples = knipsel.home().resolve("samples");
    if (!Files.isDirectory(samples)) {
      throw new Failure(knipsel.messages().of("error.samples", knipsel.home()));
    }
    ArchivePlace archive = knipsel.archivePlace(DEMO_ARCHIVE);
    knipsel.note(knipsel.messages().of("demo.indexing", samples, archive));
    Configuration configuration = knipsel.configuration();
    new IndexRun(knipsel, archive, configuration, IndexRun.Options.NONE.rebuild(archive.exists()))
        .run(new Corpus(List.of(samples), Optional.empty(), configuration.timeZone()));
    knipsel.note("");
    knipsel.note(knipsel.messages().of("demo.searching", archive, QUERY));
    knipsel.err().flush();
    SearchRequest request = SearchRequest.of(QueryParser.parse(QUERY)).withFacets(Dimension.AGENCY);
    try (Archive opened = archive.open(knipsel.surroundings().clock())) {
      int code = new Search(knipsel, opened, new EvidenceOptions()).run(QUERY, request, false);
      knipsel.out().flush();
      knipsel.note("");
      knipsel.note(knipsel.messages().of("demo.next", archive));
      return code;
    }
  }
}
