package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.knipsel.archive.ArchiveInUseException;
import nl.knipsel.config.Configuration;
import nl.knipsel.corpus.Corpus;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.ingest.FolderWatch;
import nl.knipsel.ingest.IndexReport;
import nl.knipsel.ingest.JobStoppedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel watch-folder DIR...`: dumps in, as they arrive.
@Command(
    name = "watch-folder",
    mixinStandardHelpOptions = true,
    description = "Puts the dumps in folders into the archive, and then those that arrive there.",
    footer = {
      "",
      "Runs until Ctrl-C or SIGTERM, and ends with exit code 0 then. Changed files are read again. Between",
      "commits other commands may change the archive; if one does just then, files wait for it. Best let",
      "files arrive under a hidden name (.x) and rename them when they are whole."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WatchFolderCommand implements Callable<Integer> {
  private static final Duration RETRY = Duration.ofSeconds(5);

  @ParentCommand private KnipselCommand knipsel;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders, with all below them.")
  private List<Path> folders;

  @Mixin private CorpusOptions options;

  @Option(
      names = "--settle",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description =
          "A file is read when it has not changed for this long (default: ${DEFAULT-VALUE}).")
  private double settle;

  @Option(
      names = "--rescan",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Look through all folders this often, as the system may miss changes (default: ${DEFAULT-VALUE}).")
  private double rescan;

  private boolean waiting;

  @Override
  public Integer call() throws IOException {
    check();
    Configuration configuration = knipsel.configuration();
    Corpus corpus = options.corpus(knipsel, folders, configuration.timeZone());
    try (FolderWatch watch = new FolderWatch(folders, seconds(settle), seconds(rescan));
        WatchEnd end = new WatchEnd(watch)) {
      end.expect();
      note(
          knipsel
              .messages()
              .of(
                  "watch.begun",
                  folders.stream()
                      .map(folder -> Printable.of(folder.toString()))
                      .collect(Collectors.joining(", "))));
      run(watch, corpus, configuration);
      note(knipsel.messages().of("watch.ended"));
      end.endedWell();
    }
    return ExitCode.OK;
  }

  private void check() throws IOException {
    if (!(settle >= 0)) {
      throw knipsel.usageError(knipsel.messages().of("error.not-negative", "--settle"));
    }
    if (!(rescan > 0)) {
      throw knipsel.usageError(knipsel.messages().of("error.positive", "--rescan"));
    }
    Optional<Path> archive = knipsel.archivePlace().folder();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw knipsel.usageError(knipsel.messages().of("error.no-folder", folder));
      }
      if (archive.isPresent() && real(archive.get()).startsWith(folder.toRealPath())) {
        throw knipsel.usageError(
            knipsel.messages().of("error.archive-watched", archive.get(), folder));
      }
    }
  }

  /// Of a path of which the last part may not exist.
  private static Path real(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    if (Files.exists(whole)) {
      return whole.toRealPath();
    }
    return parent != null && Files.exists(parent)
        ? parent.toRealPath().resolve(whole.getFileName())
        : whole;
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  private void run(FolderWatch watch, Corpus corpus, Configuration configuration)
      throws IOException {
    boolean told = false;
    for (Optional<FolderWatch.Batch> batch = watch.next();
        batch.isPresent();
        batch = watch.next()) {
      if (watch.hasUnwatched() && !told) {
        told = true;
        note(knipsel.messages().of("watch.unwatched", knipsel.messages().decimal(rescan)));
      }
      batch.get().rejected().forEach(this::name);
      List<Path> files = batch.get().files().stream().filter(Files::exists).toList();
      try {
        index(files, corpus, configuration);
      } catch (ArchiveInUseException e) {
        watch.giveAgain(files, shorter(RETRY, seconds(rescan)));
        sayWaiting(files.size(), configuration);
      } catch (JobStoppedException e) {
        // The program is being ended; the job has said what it keeps.
        return;
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void index(List<Path> files, Corpus corpus, Configuration configuration)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    IndexRun.Options reading =
        new IndexRun.Options(false, Optional.empty(), options.asText(), null);
    IndexReport report =
        new IndexRun(knipsel, knipsel.archivePlace(), configuration, reading)
            .index(corpus.of(files))
            .report();
    waiting = false;
    if (!report.isNothingNew()) {
      note(knipsel.messages().of("watch.commit", now(configuration), summary(report)));
    }
  }

  private String summary(IndexReport report) {
    Messages messages = knipsel.messages();
    String text = new IndexReportText(messages).summary(report);
    if (report.removed() > 0) {
      text += ", " + messages.count("watch.removed", report.removed());
    }
    if (report.rejections() > 0) {
      text += ", " + messages.count("watch.rejected", report.rejections());
    }
    return text;
  }

  private void sayWaiting(int files, Configuration configuration) {
    if (!waiting) {
      waiting = true;
      note(knipsel.messages().count("watch.in-use", files, now(configuration)));
    }
  }

  private void name(Rejection rejection) {
    note(ReportFile.sentence(knipsel.messages(), rejection));
  }

  private String now(Configuration configuration) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        LocalDateTime.ofInstant(
            knipsel.surroundings().clock().instant().truncatedTo(ChronoUnit.SECONDS),
            configuration.timeZone()));
  }

  private void note(String text) {
    knipsel.note(text);
    knipsel.err().flush();
  }
}
