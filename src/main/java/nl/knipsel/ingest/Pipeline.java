package nl.knipsel.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hands work from one thread to many and back to one, in the order in which it came. What is on
/// its way is bounded in number and in weight, an eighth of the heap and no more than 32 MiB, so
/// that a slow taker slows the giver. What is heavier goes alone.
final class Pipeline<I, O> implements AutoCloseable {
  private static final int LARGEST_WEIGHT = 32 << 20;
  private static final long MOMENT_MILLIS = 50;

  /// Does a piece of work.
  interface Work<I, O> {
    O apply(I input) throws IOException;
  }

  /// Gives all there is, on a thread of its own.
  interface Giver {
    void giveAll() throws IOException;
  }

  private record Step<O>(FutureTask<Optional<O>> result, int weight) {}

  private final BlockingQueue<Step<O>> underway;
  private final int mostWeight =
      (int) Math.min(Runtime.getRuntime().maxMemory() / 8, LARGEST_WEIGHT);
  private final Semaphore room = new Semaphore(mostWeight);
  private final ExecutorService workers;
  private final Work<I, O> work;
  private @Nullable Thread giving;

  Pipeline(int threads, Work<I, O> work) {
    this.work = work;
    underway = new ArrayBlockingQueue<>(8 * threads);
    workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("knipsel-worker-", 0).factory());
  }

  /// Starts the giving thread. What it throws is thrown again by [#take].
  void start(String name, Giver giver) {
    giving = Thread.ofPlatform().daemon().name(name).start(() -> give(giver));
  }

  private void give(Giver giver) {
    try {
      try {
        giver.giveAll();
        last(new FutureTask<>(Optional::empty));
      } catch (IOException | RuntimeException | Error e) {
        last(
            new FutureTask<>(() -> {
              throw new ExecutionException(e);
            }));
      }
    } catch (IOException e) {
      // Interrupted by close: nobody takes any more.
      Thread.currentThread().interrupt();
    }
  }

  /// By the giving thread.
  ///
  /// @param weight in bytes, roughly
  void give(I input, long weight) throws IOException {
    int bounded = (int) Math.min(weight, mostWeight);
    var task = new FutureTask<>(() -> Optional.of(work.apply(input)));
    try {
      room.acquire(bounded);
      underway.put(new Step<>(task, bounded));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    workers.execute(task);
  }

  private void last(FutureTask<Optional<O>> result) throws IOException {
    result.run();
    try {
      underway.put(new Step<>(result, 0));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// By the taking thread: the next result; empty at the end.
  ///
  /// @param nothingYet what to say if there is none after a moment
  Optional<O> take(O nothingYet) throws IOException {
    try {
      Step<O> step = underway.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
      if (step == null) {
        return Optional.of(nothingYet);
      }
      Optional<O> result = result(step.result());
      room.release(step.weight());
      return result;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static <T> T result(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      Throwable real =
          cause instanceof ExecutionException && cause.getCause() != null
              ? cause.getCause()
              : cause;
      switch (real) {
        case IOException io -> throw io;
        case RuntimeException wrong -> throw wrong;
        case Error error -> throw error;
        default -> throw new IllegalStateException(real);
      }
    } catch (CancellationException e) {
      throw new InterruptedIOException(e.getMessage());
    }
  }

  private static InterruptedIOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    var io = new InterruptedIOException("interrupted");
    io.initCause(e);
    return io;
  }

  /// Drops what is underway.
  @Override
  public void close() {
    if (giving != null) {
      giving.interrupt();
    }
    workers.shutdownNow();
    List<Step<O>> dropped = new ArrayList<>();
    underway.drainTo(dropped);
    dropped.forEach(step -> room.release(step.weight()));
  }
}
