package nl.knipsel.ingest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// How far a job is, and a way to stop it. Thread-safe: the job writes, others read.
public final class JobProgress {
  /// What a job does, in this order.
  public enum Phase {
    READING,
    MERGING,
    COMMITTING
  }

  private final AtomicBoolean stop = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicLong dumps = new AtomicLong();
  private final AtomicLong sightings = new AtomicLong();
  private final AtomicLong chars = new AtomicLong();
  private final AtomicLong endedBytes = new AtomicLong();
  private final AtomicLong merged = new AtomicLong();
  private final AtomicLong kept = new AtomicLong();
  private volatile Phase phase = Phase.READING;
  private volatile long currentSize;
  private volatile long currentStart;

  /// Asks the job to keep what it has and end.
  public void stop() {
    stop.set(true);
  }

  boolean isStopped() {
    return stop.get();
  }

  /// Waits for the job to end, at most so long.
  ///
  /// @return whether it has ended
  public boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
    return ended.await(time, unit);
  }

  void end() {
    ended.countDown();
  }

  public Phase phase() {
    return phase;
  }

  /// Pages read by this job.
  public long dumps() {
    return dumps.get();
  }

  /// Sightings of items on these pages.
  public long sightings() {
    return sightings.get();
  }

  /// Characters of these pages.
  public long chars() {
    return chars.get();
  }

  /// Items put into the archive, or found unchanged.
  public long merged() {
    return merged.get();
  }

  /// Pages that the next job need not read again if this one stops now.
  public long kept() {
    return kept.get();
  }

  /// Bytes of the sources that are behind us; of packed ones roughly.
  public long bytes() {
    return endedBytes.get() + Math.min(currentSize, chars.get() - currentStart);
  }

  void phase(Phase next) {
    phase = next;
  }

  void begin(long size) {
    currentStart = chars.get();
    currentSize = size;
  }

  void end(long size) {
    currentSize = 0;
    endedBytes.addAndGet(size);
  }

  void dump(long length, int seen) {
    dumps.incrementAndGet();
    sightings.addAndGet(seen);
    chars.addAndGet(length);
  }

  void merged(long items) {
    merged.addAndGet(items);
  }

  void kept(long now) {
    kept.set(now);
  }
}
