package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;

/// Counts the items of several queries by steps of time. Reads the windows of each query's items
/// twice, and of the whole archive once; memory grows with the steps that have items only.
///
/// @param zone by whose calendar time is cut up
public record Trends(ZoneId zone) {
  /// See [nl.knipsel.archive.Archive#trend].
  ///
  /// @param queries what each query finds
  /// @param whole all items
  public Trend of(List<WindowSource> queries, WindowSource whole, Optional<TimeStep> asked)
      throws IOException {
    WindowSpan span = new WindowSpan(zone);
    for (WindowSource query : queries) {
      query.ends(span);
    }
    TimeStep by =
        span.coarseEnough(
            asked.orElse(TimeStep.DAY),
            asked.isPresent() ? Trend.MOST_STEPS : Trend.MOST_AUTOMATIC_STEPS);
    List<Placing> placings = new ArrayList<>();
    for (WindowSource query : queries) {
      placings.add(placed(query, by));
    }
    Placing all = placed(whole, by);
    return new Trend(
        by, all.tally(), placings.stream().map(Placing::tally).toList(), steps(by, all, placings));
  }

  private Placing placed(WindowSource windows, TimeStep by) throws IOException {
    Placing placing = new Placing(by);
    windows.all(by, placing);
    return placing;
  }

  private List<Trend.Step> steps(TimeStep by, Placing all, List<Placing> queries) {
    Optional<Instant> first =
        queries.stream().flatMap(q -> q.counts.keySet().stream()).min(Instant::compareTo);
    Optional<Instant> last =
        queries.stream().flatMap(q -> q.counts.keySet().stream()).max(Instant::compareTo);
    List<Trend.Step> steps = new ArrayList<>();
    if (first.isPresent() && last.isPresent()) {
      for (Instant at = first.get(); !at.isAfter(last.get()); at = by.next(at, zone)) {
        Instant start = at;
        steps.add(
            new Trend.Step(
                at, all.count(at), queries.stream().map(query -> query.count(start)).toList()));
      }
    }
    return steps;
  }

  private final class Placing implements WindowVisitor {
    private final TimeStep by;
    private final Map<Instant, Long> counts = new HashMap<>();
    private long placed;
    private long notPlaced;
    private long undated;

    Placing(TimeStep by) {
      this.by = by;
    }

    @Override
    public void window(long from, long to, long items) {
      if (WindowVisitor.isClosed(from, to)) {
        Instant start = by.start(Instant.ofEpochMilli(from), zone);
        if (by.next(start, zone).toEpochMilli() > to) {
          placed += items;
          counts.merge(start, items, Long::sum);
          return;
        }
      }
      notPlaced += items;
    }

    @Override
    public void undated(long items) {
      undated += items;
    }

    long count(Instant start) {
      return counts.getOrDefault(start, 0L);
    }

    Trend.Tally tally() {
      return new Trend.Tally(placed, notPlaced, undated);
    }
  }
}
