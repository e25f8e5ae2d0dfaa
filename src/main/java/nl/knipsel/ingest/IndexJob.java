package nl.knipsel.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.corpus.Corpus;
import nl.knipsel.page.PageReader;

/// Reads a corpus into an archive. Items of the same identity are merged, with each other and with
/// what the archive has, so that neither order nor repetition of the input changes the result.
///
/// What does not fit in memory is written to sorted runs in the work folder. Those outlive a stop,
/// a crash or a full disk: the next job passes over what they hold. The archive changes at one
/// moment, at the end. Run once, by one thread; another may watch and stop it by its progress.
public final class IndexJob {
  private static final Duration SEALED_EVERY = Duration.ofMinutes(1);

  private final JobSettings settings;
  private final PageReader pages;
  private final ArchiveWriter archive;
  private final JobListener listener;
  private final JobProgress progress;
  private final List<CommitStep> steps = new ArrayList<>();
  private final ItemBuffer buffer;
  private final Intake intake;
  private final Tally total = new Tally();

  public IndexJob(
      JobSettings settings,
      PageReader pages,
      ArchiveWriter archive,
      JobListener listener,
      JobProgress progress) {
    this.settings = settings;
    this.pages = pages;
    this.archive = archive;
    this.listener = listener;
    this.progress = progress;
    buffer = new ItemBuffer(settings.bufferBytes());
    intake = new Intake(buffer, listener, progress);
  }

  /// Throws away what an unfinished job has read. Whoever calls holds the archive's lock.
  ///
  /// @param work the job's folder
  /// @return whether there was anything
  public static boolean discard(Path work) throws IOException {
    return RunFolder.discard(work);
  }

  /// Adds something to be done after merging and before the commit.
  public IndexJob before(CommitStep step) {
    steps.add(step);
    return this;
  }

  /// Reads all of the corpus, merges, and commits once.
  ///
  /// @throws JobStoppedException if it was asked to stop; what it had read is kept
  public IndexReport run(Corpus corpus, InputStream stdin, InstantSource clock) throws IOException {
    try {
      Instant start = clock.instant();
      RunFolder runs = RunFolder.open(settings.work(), settings.fingerprint());
      if (!runs.damaged().isEmpty()) {
        listener.damaged(runs.damaged());
      }
      for (RunFile run : runs.runs()) {
        run.read(new Counts());
      }
      progress.kept(total.dumps());
      long continued = total.dumps();
      read(corpus, stdin, clock, runs);
      Changes changes = merge(runs);
      return new IndexReport(
          total.dumps(),
          total.sightings(),
          changes.added,
          changes.updated,
          changes.unchanged,
          changes.removed,
          changes.contradicting,
          intake.known(),
          continued,
          total.unparsed(),
          total.rejected(),
          intake.knownRejected(),
          Duration.between(start, clock.instant()));
    } finally {
      progress.end();
    }
  }

  private final class Counts implements RunFile.Contents {
    @Override
    public void counts(Tally tally) {
      total.add(tally);
    }

    @Override
    public void source(ReadSource source) {}
  }

  private void read(Corpus corpus, InputStream stdin, InstantSource clock, RunFolder runs)
      throws IOException {
    KnownSources known = new KnownSources(archive, runs.runs(), settings.reading());
    try (Reading reading =
        new Reading(
            pages, settings.zone(), known, settings.threads(), into -> corpus.read(stdin, into))) {
      reading.start();
      Instant sealed = clock.instant();
      for (Optional<List<Event>> events = reading.next();
          events.isPresent();
          events = reading.next()) {
        for (Event event : events.get()) {
          intake.accept(event);
        }
        boolean late =
            !buffer.isEmpty()
                && Duration.between(sealed, clock.instant()).compareTo(SEALED_EVERY) > 0;
        if (buffer.isFull() || late || progress.isStopped()) {
          seal(runs, intake.take());
          sealed = clock.instant();
        }
        if (progress.isStopped()) {
          throw new JobStoppedException();
        }
      }
    }
  }

  private void seal(RunFolder runs, Intake.Batch batch) throws IOException {
    if (buffer.isEmpty() && batch.isEmpty()) {
      return;
    }
    runs.write(settings.fingerprint(), batch.tally(), batch.sources(), buffer.inOrder());
    buffer.clear();
    total.add(batch.tally());
    progress.kept(total.dumps());
  }

  private Changes merge(RunFolder runs) throws IOException {
    Intake.Batch last = intake.take();
    progress.phase(JobProgress.Phase.MERGING);
    Iterator<Piece.Held> held =
        java.util.stream.StreamSupport.stream(
                java.util.Spliterators.spliteratorUnknownSize(buffer.inOrder(), 0), false)
            .map(Piece.Held::new)
            .iterator();
    ArchiveUpdate update = new ArchiveUpdate(archive, runs.runs(), last, held);
    Changes changes;
    try {
      changes = update.run(settings, listener, progress);
    } catch (JobStoppedException e) {
      seal(runs, last);
      throw e;
    }
    total.add(last.tally());
    progress.phase(JobProgress.Phase.COMMITTING);
    update.putSources();
    if (!steps.isEmpty()) {
      archive.refresh();
      for (CommitStep step : steps) {
        step.beforeCommit(archive);
      }
    }
    archive.commit();
    runs.discard();
    return changes;
  }
}
