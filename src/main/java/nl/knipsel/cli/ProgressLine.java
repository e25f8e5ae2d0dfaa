package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.knipsel.ingest.JobProgress;

/// Shows on a terminal how far a job is: one line, written anew several times a second.
final class ProgressLine implements AutoCloseable {
  private static final long EVERY_MILLIS = 200;

  private final KnipselCommand knipsel;
  private final JobProgress progress;
  private final List<Path> paths;
  private final long start = System.nanoTime();
  private final boolean shown;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile long total = -1;

  private ProgressLine(
      KnipselCommand knipsel, JobProgress progress, List<Path> paths, boolean shown) {
    this.knipsel = knipsel;
    this.progress = progress;
    this.paths = paths;
    this.shown = shown;
  }

  /// Shows nothing if standard error is no terminal, or if the person wants quiet.
  static ProgressLine of(KnipselCommand knipsel, JobProgress progress, List<Path> paths) {
    boolean shown = knipsel.surroundings().errIsTerminal() && !knipsel.quiet();
    return new ProgressLine(knipsel, progress, paths, shown);
  }

  void start() {
    if (shown) {
      Thread.ofPlatform().daemon().name("knipsel-progress").start(this::tick);
      Thread.ofPlatform().daemon().name("knipsel-sizes").start(() -> total = size(paths));
    }
  }

  private void tick() {
    try {
      do {
        show();
      } while (!closed.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Output.ClosedPipe gone) {
      // Nobody looks any more; the job goes on.
      closed.countDown();
    }
  }

  private void show() {
    Duration took = Duration.ofNanos(Math.max(1, System.nanoTime() - start));
    knipsel.err().passing(text(knipsel.messages(), progress, total, took));
  }

  /// @param total bytes of all sources; negative if not known
  static String text(Messages messages, JobProgress progress, long total, Duration took) {
    double seconds = took.toNanos() / 1e9;
    String done =
        switch (progress.phase()) {
          case READING ->
              messages.of(
                  "progress.READING",
                  messages.number(progress.dumps()),
                  messages.number(progress.sightings()),
                  messages.number((long) (progress.sightings() / seconds)),
                  messages.bytes((long) (progress.chars() / seconds)));
          case MERGING ->
              messages.of(
                  "progress.MERGING",
                  messages.number(progress.merged()),
                  messages.number((long) (progress.merged() / seconds)));
          case COMMITTING -> messages.of("progress.COMMITTING");
        };
    long bytes = progress.bytes();
    if (progress.phase() != JobProgress.Phase.READING || total <= 0 || bytes <= 0) {
      return done;
    }
    double share = Math.min(1, (double) bytes / total);
    long left = (long) (seconds * (1 - share) / share);
    return done
        + ", "
        + messages.of(
            "progress.share",
            messages.number((long) (100 * share)),
            "%d:%02d".formatted(left / 60, left % 60));
  }

  /// Bytes of all files; negative if that cannot be told, as of standard input.
  private static long size(List<Path> paths) {
    long[] bytes = {0};
    try {
      for (Path path : paths) {
        if (!Files.exists(path)) {
          return -1;
        }
        Files.walkFileTree(
            path,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
              }
            });
      }
    } catch (IOException e) {
      // The share done is not shown then; reading itself reports what is wrong.
      return -1;
    }
    return bytes[0];
  }

  @Override
  public void close() {
    if (shown && closed.getCount() > 0) {
      closed.countDown();
      knipsel.err().passing("");
    }
  }
}
