package nl.knipsel.lucene;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveStats;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.archive.WordForms;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.AnalysisProfile;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.Ranking;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.dutch.LexiconFile;
import nl.knipsel.dutch.Variants;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;

/// An embedded archive as it stood when it was opened.
final class LuceneArchive implements Archive {
  /// Enough for QueryParser.MOST_WORDS compounds in both fields.
  private static final int MOST_CLAUSES = 30_000;

  private final ArchiveFolder folder;
  private final Directory directory;
  private final DirectoryReader reader;
  private final Configuration configuration;
  private final IndexSearcher searcher;
  private final FieldAnalyzers analyzers;
  private final WordForms forms;
  private final QueryTranslator translator;
  private final HitCollection hits;
  private final Snippets snippets;
  private final LinkedItems linked;

  LuceneArchive(
      ArchiveFolder folder,
      Directory directory,
      DirectoryReader reader,
      Configuration configuration,
      InstantSource clock)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.reader = reader;
    this.configuration = configuration;
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity(configuration.ranking()));
    analyzers = FieldAnalyzers.of(configuration, folder.configFolder(configuration.fingerprint()));
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    forms =
        new WordForms(
            new Variants(configuration.variants().stream().map(VariantGroup::forms).toList()));
    translator = new QueryTranslator(configuration, analyzers, clock);
    hits = new HitCollection(searcher, translator);
    snippets = new Snippets(searcher, analyzers);
    linked = new LinkedItems(searcher, configuration.timeZone());
  }

  static Similarity similarity(Ranking ranking) {
    return new BM25Similarity(ranking.k1(), ranking.b());
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    Query asked =
        request.exact()
            ? WordForms.asWritten(request.query())
            : forms.withVariants(request.query());
    QueryTranslator translator = this.translator.now(request.certain());
    List<Query> wanted = translator.wanted(asked);
    org.apache.lucene.search.Query query =
        request.anyWord() ? translator.atLeast(asked, 1) : translator.translate(asked);
    HitCollection.Found found = hits.collect(query, request);
    boolean allWords = !request.anyWord();
    int least = request.anyWord() ? 1 : wanted.size();
    if (found.total() == 0 && allWords && wanted.size() > 1) {
      allWords = false;
      least = most(translator, asked, wanted.size() - 1, request);
      found = hits.collect(translator.atLeast(asked, least), request);
    }
    QueryTranslator marking = translator.marking();
    Snippets.Of marks =
        snippets.of(
            allWords ? marking.translate(asked) : marking.atLeast(asked, least),
            translator.patterns(asked));
    MissingWords missing = new MissingWords(searcher, translator, allWords ? List.of() : wanted);
    return new SearchResult(
        found.total(),
        found.folding().folded(),
        allWords || found.total() == 0,
        hits(request, marks, found, missing, new FoundVariants(searcher, translator, asked)),
        found.facets());
  }

  @Override
  public void ids(SearchRequest request, Consumer<String> ids) throws IOException {
    Query asked =
        request.exact()
            ? WordForms.asWritten(request.query())
            : forms.withVariants(request.query());
    hits.ids(translator.now(request.certain()).translate(asked), request, ids);
  }

  /// The greatest number of wanted clauses that some item has, at most so many and at least 1.
  /// Fewer clauses find no less, so halving finds it.
  private int most(QueryTranslator translator, Query asked, int most, SearchRequest request)
      throws IOException {
    int found = 1;
    int limit = most;
    while (found < limit) {
      int tried = (found + limit + 1) / 2;
      if (hits.collect(translator.atLeast(asked, tried), request.page(0, 0).withFacets()).total()
          > 0) {
        found = tried;
      } else {
        limit = tried - 1;
      }
    }
    return found;
  }

  private List<Hit> hits(
      SearchRequest request,
      Snippets.Of marks,
      HitCollection.Found found,
      MissingWords missing,
      FoundVariants variants)
      throws IOException {
    StoredItems items = new StoredItems(searcher);
    List<Hit> page = new ArrayList<>();
    for (ScoreDoc scored : found.page(request.offset())) {
      NewsItem item = items.item(scored.doc);
      Snippets.Marks marked = marks.in(scored.doc, item);
      page.add(
          new Hit(
              item,
              score(scored),
              marked.headline(),
              marked.body(),
              missing.of(scored.doc),
              variants.of(scored.doc),
              found.folding().below(scored.doc)));
    }
    return page;
  }

  private static float score(ScoreDoc scored) {
    return scored instanceof org.apache.lucene.search.FieldDoc sorted && sorted.fields != null
        ? (Float) sorted.fields[0]
        : scored.score;
  }

  @Override
  public Optional<NewsItem> item(String id) throws IOException {
    return new StoredItems(searcher).find(id);
  }

  @Override
  public void items(ItemConsumer consumer) throws IOException {
    new StoredItems(searcher).inOrder(consumer);
  }

  @Override
  public void sources(Consumer<SourceRecord> consumer) throws IOException {
    new StoredSources(reader).inOrder(consumer);
  }

  @Override
  public List<NewsItem> versions(String id) throws IOException {
    return linked.with(id);
  }

  @Override
  public List<String> idsBeginning(String prefix, int most) throws IOException {
    return new StoredItems(searcher).idsBeginning(prefix, most);
  }

  @Override
  public List<VariantProposal> proposeVariants(int most) throws IOException {
    Lexicon lexicon =
        configuration.analysis() == AnalysisProfile.DUTCH
            ? SharedLexicon.open(LexiconFile.locate())
            : Lexicon.EMPTY;
    return new VariantProposals(searcher, analyzers, lexicon, configuration.variants()).best(most);
  }

  @Override
  public Trend trend(List<Query> queries, Optional<TimeStep> by) throws IOException {
    QueryTranslator now = translator.now(false);
    List<org.apache.lucene.search.Query> translated = new ArrayList<>();
    for (Query query : queries) {
      translated.add(now.translate(forms.withVariants(query)));
    }
    return new Trends(searcher, configuration.timeZone()).of(translated, by);
  }

  @Override
  public ArchiveStats stats() throws IOException {
    return IndexFigures.of(searcher, folder.bytes());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
