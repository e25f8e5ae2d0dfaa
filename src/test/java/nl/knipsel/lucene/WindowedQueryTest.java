package nl.knipsel.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a query is put together of: window by window it finds the documents that it finds by
/// itself, with the same scores to the last bit.
class WindowedQueryTest {
  private static final int DOCUMENTS = 7_000;
  private static final int QUERIES = 400;

  @ParameterizedTest
  @CsvSource({"1, 0", "3, 0", "1, 5", "3, 5"})
  void findsAndScoresAsTheQueryItself(int segments, int removed) throws IOException {
    Random random = new Random(20261128 + segments + removed);
    RandomQueries queries = new RandomQueries(random);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      new RandomIndex(DOCUMENTS, 50, segments).write(directory, random, removed);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        int byWindows = 0;
        long found = 0;
        for (int i = 0; i < QUERIES; i++) {
          Query query = searcher.rewrite(queries.query(3));
          Query windowed = WindowedQuery.of(query);
          Map<Integer, Float> scores = scores(searcher, query);
          assertEquals(scores, scores(searcher, windowed), () -> "query: " + query);
          byWindows += hasWindows(searcher, windowed) ? 1 : 0;
          found += scores.size();
        }
        assertTrue(byWindows > QUERIES / 8, "by windows: " + byWindows);
        assertTrue(found > 100_000, "found: " + found);
      }
    }
  }

  private static boolean hasWindows(IndexSearcher searcher, Query query) throws IOException {
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    ScorerSupplier supplier =
        searcher.createWeight(query, ScoreMode.COMPLETE, 1).scorerSupplier(leaf);
    return supplier != null && supplier.bulkScorer() instanceof WindowScorer;
  }

  /// All hits are collected, so that none is skipped.
  private static Map<Integer, Float> scores(IndexSearcher searcher, Query query)
      throws IOException {
    TopDocs found =
        searcher.search(query, new TopScoreDocCollectorManager(DOCUMENTS, Integer.MAX_VALUE));
    Map<Integer, Float> scores = new TreeMap<>();
    for (ScoreDoc hit : found.scoreDocs) {
      scores.put(hit.doc, hit.score);
    }
    assertEquals(found.totalHits.value(), scores.size());
    return scores;
  }
}
