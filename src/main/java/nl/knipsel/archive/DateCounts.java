package nl.knipsel.archive;

import java.time.Instant;
import java.util.List;

/// How many hits there are in each step of time; exact. Immutable.
///
/// As in a [Trend], an item counts in a step only if its whole publication window lies in it, and
/// every item is in just one of four numbers: placed, crossing, half-open and undated are together
/// the hits.
///
/// @param by the step counted by, which is coarser than the one asked for if that would have made
///   more than [Trend#MOST_STEPS]
/// @param crossing those whose window is closed but crosses the border of a step
/// @param halfOpen those whose window is open at one end
/// @param undated those of which nothing is known about the time
/// @param steps without gaps, from the first in which a hit was placed to the last
public record DateCounts(
    TimeStep by, long placed, long crossing, long halfOpen, long undated, List<Step> steps) {
  public DateCounts {
    steps = List.copyOf(steps);
  }

  /// A step of time: a date of the query language with its label as the value finds `possible`
  /// items, and with [SearchRequest#certain] `count`.
  ///
  /// @param start its first moment
  /// @param count how many hits were surely published in it
  /// @param possible how many hits can have been: those, and all whose window overlaps it
  public record Step(Instant start, long count, long possible) {}

  /// The number of hits.
  public long total() {
    return placed + notPlaced() + undated;
  }

  /// Those of which something is known about the time, but not in which step.
  public long notPlaced() {
    return crossing + halfOpen;
  }
}
