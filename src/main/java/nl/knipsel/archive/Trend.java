package nl.knipsel.archive;

import java.time.Instant;
import java.util.List;

/// How many items there were in each step of time: of all, and of those that each query finds.
/// Immutable.
///
/// An item counts in a step only if its whole publication window lies in it. One whose window
/// crosses the border of a step or is open at an end is not placed anywhere, so that no step counts
/// items that may belong to its neighbour.
///
/// @param by the step counted by, which is coarser than the one asked for if that would have made
///   more than [#MOST_STEPS]
/// @param all all items of the archive; its steps are those of the queries' items only
/// @param queries in the order asked for
/// @param steps without gaps, from the first in which a query found an item to the last
public record Trend(TimeStep by, Tally all, List<Tally> queries, List<Step> steps) {
  /// Into how many steps a trend is divided at most.
  public static final int MOST_STEPS = 10_000;

  /// Into how many steps time is divided at most if no step is asked for.
  public static final int MOST_AUTOMATIC_STEPS = 40;

  public Trend {
    queries = List.copyOf(queries);
    steps = List.copyOf(steps);
  }

  /// What became of items when they were placed in steps; together they are all.
  ///
  /// @param placed those that lie in one step, also one that is not shown
  /// @param notPlaced those of which something is known about the time, but not in which step
  /// @param undated those of which nothing is known about the time
  public record Tally(long placed, long notPlaced, long undated) {
    public long total() {
      return placed + notPlaced + undated;
    }
  }

  /// @param start its first moment
  /// @param all how many items of the archive were placed in it
  /// @param counts how many of those each query finds
  public record Step(Instant start, long all, List<Long> counts) {
    public Step {
      counts = List.copyOf(counts);
    }

    /// Of a thousand items placed in the step, how many the query finds; 0 if there are none.
    public double perMille(int query) {
      return all == 0 ? 0 : 1000.0 * counts.get(query) / all;
    }
  }
}
