package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveStats;
import nl.knipsel.archive.Completion;
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
import nl.knipsel.config.Ranking;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// An embedded archive as it stood when it was opened. What reads words is set up when it is first
/// needed, so that showing an item or counting them opens no lexicon.
final class LuceneArchive implements Archive {
  /// Enough for QueryParser.MOST_WORDS compounds in both fields.
  private static final int MOST_CLAUSES = 30_000;

  private final ArchiveFolder folder;
  private final Directory directory;
  private final DirectoryReader reader;
  private final Configuration configuration;
  private final Optional<FieldAnalyzers> ready;
  private final InstantSource clock;
  private final CommitData commit;
  private final IndexSearcher searcher;
  private final LinkedItems linked;
  private @Nullable Searches searches;

  /// @param commit what the reader's commit says
  /// @param ready the configuration's analyzers, if they are there already
  LuceneArchive(
      ArchiveFolder folder,
      Directory directory,
      DirectoryReader reader,
      CommitData commit,
      Configuration configuration,
      Optional<FieldAnalyzers> ready,
      InstantSource clock) {
    this.folder = folder;
    this.directory = directory;
    this.reader = reader;
    this.commit = commit;
    this.configuration = configuration;
    this.ready = ready;
    this.clock = clock;
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity(configuration.ranking()));
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    linked = new LinkedItems(searcher, configuration.timeZone());
  }

  static Similarity similarity(Ranking ranking) {
    return new BM25Similarity(ranking.k1(), ranking.b());
  }

  private synchronized Searches searches() throws IOException {
    if (searches == null) {
      FieldAnalyzers analyzers = ready.isPresent() ? ready.get() : folder.analyzers(configuration);
      searches = new Searches(searcher, configuration, analyzers, clock, commit.state(reader));
    }
    return searches;
  }

  private Discoveries discoveries() throws IOException {
    return new Discoveries(searcher, configuration, searches(), linked);
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return searches().search(request);
  }

  @Override
  public Optional<String> stream(SearchRequest request, long most, HitReceiver receiver)
      throws IOException {
    return searches().stream(request, most, receiver);
  }

  @Override
  public void ids(SearchRequest request, Consumer<String> ids) throws IOException {
    searches().ids(request, ids);
  }

  @Override
  public Trend trend(List<Query> queries, Optional<TimeStep> by) throws IOException {
    return searches().trend(queries, by);
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
    return discoveries().story(id, apart, most);
  }

  @Override
  public Optional<SimilarItems> similar(String id, SearchRequest request) throws IOException {
    return discoveries().similar(id, request);
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
  public ArchiveStats stats() throws IOException {
    return IndexFigures.of(searcher, folder.bytes());
  }

  @Override
  public String fingerprint() {
    return commit.archive();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
