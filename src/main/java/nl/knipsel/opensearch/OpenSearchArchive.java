package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveStats;
import nl.knipsel.archive.Completion;
import nl.knipsel.archive.DateCounts;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.HitReceiver;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.RunningStory;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.archive.Suggestion;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.archive.query.Field;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.ContentHash;
import nl.knipsel.lucene.Cursors;
import nl.knipsel.lucene.DateCounting;
import nl.knipsel.lucene.Feedback;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.lucene.ItemTraits;
import nl.knipsel.lucene.PageEvidence;
import nl.knipsel.lucene.Questions;
import nl.knipsel.lucene.Questions.Question;
import nl.knipsel.lucene.RunningStories;
import nl.knipsel.lucene.SharedLexicon;
import nl.knipsel.lucene.Trends;
import nl.knipsel.lucene.WindowSource;
import nl.knipsel.news.NewsItem;
import nl.knipsel.opensearch.ItemSearch.Page;
import nl.knipsel.opensearch.ItemSearch.Placed;

/// An archive on a cluster, as it stands whenever it is asked.
final class OpenSearchArchive implements Archive {
  private static final int PAGE = 1_000;

  private final Cluster cluster;
  private final MetaIndex meta;
  private final MetaIndex.State state;
  private final Cursors cursors;
  private final Configuration configuration;
  private final Questions questions;
  private final PageEvidence evidence;
  private final ItemSearch search;
  private final Feedback feedback;
  private final ClusterItems items;

  /// @param analyzers of the configuration
  /// @param clock by which relative dates go
  OpenSearchArchive(
      Cluster cluster,
      MetaIndex meta,
      Configuration configuration,
      FieldAnalyzers analyzers,
      InstantSource clock)
      throws IOException {
    this.cluster = cluster;
    this.meta = meta;
    this.configuration = configuration;
    state = meta.state();
    cursors = new Cursors(meta.name() + " " + state.id());
    questions = new Questions(configuration, analyzers, clock);
    evidence = new PageEvidence(configuration, analyzers);
    search = ItemSearch.in(cluster, meta.name());
    feedback =
        new Feedback(new StatisticsSearch(search).counts(), analyzers, configuration.ranking());
    items = new ClusterItems(cluster, meta.name());
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  /// A request as it was asked in the end.
  ///
  /// @param least how many of its clauses were enough; absent if all were needed
  /// @param passed how many hits stand before the page
  private record Asked(
      Asking asking, Optional<Integer> least, StoryFolding folding, long passed, Page page) {
    boolean allWords() {
      return least.isEmpty() || page.total() == 0;
    }

    SearchRequest request() {
      return asking.request();
    }

    Question question() {
      return asking.question();
    }
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    Asked asked = ask(request);
    return result(asked, hits(asked, asked.page()));
  }

  private List<Hit> hits(Asked asked, Page page) throws IOException {
    Optional<PageEvidence.Scoring> scoring = Optional.empty();
    if (asked.request().evidence() == Evidence.EXPLANATION && !page.hits().isEmpty()) {
      org.apache.lucene.search.Query query = asked.question().query();
      scoring =
          Optional.of(
              new PageEvidence.Scoring(
                  query, new StatisticsSearch(search).of(query, asked.asking().query())));
    }
    return evidence.of(
        new PageEvidence.Finding(
            asked.request(),
            asked.question().asked(),
            asked.least(),
            asked.folding()::below,
            scoring),
        page.hits().stream().map(Placed::hit).toList());
  }

  private Asked ask(SearchRequest request) throws IOException {
    Optional<Cursors.Start> start = cursors.start(request);
    Instant moment = start.map(Cursors.Start::asked).orElseGet(questions::moment);
    Optional<Integer> least = request.anyWord() ? Optional.of(1) : Optional.empty();
    Asked asked = ask(request, questions.of(request, moment), least, start);
    int wanted = questions.wanted(request);
    if (asked.page().total() == 0 && !request.anyWord() && wanted > 1) {
      int most =
          Questions.most(
              wanted - 1,
              clauses ->
                  search.count(search.asking(request, questions.of(request, moment, clauses))) > 0);
      asked = ask(request, questions.of(request, moment, most), Optional.of(most), start);
    }
    boolean feeds = feedback.isWanted() && request.order() == Order.RELEVANCE;
    return feeds && asked.page().total() > 0
        ? ask(request, fed(asked), asked.least(), start)
        : asked;
  }

  /// The question ranked by what its best hits have as well.
  private Question fed(Asked asked) throws IOException {
    Question question = asked.question();
    return new Question(
        question.asked(),
        feedback.on(question.query(), search.best(asked.asking(), Feedback.ITEMS)),
        question.filters());
  }

  private Asked ask(
      SearchRequest request,
      Question question,
      Optional<Integer> least,
      Optional<Cursors.Start> start)
      throws IOException {
    Asking asking = search.asking(request, question);
    ItemSearch.Folded first = search.first(asking, start.map(Cursors.Start::after));
    return new Asked(
        asking,
        least,
        first.folding(),
        start.map(Cursors.Start::passed).orElse((long) request.offset()),
        first.page());
  }

  private SearchResult result(Asked asked, List<Hit> hits) throws IOException {
    SearchRequest request = asked.request();
    Optional<DateCounts> dates = Optional.empty();
    if (request.dateFacet().isPresent()) {
      WindowSource windows = windows(asked.asking().without(Field.DATE.key()));
      dates =
          Optional.of(
              new DateCounting(configuration.timeZone()).of(windows, request.dateFacet().get()));
    }
    return new SearchResult(
        asked.page().total(),
        asked.folding().hidden().size(),
        asked.allWords(),
        asked.passed(),
        hits,
        hits.isEmpty()
            ? Optional.empty()
            : next(
                asked,
                asked.page().hits().get(hits.size() - 1).place(),
                asked.passed() + hits.size()),
        new FacetSearch(cluster, meta.name()).of(asked.asking()),
        dates);
  }

  private Optional<String> next(Asked asked, Cursors.Place last, long before) {
    return before < asked.page().total() - asked.folding().hidden().size()
        ? Optional.of(
            cursors.of(asked.request(), new Cursors.Start(asked.question().asked(), before, last)))
        : Optional.empty();
  }

  private WindowSource windows(Map<String, Object> query) {
    return new WindowCounts(cluster, meta.name(), configuration.timeZone(), query);
  }

  @Override
  public Optional<String> stream(SearchRequest request, long most, HitReceiver receiver)
      throws IOException {
    int first = (int) Math.min(Math.min(PAGE, SearchRequest.DEEPEST - request.offset()), most);
    Asked asked = ask(request.page(request.offset(), first));
    receiver.found(result(asked, List.of()));
    Page page = asked.page();
    long done = 0;
    while (!page.hits().isEmpty() && most > 0) {
      for (Hit hit : hits(asked, page)) {
        receiver.hit(hit);
        done++;
      }
      Cursors.Place last = page.hits().getLast().place();
      if (done == most) {
        return next(asked, last, asked.passed() + done);
      }
      page =
          search.page(
              asked.asking(),
              asked.folding(),
              0,
              (int) Math.min(PAGE, most - done),
              Optional.of(last));
    }
    return Optional.empty();
  }

  @Override
  public void ids(SearchRequest request, Consumer<String> ids) throws IOException {
    items.ids(search.asking(request, questions.of(request, questions.moment())).all(), ids);
  }

  @Override
  public Optional<NewsItem> item(String id) throws IOException {
    return items.find(id);
  }

  @Override
  public void items(ItemConsumer consumer) throws IOException {
    items.inOrder(consumer);
  }

  @Override
  public List<String> idsBeginning(String prefix, int most) throws IOException {
    return items.idsBeginning(prefix, most);
  }

  @Override
  public void sources(Consumer<SourceRecord> consumer) throws IOException {
    meta.sources(consumer::accept);
  }

  @Override
  public List<NewsItem> versions(String id) throws IOException {
    return items.versions(id, configuration.timeZone());
  }

  private ClusterDiscoveries discoveries() {
    return new ClusterDiscoveries(search, questions, evidence);
  }

  @Override
  public List<Suggestion> suggestions(SearchRequest request) throws IOException {
    return discoveries().suggestions(request);
  }

  @Override
  public List<Completion> complete(String typed, int most) throws IOException {
    return discoveries().complete(typed, most);
  }

  @Override
  public Optional<RunningStory> story(String id, Duration apart, int most) throws IOException {
    Optional<NewsItem> item = items.find(id);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    ClusterStories stories = new ClusterStories(search, items, configuration.timeZone());
    ItemTraits.Reader traits =
        new ItemTraits.Reader(
            new StatisticsSearch(search).counts(),
            questions.analyzers(),
            SharedLexicon.of(configuration));
    return Optional.of(
        new RunningStories(stories, traits, configuration.timeZone(), apart)
            .from(item.get(), most));
  }

  @Override
  public Optional<SimilarItems> similar(String id, SearchRequest request) throws IOException {
    Optional<NewsItem> item = items.find(id);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    SimilarItemSearch.Found found =
        new SimilarItemSearch(search, items, evidence, questions).of(item.get(), request);
    Asked asked =
        new Asked(
            found.asking(),
            Optional.empty(),
            found.folded().folding(),
            request.offset(),
            found.folded().page());
    return Optional.of(
        new SimilarItems(
            item.get(),
            found.words().stream()
                .map(word -> new SimilarItems.Word(word.text(), word.weight()))
                .toList(),
            result(asked, found.similar().hits()).withoutNext(),
            found.similar().shared()));
  }

  @Override
  public Keywords keywords(SearchRequest request, Optional<Keywords.Near> near, int most)
      throws IOException {
    return discoveries().keywords(request, near, most);
  }

  @Override
  public List<VariantProposal> proposeVariants(int most) throws IOException {
    return discoveries().proposeVariants(most);
  }

  @Override
  public Trend trend(List<Query> queries, Optional<TimeStep> by) throws IOException {
    Instant asked = questions.moment();
    List<WindowSource> windows = new ArrayList<>();
    for (Query query : queries) {
      windows.add(windows(search.dsl().of(questions.of(query, asked))));
    }
    return new Trends(configuration.timeZone())
        .of(windows, windows(Map.of("match_all", Map.of())), by);
  }

  @Override
  public ArchiveStats stats() throws IOException {
    return new ItemFigures(cluster, meta.name()).stats();
  }

  /// As of the last commit before it was opened.
  @Override
  public String fingerprint() {
    return ContentHash.of(configuration.fingerprint() + state.contents());
  }

  @Override
  public void close() {
    cluster.close();
  }
}
