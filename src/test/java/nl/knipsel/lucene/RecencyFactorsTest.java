package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Recency;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

/// Scores with recency in an index of bare windows.
class RecencyFactorsTest {
  private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");
  private static final Recency WEEK = new Recency(Duration.ofDays(7));

  @Test
  void scoresAreMultipliedByTheLastPossibleMomentAndNotWithoutOne() throws IOException {
    List<long[]> windows =
        List.of(
            new long[] {},
            new long[] {before(21), Long.MAX_VALUE},
            new long[] {before(400), before(0)},
            new long[] {Long.MIN_VALUE, before(7)},
            new long[] {before(14), before(14)},
            new long[] {before(-3), before(-3)},
            new long[] {before(40_000), before(40_000)});
    double[] expected = {1, 1, 2, 1.5, 1.25, 2, 1};
    try (WindowIndex index = new WindowIndex(windows)) {
      IndexSearcher searcher = index.searcher();
      Query query =
          RecencyFactors.on(
              new BoostQuery(new ConstantScoreQuery(ItemDocuments.ALL), 3), WEEK, NOW);
      ScoreDoc[] hits = searcher.search(query, 100).scoreDocs;
      assertThat(hits).hasSameSizeAs(windows);
      for (ScoreDoc hit : hits) {
        int number = number(searcher, hit.doc);
        assertThat((double) hit.score)
            .as("item %d", number)
            .isCloseTo(3 * expected[number], within(1e-5));
        assertThat(searcher.explain(query, hit.doc).getValue().doubleValue())
            .as("explanation of item %d", number)
            .isCloseTo(hit.score, within(1e-5));
        assertThat(searcher.explain(query, hit.doc).toString()).contains("recency");
      }
    }
  }

  private static int number(IndexSearcher searcher, int doc) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedDocValues ids = leaf.reader().getSortedDocValues(IndexFields.ID);
      int at = doc - leaf.docBase;
      if (at >= 0 && at < leaf.reader().maxDoc() && ids != null && ids.advanceExact(at)) {
        return Integer.parseInt(ids.lookupOrd(ids.ordValue()).utf8ToString());
      }
    }
    throw new AssertionError("no id of document " + doc);
  }

  private static long before(int days) {
    return NOW.minus(Duration.ofDays(days)).toEpochMilli();
  }
}
