package nl.knipsel.ingest;

import java.nio.file.Path;
import java.time.ZoneId;

/// How a job is run.
///
/// @param work the folder for what is read and not yet merged
/// @param fingerprint of the configuration that pages are read with
/// @param reading the options that change what is read of a source, as one text; a source that was
///   read with others is read again
/// @param zone of days that pages show
/// @param bufferBytes how much is held in memory before it is written to the work folder
/// @param threads for parsing pages and for putting items
public record JobSettings(
    Path work, String fingerprint, String reading, ZoneId zone, long bufferBytes, int threads) {
  private static final long SMALLEST = 16L << 20;
  private static final long LARGEST = 1L << 30;

  /// A quarter of the heap, on all cores.
  public static JobSettings of(Path work, String fingerprint, String reading, ZoneId zone) {
    Runtime runtime = Runtime.getRuntime();
    return new JobSettings(
        work,
        fingerprint,
        reading,
        zone,
        Math.clamp(runtime.maxMemory() / 4, SMALLEST, LARGEST),
        runtime.availableProcessors());
  }

  public JobSettings withBuffer(long bytes) {
    return new JobSettings(work, fingerprint, reading, zone, bytes, threads);
  }
}
