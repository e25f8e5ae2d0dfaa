package nl.knipsel.ingest;

import java.time.Duration;
import java.util.Map;
import nl.knipsel.corpus.Rejection;

/// What a job did, in figures.
///
/// @param dumps pages that were read
/// @param sightings items that were seen on them, each time counted
/// @param added items that the archive did not have
/// @param updated items that got a new sighting or a better text
/// @param unchanged items that brought nothing new
/// @param unparsed pieces of pages that became no item's text, page chrome left out
/// @param rejected inputs that were not read, by cause
public record IndexReport(
    long dumps,
    long sightings,
    long added,
    long updated,
    long unchanged,
    long unparsed,
    Map<Rejection.Cause, Long> rejected,
    Duration took) {
  public IndexReport {
    rejected = Map.copyOf(rejected);
  }

  public long rejections() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
