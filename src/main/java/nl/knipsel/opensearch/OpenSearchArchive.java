package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ArchiveStats;
import nl.knipsel.archive.Completion;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.HitReceiver;
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
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.ContentHash;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.lucene.PageEvidence;
import nl.knipsel.lucene.Questions;
import nl.knipsel.lucene.Questions.Question;
import nl.knipsel.news.NewsItem;

/// An archive on a cluster, as it stands whenever it is asked. What it cannot do is refused with an
/// [ArchiveException] that says so.
final class OpenSearchArchive implements Archive {
  private static final int PAGE = 1_000;

  private final Cluster cluster;
  private final MetaIndex meta;
  private final Configuration configuration;
  private final Questions questions;
  private final PageEvidence evidence;
  private final ItemSearch search;
  private final ClusterItems items;

  /// @param analyzers of the configuration
  /// @param clock by which relative dates go
  OpenSearchArchive(
      Cluster cluster,
      MetaIndex meta,
      Configuration configuration,
      FieldAnalyzers analyzers,
      InstantSource clock) {
    this.cluster = cluster;
    this.meta = meta;
    this.configuration = configuration;
    questions = new Questions(configuration, analyzers, clock);
    evidence = new PageEvidence(configuration, analyzers, clock);
    search = ItemSearch.in(cluster, meta.name());
    items = new ClusterItems(cluster, meta.name());
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  /// A request as it was asked in the end.
  ///
  /// @param least how many of its clauses were enough; absent if all were needed
  private record Asked(Question question, Optional<Integer> least, ItemSearch.Found found) {}

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    Asked asked = ask(request);
    return result(asked, request, evidence.of(request, asked.least(), asked.found().hits()));
  }

  private Asked ask(SearchRequest request) throws IOException {
    refuse(request.evidence() == Evidence.EXPLANATION, "explain scores");
    refuse(request.after().isPresent(), "go on from a cursor");
    refuse(request.dateFacet().isPresent(), "count hits by date");
    refuse(request.recency().isPresent(), "rank by recency");
    refuse(configuration.ranking().feedback() > 0, "rank with feedback");
    Question question = questions.of(request);
    Optional<Integer> least = request.anyWord() ? Optional.of(1) : Optional.empty();
    ItemSearch.Found found = search.page(question, request);
    if (found.total() == 0 && !request.anyWord() && questions.wanted(request) > 1) {
      least = Optional.of(most(request, questions.wanted(request) - 1));
      question = questions.of(request, least.get());
      found = search.page(question, request);
    }
    return new Asked(question, least, found);
  }

  /// The greatest number of clauses that some item has, at most so many and at least 1.
  private int most(SearchRequest request, int most) throws IOException {
    int found = 1;
    int limit = most;
    while (found < limit) {
      int tried = (found + limit + 1) / 2;
      if (search.count(questions.of(request, tried)) > 0) {
        found = tried;
      } else {
        limit = tried - 1;
      }
    }
    return found;
  }

  private static SearchResult result(Asked asked, SearchRequest request, List<Hit> hits) {
    ItemSearch.Found found = asked.found();
    return new SearchResult(
        found.total(),
        0,
        asked.least().isEmpty() || found.total() == 0,
        request.offset(),
        hits,
        Optional.empty(),
        found.facets(),
        Optional.empty());
  }

  private static void refuse(boolean wanted, String what) {
    if (wanted) {
      throw refused(what);
    }
  }

  private static ArchiveException refused(String what) {
    return new ArchiveException("an archive on a cluster cannot " + what + " yet");
  }

  @Override
  public Optional<String> stream(SearchRequest request, long most, HitReceiver receiver)
      throws IOException {
    SearchRequest first = request.page(request.offset(), (int) Math.min(PAGE, most));
    Asked asked = ask(first);
    receiver.found(result(asked, first, List.of()));
    ItemSearch.Found page = asked.found();
    long done = 0;
    while (!page.hits().isEmpty()) {
      for (Hit hit : evidence.of(first, asked.least(), page.hits())) {
        receiver.hit(hit);
        done++;
      }
      if (done >= most) {
        return Optional.empty();
      }
      page =
          search.behind(asked.question(), first, page.last(), (int) Math.min(PAGE, most - done));
    }
    return Optional.empty();
  }

  @Override
  public void ids(SearchRequest request, Consumer<String> ids) throws IOException {
    items.ids(search.query(questions.of(request)), ids);
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
    meta.sources(consumer);
  }

  /// None: versions are not linked on a cluster yet.
  @Override
  public List<NewsItem> versions(String id) {
    return List.of();
  }

  @Override
  public List<Suggestion> suggestions(SearchRequest request) {
    return List.of();
  }

  @Override
  public List<Completion> complete(String typed, int most) {
    throw refused("complete what is typed");
  }

  @Override
  public Optional<RunningStory> story(String id, Duration apart, int most) {
    throw refused("find running stories");
  }

  @Override
  public Optional<SimilarItems> similar(String id, SearchRequest request) {
    throw refused("find similar items");
  }

  @Override
  public Keywords keywords(SearchRequest request, Optional<Keywords.Near> near, int most) {
    throw refused("find words that stand out");
  }

  @Override
  public List<VariantProposal> proposeVariants(int most) {
    throw refused("propose variants");
  }

  @Override
  public Trend trend(List<Query> queries, Optional<TimeStep> by) {
    throw refused("count by steps of time");
  }

  @Override
  public ArchiveStats stats() throws IOException {
    long[] counts = new long[5];
    long[] captured = {Long.MAX_VALUE, Long.MIN_VALUE};
    ItemFigures figures = new ItemFigures(cluster, meta.name());
    figures.each(item -> {
      counts[0]++;
      counts[1] += item.article() ? 1 : 0;
      counts[2] += item.sightings();
      if (item.times()[0] != 0 || item.times()[1] != 0) {
        boolean open = item.times()[0] == Long.MIN_VALUE || item.times()[1] == Long.MAX_VALUE;
        counts[open ? 4 : 3]++;
      }
      if (item.times()[2] != 0) {
        captured[0] = Math.min(captured[0], item.times()[2]);
        captured[1] = Math.max(captured[1], item.times()[3]);
      }
    });
    boolean isCaptured = captured[0] <= captured[1];
    return new ArchiveStats(
        counts[0],
        counts[1],
        counts[0] - counts[1],
        counts[2],
        counts[3],
        counts[4],
        isCaptured ? Optional.of(Instant.ofEpochMilli(captured[0])) : Optional.empty(),
        isCaptured ? Optional.of(Instant.ofEpochMilli(captured[1])) : Optional.empty(),
        figures.bytes());
  }

  @Override
  public String fingerprint() throws IOException {
    ContentHash hash = new ContentHash();
    new ItemFigures(cluster, meta.name())
        .each(item -> hash.add(item.id(), item.sightings(), item.times()));
    return ContentHash.of(configuration.fingerprint() + hash.digits());
  }

  @Override
  public void close() {
    cluster.close();
  }
}
