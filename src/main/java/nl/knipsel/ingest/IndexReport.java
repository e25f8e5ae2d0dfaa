package nl.knipsel.ingest;

import java.time.Duration;
import java.util.Map;
import nl.knipsel.corpus.Rejection;

/// What a job did, in figures; with what an earlier one had read before it was stopped.
///
/// @param dumps pages that were read
/// @param sightings items that were seen on them, each time counted
/// @param added items that the archive did not have
/// @param updated items that got or lost a sighting or a text
/// @param unchanged items that brought nothing new
/// @param removed items that the present versions of their files do not have any more
/// @param contradicting items of which sightings contradict each other
/// @param known sources that were passed over, because the archive has them as they stand
/// @param continued pages that an earlier job had read
/// @param unparsed pieces of pages that became no item's text, page chrome left out
/// @param rejected inputs that were not read, by cause
/// @param rejectedBefore inputs that were not read when their sources were, which now were passed
///   over, by cause
public record IndexReport(
    long dumps,
    long sightings,
    long added,
    long updated,
    long unchanged,
    long removed,
    long contradicting,
    long known,
    long continued,
    long unparsed,
    Map<Rejection.Cause, Long> rejected,
    Map<Rejection.Cause, Long> rejectedBefore,
    Duration took) {
  public IndexReport {
    rejected = Map.copyOf(rejected);
    rejectedBefore = Map.copyOf(rejectedBefore);
  }

  public long rejections() {
    return sum(rejected);
  }

  public long rejectionsBefore() {
    return sum(rejectedBefore);
  }

  private static long sum(Map<Rejection.Cause, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Whether there was nothing to do but to see that all sources are known.
  public boolean isNothingNew() {
    return known > 0 && dumps == 0 && sightings == 0 && removed == 0 && rejections() == 0;
  }
}
