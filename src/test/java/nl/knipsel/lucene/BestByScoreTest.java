package nl.knipsel.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The best hits are those of Lucene's own collector, in the same order, however many have the same
/// score and whatever segment they are in.
class BestByScoreTest {
  private static final int ITEMS = 600;
  private static final List<String> WORDS = List.of("a", "b", "c", "d");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void findsWhatLuceneFinds(int segments) throws IOException {
    Random random = new Random(20261127 + segments);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, segments, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertEquals(segments, reader.leaves().size());
        IndexSearcher searcher = new IndexSearcher(reader);
        int found = 0;
        for (int i = 0; i < 200; i++) {
          Query query = query(random);
          int wanted = 1 + random.nextInt(40);
          Optional<Cursors.Place> after = Optional.empty();
          for (int page = 0; page < 3; page++) {
            TopFieldDocs lucenes = lucenes(searcher, query, wanted, after);
            TopDocs ours = searcher.search(query, new BestByScore(wanted, after));
            assertEquals(lucenes.totalHits.value(), ours.totalHits.value());
            assertEquals(told(lucenes), told(ours), query + " " + after);
            found += ours.scoreDocs.length;
            if (ours.scoreDocs.length == 0) {
              break;
            }
            after = Optional.of(place((FieldDoc) lucenes.scoreDocs[ours.scoreDocs.length - 1]));
          }
        }
        assertTrue(found > 5_000, "found " + found);
      }
    }
  }

  private static TopFieldDocs lucenes(
      IndexSearcher searcher, Query query, int wanted, Optional<Cursors.Place> after)
      throws IOException {
    FieldDoc behind = after.map(place -> HitOrder.after(Order.RELEVANCE, place)).orElse(null);
    return searcher.search(
        query,
        new TopFieldCollectorManager(
            HitOrder.sort(Order.RELEVANCE), wanted, behind, Integer.MAX_VALUE));
  }

  private static Cursors.Place place(FieldDoc hit) {
    return new Cursors.Place(
        Float.floatToRawIntBits(HitOrder.score(hit)),
        HexFormat.fromHexDigitsToLong(((BytesRef) hit.fields[1]).utf8ToString()));
  }

  private static List<String> told(TopDocs docs) {
    return Arrays.stream(docs.scoreDocs).map(hit -> hit.doc + " " + HitOrder.score(hit)).toList();
  }

  /// Half of them give all hits the same score.
  private static Query query(Random random) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    int words = 1 + random.nextInt(2);
    for (int i = 0; i < words; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      any.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
    }
    return random.nextBoolean() ? new ConstantScoreQuery(any.build()) : any.build();
  }

  private static void write(ByteBuffersDirectory directory, int segments, Random random)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < ITEMS; i++) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 1 + random.nextInt(3); word++) {
          text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        Document document = new Document();
        document.add(new TextField("text", text.toString(), Field.Store.NO));
        document.add(
            new SortedDocValuesField(
                IndexFields.ID, new BytesRef(HexFormat.of().toHexDigits(random.nextLong()))));
        writer.addDocument(document);
        if ((i + 1) % (ITEMS / segments) == 0 && (i + 1) / (ITEMS / segments) < segments) {
          writer.flush();
        }
      }
    }
  }
}
