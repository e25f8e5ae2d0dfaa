package nl.knipsel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.knipsel.ingest.FolderWatch;

/// Ends watching when the program is told to end (Ctrl-C, SIGTERM), which is how it is meant to
/// end: with exit code 0, once what is underway is done or put away.
final class WatchEnd implements AutoCloseable {
  private static final long LONGEST_SECONDS = 25;

  private final FolderWatch watch;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "knipsel-end");
  private volatile boolean well;

  WatchEnd(FolderWatch watch) {
    this.watch = watch;
  }

  /// From now on.
  void expect() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end() {
    try {
      watch.close();
      if (closed.await(LONGEST_SECONDS, TimeUnit.SECONDS) && well) {
        Runtime.getRuntime().halt(ExitCode.OK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Nothing more is to be done.
  void endedWell() {
    well = true;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being ended: the hook runs.
      return;
    }
  }
}
