package nl.knipsel.cli;

import java.util.concurrent.TimeUnit;
import nl.knipsel.ingest.JobProgress;

/// Has a job keep what it has read when the program is told to end (Ctrl-C, SIGTERM), and says so.
final class Interruption implements AutoCloseable {
  private static final long LONGEST_SECONDS = 20;

  private final JobProgress progress;
  private final Thread hook;

  private Interruption(JobProgress progress, Thread hook) {
    this.progress = progress;
    this.hook = hook;
  }

  static Interruption of(KnipselCommand knipsel, JobProgress progress) {
    return new Interruption(progress, new Thread(() -> stop(knipsel, progress), "knipsel-stop"));
  }

  /// From now on.
  void expect() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being ended already.
      progress.stop();
    }
  }

  private static void stop(KnipselCommand knipsel, JobProgress progress) {
    progress.stop();
    try {
      boolean ended = progress.awaitEnd(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (ended || progress.phase() != JobProgress.Phase.COMMITTING) {
        knipsel.note(
            knipsel.messages().of("index.stopped", knipsel.messages().number(progress.kept())));
        knipsel.err().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The job has ended. If it was stopped, waits until that was said.
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being ended: the hook runs.
      join();
    }
  }

  private void join() {
    try {
      hook.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
