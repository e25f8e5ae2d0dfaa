package nl.knipsel.lucene;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import nl.knipsel.archive.DateRange;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Query.Dates;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// Dates as queries on the publication window. Thread-safe.
///
/// @param clock tells the moment of asking, on which relative dates depend
/// @param zone that days are counted in
/// @param certain whether an item's whole window must lie in the dates
record DateQueries(InstantSource clock, ZoneId zone, boolean certain) {
  Query query(Dates dates) {
    Optional<DateRange> range = DateRange.of(dates, clock.instant().atZone(zone));
    if (range.isEmpty()) {
      return new MatchNoDocsQuery("a range that ends before it begins");
    }
    long from = range.get().from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    long to = range.get().to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
    Query inside = inside(from, to);
    if (certain) {
      return inside;
    }
    return new BooleanQuery.Builder()
        .add(new ConstantScoreQuery(overlapping(from, to)), Occur.FILTER)
        .add(inside, Occur.SHOULD)
        .build();
  }

  private static Query overlapping(long from, long to) {
    return new BooleanQuery.Builder()
        .add(LongPoint.newRangeQuery(IndexFields.PUBLISHED_FROM, Long.MIN_VALUE, to), Occur.FILTER)
        .add(LongPoint.newRangeQuery(IndexFields.PUBLISHED_TO, from, Long.MAX_VALUE), Occur.FILTER)
        .build();
  }

  /// Scores 1: what surely lies in the range stands before what only may.
  private static Query inside(long from, long to) {
    return new ConstantScoreQuery(
        new BooleanQuery.Builder()
            .add(
                LongPoint.newRangeQuery(IndexFields.PUBLISHED_FROM, from, Long.MAX_VALUE),
                Occur.FILTER)
            .add(
                LongPoint.newRangeQuery(IndexFields.PUBLISHED_TO, Long.MIN_VALUE, to), Occur.FILTER)
            .build());
  }
}
