package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveStats;
import nl.knipsel.archive.Completion;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.HitReceiver;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.RunningStory;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.archive.Suggestion;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.archive.WordForms;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.Ranking;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.dutch.Variants;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
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
  private final CommitData commit;
  private final Cursors cursors;
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
    hits = new HitCollection(searcher, translator, configuration.timeZone());
    snippets = new Snippets(searcher, analyzers);
    commit = CommitData.of(reader.getIndexCommit().getUserData(), folder.path().toString());
    cursors = new Cursors(commit.state(reader));
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
    HitStream found = find(request);
    return found.result(found.hits());
  }

  @Override
  public Optional<String> stream(SearchRequest request, long most, HitReceiver receiver)
      throws IOException {
    int first = (int) Math.min(HitStream.PAGE - request.offset(), most);
    return find(request.page(request.offset(), first)).run(most, receiver);
  }

  private HitStream find(SearchRequest request) throws IOException {
    Optional<Cursors.Start> start = cursors.start(request);
    Optional<HitOrder.Place> after = start.map(Cursors.Start::after);
    Query asked = asked(request);
    QueryTranslator translator =
        start
            .map(begun -> this.translator.at(begun.asked(), request.certain()))
            .orElseGet(() -> this.translator.now(request.certain()));
    List<Query> wanted = translator.wanted(asked);
    org.apache.lucene.search.Query query =
        request.anyWord() ? translator.atLeast(asked, 1) : translator.translate(asked);
    Instant now = translator.asked();
    HitCollection.Found found = hits.collect(ranked(query, request, now), request, after);
    boolean allWords = !request.anyWord();
    int least = request.anyWord() ? 1 : wanted.size();
    if (found.total() == 0 && allWords && wanted.size() > 1) {
      allWords = false;
      least = most(translator, asked, wanted.size() - 1, request);
      query = translator.atLeast(asked, least);
      found = hits.collect(ranked(query, request, now), request, after);
    }
    HitEvidence evidence =
        request.evidence() == Evidence.NONE
            ? HitEvidence.NONE
            : evidence(translator, asked, allWords ? Optional.empty() : Optional.of(least));
    if (request.evidence() == Evidence.EXPLANATION) {
      evidence = evidence.with(new Explanations(searcher, analyzers, query));
    }
    long passed = start.map(Cursors.Start::passed).orElse((long) request.offset());
    return new HitStream(
        searcher,
        configuration.timeZone(),
        hits,
        cursors,
        request,
        ranked(query, request, now),
        evidence,
        allWords,
        now,
        passed,
        found);
  }

  /// The query with scores as the request wants them.
  private static org.apache.lucene.search.Query ranked(
      org.apache.lucene.search.Query query, SearchRequest request, Instant now) {
    return request.recency().map(recency -> RecencyFactors.on(query, recency, now)).orElse(query);
  }

  /// @param least how many of the wanted clauses are enough; absent if all are needed
  private HitEvidence evidence(QueryTranslator translator, Query asked, Optional<Integer> least)
      throws IOException {
    QueryTranslator marking = translator.marking();
    Snippets.Of marks =
        snippets.of(
            least.isPresent() ? marking.atLeast(asked, least.get()) : marking.translate(asked),
            translator.patterns(asked));
    MissingWords missing =
        new MissingWords(
            searcher, translator, least.isPresent() ? translator.wanted(asked) : List.of());
    FoundVariants variants = new FoundVariants(searcher, translator, asked);
    return (doc, item) -> {
      Snippets.Marks marked = marks.in(doc, item);
      return new HitEvidence.Of(
          marked.headline(), marked.body(), missing.of(doc), variants.of(doc), Optional.empty());
    };
  }

  @Override
  public List<Suggestion> suggestions(SearchRequest request) throws IOException {
    WordCandidates candidates = new WordCandidates(reader);
    SuspectWords suspects =
        new SuspectWords(analyzers, lexicon(), candidates, searcher.count(ItemDocuments.ALL));
    QueryTranslator now = translator.now(request.certain());
    return new DidYouMean(reader, candidates, suspects)
        .of(
            request.query(),
            word -> searcher.count(now.translate(asked(word, request))),
            query -> {
              Query asked = asked(query, request);
              return hits.count(
                  request.anyWord() ? now.atLeast(asked, 1) : now.translate(asked), request);
            });
  }

  @Override
  public List<Completion> complete(String typed, int most) throws IOException {
    SearchRequest all = SearchRequest.of(new Query.Everything());
    QueryTranslator now = translator.now(false);
    return new Completions(
            new PhraseCandidates(reader),
            query -> searcher.count(now.translate(asked(query, all))),
            query -> LiveDocuments.found(searcher, now.translate(asked(query, all))),
            word -> AnalyzedWord.of(analyzers.words(), IndexFields.BODY, word).lemma())
        .of(typed, most);
  }

  @Override
  public Optional<RunningStory> story(String id, Duration apart, int most) throws IOException {
    Optional<NewsItem> item = item(id);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    ItemTraits.Reader traits =
        new ItemTraits.Reader(
            reader, analyzers, new Phrases(lexicon()), searcher.count(ItemDocuments.ALL));
    return Optional.of(
        new RunningStories(searcher, traits, configuration.timeZone(), apart)
            .from(item.get(), most));
  }

  /// The query with all forms and variants that the request allows.
  private Query asked(Query query, SearchRequest request) {
    return request.exact() ? WordForms.asWritten(query) : forms.withVariants(query);
  }

  @Override
  public void ids(SearchRequest request, Consumer<String> ids) throws IOException {
    Query asked = asked(request);
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
      SearchRequest bare = request.page(0, 0).withFacets();
      if (hits.collect(translator.atLeast(asked, tried), bare, Optional.empty()).total() > 0) {
        found = tried;
      } else {
        limit = tried - 1;
      }
    }
    return found;
  }

  private List<Hit> hits(SearchRequest request, HitCollection.Found found, HitEvidence evidence)
      throws IOException {
    return new HitStream(
            searcher,
            configuration.timeZone(),
            hits,
            cursors,
            request,
            ItemDocuments.ALL,
            evidence,
            true,
            Instant.EPOCH,
            request.offset(),
            found)
        .hits();
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
  public Optional<SimilarItems> similar(String id, SearchRequest request) throws IOException {
    var condition = translator.now(request.certain()).translate(asked(request));
    Optional<SimilarSearch> search =
        SimilarSearch.of(searcher, analyzers, configuration, id, request, condition);
    return search.isPresent()
        ? Optional.of(search.get().run(hits, snippets, this::hits))
        : Optional.empty();
  }

  @Override
  public Keywords keywords(SearchRequest request, Optional<Keywords.Near> near, int most)
      throws IOException {
    QueryTranslator now = translator.now(request.certain());
    var items = hits.filtered(now.translate(asked(request)), request);
    KeywordSearch search = new KeywordSearch(searcher, analyzers, most);
    if (near.isEmpty()) {
      return search.in(items);
    }
    var word = now.translate(forms.withVariants(near.get().word()));
    return search.near(word, near.get().within(), KeywordSearch.both(items, word));
  }

  private Query asked(SearchRequest request) {
    return asked(request.query(), request);
  }

  @Override
  public List<String> idsBeginning(String prefix, int most) throws IOException {
    return new StoredItems(searcher).idsBeginning(prefix, most);
  }

  @Override
  public List<VariantProposal> proposeVariants(int most) throws IOException {
    return new VariantProposals(searcher, analyzers, lexicon(), configuration.variants())
        .best(most);
  }

  private Lexicon lexicon() throws IOException {
    return SharedLexicon.of(configuration);
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
  public String fingerprint() throws IOException {
    return commit.archive(reader);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
