package nl.knipsel.archive;

import java.time.Instant;
import java.util.Optional;

/// An archive in figures.
///
/// @param sightings how often all items were seen together
/// @param dated items of which both ends of the publication window are known
/// @param halfDated items of which one end is known
/// @param capturedFirst the earliest capture
/// @param capturedLast the latest capture
/// @param bytes size of the archive in storage
public record ArchiveStats(
    long items,
    long articles,
    long teasers,
    long sightings,
    long dated,
    long halfDated,
    Optional<Instant> capturedFirst,
    Optional<Instant> capturedLast,
    long bytes) {
  /// Items of which nothing is known about the time.
  public long undated() {
    return items - dated - halfDated;
  }
}
