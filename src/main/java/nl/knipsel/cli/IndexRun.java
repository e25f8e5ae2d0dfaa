package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.config.Configuration;
import nl.knipsel.corpus.Corpus;
import nl.knipsel.corpus.Omission;
import nl.knipsel.ingest.IndexJob;
import nl.knipsel.ingest.IndexReport;
import nl.knipsel.ingest.JobProgress;
import nl.knipsel.ingest.JobSettings;
import nl.knipsel.page.PageReader;
import org.jspecify.annotations.Nullable;

/// Indexes a corpus, shows how far it is and says how it went.
record IndexRun(
    KnipselCommand knipsel, ArchivePlace archive, Configuration configuration, Options options) {
  /// @param reading the options that change what is read, as one text
  /// @param buffer in MiB
  record Options(boolean rebuild, Optional<Path> report, String reading, @Nullable Integer buffer) {
    static final Options NONE = new Options(false, Optional.empty(), "", null);

    Options rebuild(boolean wanted) {
      return new Options(wanted, report, reading, buffer);
    }
  }

  /// What a job did.
  ///
  /// @param leftOut how many records were not wanted, by cause
  record Done(IndexReport report, Map<Omission, Long> leftOut) {}

  /// Indexes and says how it went.
  ///
  /// @throws ArchiveException also if there is no room left on the disk
  IndexReport run(Corpus corpus) throws IOException {
    Done done = index(corpus);
    new IndexReportText(knipsel.messages())
        .of(done.report(), done.leftOut(), archive, options.report().isPresent())
        .forEach(knipsel::note);
    return done.report();
  }

  /// Indexes, and leaves it to the caller to say how it went.
  ///
  /// @throws ArchiveException also if there is no room left on the disk
  Done index(Corpus corpus) throws IOException {
    try (ArchiveWriter writer = archive.openWriter(configuration, options.rebuild());
        ReportFile listener = new ReportFile(knipsel, options.report())) {
      return new Done(watched(corpus, writer, listener), listener.leftOut());
    } catch (IOException | RuntimeException e) {
      if (DiskRoom.isWhy(e, archive.folder().orElseGet(archive::workFolder))) {
        throw new ArchiveException(
            knipsel.messages().of("index.no-room", Printable.of(archive.toString())), e);
      }
      throw e;
    }
  }

  private IndexReport watched(Corpus corpus, ArchiveWriter writer, ReportFile listener)
      throws IOException {
    JobProgress progress = new JobProgress();
    IndexJob job =
        new IndexJob(
            settings(), new PageReader(configuration.agencies()), writer, listener, progress);
    try (ProgressLine line = ProgressLine.of(knipsel, progress, corpus.paths());
        Interruption interruption = Interruption.of(knipsel, progress)) {
      line.start();
      interruption.expect();
      return job.run(corpus, knipsel.surroundings().in(), knipsel.surroundings().clock());
    }
  }

  private JobSettings settings() {
    JobSettings standard =
        JobSettings.of(
            archive.workFolder(),
            configuration.fingerprint(),
            options.reading(),
            configuration.timeZone());
    Integer mebibytes = options.buffer();
    return mebibytes == null ? standard : standard.withBuffer((long) mebibytes << 20);
  }
}
