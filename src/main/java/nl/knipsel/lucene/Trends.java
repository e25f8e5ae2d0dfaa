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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Counts items by steps of time. Reads the window of every item twice per query, and of the whole
/// archive once; memory grows with the steps that have items only.
record Trends(IndexSearcher searcher, ZoneId zone) {
  Trend of(List<Query> queries, Optional<TimeStep> asked) throws IOException {
    WindowSpan span = new WindowSpan(zone);
    for (Query query : queries) {
      PublicationWindows.visit(searcher, query, span);
    }
    TimeStep by =
        span.coarseEnough(
            asked.orElse(TimeStep.DAY),
            asked.isPresent() ? Trend.MOST_STEPS : Trend.MOST_AUTOMATIC_STEPS);
    List<Placing> placings = new ArrayList<>();
    for (Query query : queries) {
      placings.add(placed(query, by));
    }
    Placing all = placed(ItemDocuments.ALL, by);
    return new Trend(
        by, all.tally(), placings.stream().map(Placing::tally).toList(), steps(by, all, placings));
  }

  private Placing placed(Query query, TimeStep by) throws IOException {
    Placing placing = new Placing(by);
    PublicationWindows.visit(searcher, query, placing);
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

  private final class Placing implements PublicationWindows.Visitor {
    private final TimeStep by;
    private final Map<Instant, Long> counts = new HashMap<>();
    private long placed;
    private long notPlaced;
    private long undated;

    Placing(TimeStep by) {
      this.by = by;
    }

    @Override
    public void window(long from, long to) {
      if (PublicationWindows.isClosed(from, to)) {
        Instant start = by.start(Instant.ofEpochMilli(from), zone);
        if (by.next(start, zone).toEpochMilli() > to) {
          placed++;
          counts.merge(start, 1L, Long::sum);
          return;
        }
      }
      notPlaced++;
    }

    @Override
    public void undated() {
      undated++;
    }

    long count(Instant start) {
      return counts.getOrDefault(start, 0L);
    }

    Trend.Tally tally() {
      return new Trend.Tally(placed, notPlaced, undated);
    }
  }
}
