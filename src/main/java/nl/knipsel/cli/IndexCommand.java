package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.config.Configuration;
import nl.knipsel.corpus.Corpus;
import nl.knipsel.ingest.IndexReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel index PATH...`: dumps in.
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Puts dumps into the archive; makes it if there is none.",
    footer = {
      "",
      "Dumps are text, HTML, JSON Lines (FineWeb-2, C4, mC4, CulturaX, OSCAR), WARC or WET, packed with",
      "gzip or zstd or not, in folders, zip or tar: told by content, whatever the name. A dump's capture",
      "time is its record's own, or else --captured-at, or else taken from the name of its file",
      "(2025-12-28T091700_x.txt) or folder. Without one, ages such as '37 minuten geleden' cannot date",
      "anything."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class IndexCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders with all below them, or - for standard input.")
  private List<Path> paths;

  @Mixin private CorpusOptions options;

  @Option(
      names = "--rebuild",
      description = "Index an archive anew with the present settings; its items stay.")
  private boolean rebuild;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write all that was rejected or not understood to FILE, as JSON Lines.")
  private @Nullable Path report;

  @Option(
      names = "--buffer",
      paramLabel = "MIB",
      description =
          "How much to hold in memory before it is sorted on disk (default: a quarter of the heap).")
  private @Nullable Integer buffer;

  @Override
  public Integer call() throws IOException {
    for (Path path : paths) {
      if (!path.toString().equals("-") && !Files.exists(path)) {
        throw knipsel.usageError(knipsel.messages().of("error.no-such-path", path));
      }
    }
    if (buffer != null && buffer < 1) {
      throw knipsel.usageError(knipsel.messages().of("error.positive", "--buffer"));
    }
    Configuration configuration = knipsel.configuration();
    Corpus corpus = options.corpus(knipsel, paths, configuration.timeZone());
    IndexReport done =
        new IndexRun(knipsel, knipsel.archivePlace(), configuration, options()).run(corpus);
    return done.rejections() + done.rejectionsBefore() > 0 ? ExitCode.REJECTED_INPUT : ExitCode.OK;
  }

  private IndexRun.Options options() {
    return new IndexRun.Options(rebuild, Optional.ofNullable(report), options.asText(), buffer);
  }
}
