package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.knipsel.archive.DateCounts;
import nl.knipsel.archive.DateFacet;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;

/// Counts items by steps of time. Reads their windows twice; memory grows with the steps only.
///
/// @param zone by whose calendar time is cut up
public record DateCounting(ZoneId zone) {
  /// Counts by the step that the facet asks for, or by a coarser one where that makes too many.
  public DateCounts of(WindowSource windows, DateFacet facet) throws IOException {
    WindowSpan span = new WindowSpan(zone);
    windows.ends(span);
    TimeStep by =
        span.coarseEnough(
            facet.by().orElse(TimeStep.HOUR),
            facet.by().isPresent() ? Trend.MOST_STEPS : Trend.MOST_AUTOMATIC_STEPS);
    Counts counts = new Counts(span.borders(by));
    windows.all(by, counts);
    return counts.by(by);
  }

  private static final class Counts implements WindowVisitor {
    private final long[] borders;
    private final long[] placedIn;

    /// By how many more windows overlap a step than the one before it.
    private final long[] overlapping;

    private long crossing;
    private long halfOpen;
    private long undated;

    /// @param borders of steps without gaps that hold all closed windows, from the first one's
    ///   beginning to the last one's end; empty if there are no steps
    Counts(long[] borders) {
      this.borders = borders;
      placedIn = new long[borders.length];
      overlapping = new long[borders.length + 1];
    }

    @Override
    public void window(long from, long to, long items) {
      int first = Math.max(0, step(from));
      int last = step(to);
      if (!WindowVisitor.isClosed(from, to)) {
        halfOpen += items;
      } else if (first == last) {
        placedIn[first] += items;
      } else {
        crossing += items;
      }
      if (first <= last) {
        overlapping[first] += items;
        overlapping[last + 1] -= items;
      }
    }

    /// The number of the step that holds the time: -1 before all, their number behind all.
    private int step(long time) {
      int found = Arrays.binarySearch(borders, time);
      return found >= 0 ? found : -found - 2;
    }

    @Override
    public void undated(long items) {
      undated += items;
    }

    DateCounts by(TimeStep by) {
      List<DateCounts.Step> steps = new ArrayList<>();
      long placed = 0;
      long possible = 0;
      int used = 0;
      for (int i = 0; i + 1 < borders.length; i++) {
        placed += placedIn[i];
        possible += overlapping[i];
        if (placed > 0) {
          steps.add(new DateCounts.Step(Instant.ofEpochMilli(borders[i]), placedIn[i], possible));
        }
        used = placedIn[i] > 0 ? steps.size() : used;
      }
      return new DateCounts(by, placed, crossing, halfOpen, undated, steps.subList(0, used));
    }
  }
}
