package nl.knipsel.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.archive.versions.VersionGroups;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page of the best hits, and what stands below them, is what folding all hits by their whole
/// scores gives, though only some of these are worked out.
class HitCollectionTest {
  private static final int DOCUMENTS = 6_000;
  private static final int QUERIES = 250;

  /// One hit, its score by Lucene's own collector.
  private record Scored(int doc, float score, String id, long group) {}

  /// With few groups whole pages stand below one hit, so that more hits have to be looked for.
  @ParameterizedTest
  @CsvSource({"1, 900, 0", "4, 900, 7", "2, 40, 0", "3, 3, 0"})
  void foldsAPageAsAllHitsFold(int segments, int groups, int removed) throws IOException {
    Random random = new Random(20261129 + segments);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      new RandomIndex(DOCUMENTS, groups, segments).write(directory, random, removed);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        HitCollection collection = new HitCollection(searcher, ZoneOffset.UTC);
        RandomQueries queries = new RandomQueries(random);
        int belowOthers = 0;
        for (int i = 0; i < QUERIES; i++) {
          Query query = random.nextBoolean() ? ranked(queries, random) : queries.query(3);
          SearchRequest request =
              SearchRequest.builder(QueryParser.parse("a"))
                  .page(random.nextInt(3) * 20, 1 + random.nextInt(40))
                  .foldVersions(random.nextInt(5) > 0)
                  .build();
          HitCollection.Found found =
              collection.collect(
                  new Questions.Question(Instant.EPOCH, query, Map.of()),
                  request,
                  Optional.empty());
          List<Scored> all = all(searcher, query);
          Map<Scored, List<String>> folded = folded(all, request.foldVersions());
          assertEquals(all.size(), found.total(), () -> "query: " + query);
          assertEquals(all.size() - folded.size(), found.folding().folded(), () -> "" + query);
          List<String> expected = new ArrayList<>();
          folded.entrySet().stream()
              .skip(request.offset())
              .limit(request.limit())
              .forEach(hit ->
                  expected.add(told(hit.getKey().doc(), hit.getKey().score(), hit.getValue())));
          List<String> page = new ArrayList<>();
          for (ScoreDoc hit : found.page(request.offset())) {
            List<String> below = found.folding().below(hit.doc);
            page.add(told(hit.doc, HitOrder.score(hit), below));
            belowOthers += below.size();
          }
          assertEquals(expected, page, () -> "query: " + query);
        }
        assertTrue(belowOthers > 1_000, "below others: " + belowOthers);
      }
    }
  }

  /// One that finds, and others that only rank.
  private static Query ranked(RandomQueries queries, Random random) {
    BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(queries.query(2), Occur.MUST);
    for (int i = random.nextInt(3); i >= 0; i--) {
      ranked.add(queries.query(1), Occur.SHOULD);
    }
    return ranked.build();
  }

  private static String told(int doc, float score, List<String> below) {
    return doc + " " + score + " " + below;
  }

  /// Best first.
  private static List<Scored> all(IndexSearcher searcher, Query query) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Scored> all = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(query, new TopScoreDocCollectorManager(DOCUMENTS, Integer.MAX_VALUE))
            .scoreDocs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      SortedDocValues ids = leaf.reader().getSortedDocValues(IndexFields.ID);
      ids.advanceExact(hit.doc - leaf.docBase);
      NumericDocValues groups = leaf.reader().getNumericDocValues(IndexFields.VERSIONS);
      groups.advanceExact(hit.doc - leaf.docBase);
      all.add(
          new Scored(
              hit.doc,
              hit.score,
              ids.lookupOrd(ids.ordValue()).utf8ToString(),
              groups.longValue()));
    }
    all.sort(Comparator.comparingDouble((Scored hit) -> -hit.score()).thenComparing(Scored::id));
    return all;
  }

  /// The hits that are shown, with the ids of those below them.
  private static Map<Scored, List<String>> folded(List<Scored> all, boolean folds) {
    Map<Scored, List<String>> folded = new LinkedHashMap<>();
    Map<Long, List<String>> below = new HashMap<>();
    for (Scored hit : all) {
      List<String> others = below.get(hit.group());
      if (!folds || hit.group() == VersionGroups.NONE) {
        folded.put(hit, List.of());
      } else if (others == null) {
        below.put(hit.group(), new ArrayList<>());
        folded.put(hit, below.get(hit.group()));
      } else {
        others.add(hit.id());
      }
    }
    return folded;
  }
}
