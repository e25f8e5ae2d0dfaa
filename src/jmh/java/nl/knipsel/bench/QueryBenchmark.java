package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.lucene.TranslatedQueries;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Warm searches, each with the ten best documents read: an archive, raw Lucene with the archive's
/// queries on an index of the same analysis, and Lucene with `DutchAnalyzer`. Queries are words of
/// headlines, drawn by a seed: two of one headline, of which all or any are wanted.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QueryBenchmark {
  private static final int QUERIES = 256;
  private static final int BEST = 10;

  /// Of a run of the script: `archive`, `raw-same`, `raw-dutch`, `items.tsv`.
  @Param("")
  public String folder = "";

  private Archive archive;
  private final List<SearchRequest> all = new ArrayList<>();
  private final List<SearchRequest> any = new ArrayList<>();
  private final List<Query> allSame = new ArrayList<>();
  private final List<Query> anySame = new ArrayList<>();
  private final List<Query> allDutch = new ArrayList<>();
  private final List<Query> anyDutch = new ArrayList<>();
  private IndexSearcher same;
  private IndexSearcher dutch;
  private StringDocValuesReaderState sections;
  private int next;

  @Setup
  public void open() throws IOException {
    Path path = Path.of(folder);
    archive = LuceneArchives.open(path.resolve("archive"));
    TranslatedQueries translated = new TranslatedQueries(KnipselChain.CONFIG);
    same = searcher(path.resolve("raw-same"));
    same.setSimilarity(translated.similarity());
    dutch = searcher(path.resolve("raw-dutch"));
    sections = new StringDocValuesReaderState(same.getIndexReader(), "section");
    SimpleQueryParser stock = new SimpleQueryParser(new DutchAnalyzer(), "body");
    for (String typed : typed(path.resolve("items.tsv"))) {
      SearchRequest request =
          SearchRequest.builder(QueryParser.parse(typed))
              .page(0, BEST)
              .evidence(Evidence.NONE)
              .build();
      all.add(request);
      any.add(request.toBuilder().anyWord(true).facets(List.of(Dimension.SECTION)).build());
      allSame.add(translated.of(typed, false, same));
      anySame.add(translated.of(typed, true, same));
      stock.setDefaultOperator(BooleanClause.Occur.MUST);
      allDutch.add(stock.parse(typed));
      stock.setDefaultOperator(BooleanClause.Occur.SHOULD);
      anyDutch.add(stock.parse(typed));
    }
  }

  private static IndexSearcher searcher(Path index) throws IOException {
    return new IndexSearcher(DirectoryReader.open(FSDirectory.open(index)));
  }

  /// What is typed: two words a query, with a blank between them.
  static List<String> typed(Path items) throws IOException {
    List<String> lines = Files.readAllLines(items);
    Random random = new Random(42);
    List<String> typed = new ArrayList<>();
    while (typed.size() < QUERIES) {
      String headline = lines.get(random.nextInt(lines.size())).split("\t", 2)[0];
      List<String> words = new ArrayList<>(List.of(headline.split("[^\\p{L}]+")));
      words.removeIf(word -> word.length() < 4);
      if (words.size() > 1) {
        int first = random.nextInt(words.size() - 1);
        typed.add(words.get(first) + " " + words.get(first + 1));
      }
    }
    return typed;
  }

  @TearDown
  public void close() throws IOException {
    archive.close();
    same.getIndexReader().close();
    dutch.getIndexReader().close();
  }

  private int turn() {
    next = (next + 1) % QUERIES;
    return next;
  }

  private static Object shown(IndexSearcher searcher, TopDocs best) throws IOException {
    List<Object> documents = new ArrayList<>();
    for (ScoreDoc hit : best.scoreDocs) {
      documents.add(searcher.storedFields().document(hit.doc));
    }
    return documents;
  }

  @Benchmark
  public Object allKnipsel() throws IOException {
    return archive.search(all.get(turn()));
  }

  @Benchmark
  public Object allSnippetsKnipsel() throws IOException {
    return archive.search(all.get(turn()).toBuilder().evidence(Evidence.SNIPPETS).build());
  }

  @Benchmark
  public Object allSame() throws IOException {
    return shown(same, same.search(allSame.get(turn()), BEST));
  }

  @Benchmark
  public Object allDutch() throws IOException {
    return shown(dutch, dutch.search(allDutch.get(turn()), BEST));
  }

  @Benchmark
  public Object facetsKnipsel() throws IOException {
    return archive.search(any.get(turn()));
  }

  @Benchmark
  public Object facetsSame() throws IOException {
    FacetsCollectorManager.FacetsResult found =
        FacetsCollectorManager.search(
            same, anySame.get(turn()), BEST, new FacetsCollectorManager());
    FacetsCollector collected = found.facetsCollector();
    FacetResult counts = new StringValueFacetCounts(sections, collected).getAllChildren("section");
    return List.of(shown(same, found.topDocs()), counts == null ? "" : counts);
  }

  @Benchmark
  public Object anyDutch() throws IOException {
    return shown(dutch, dutch.search(anyDutch.get(turn()), BEST));
  }
}
