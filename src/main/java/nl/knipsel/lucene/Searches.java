package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.HitReceiver;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.TimeStep;
import nl.knipsel.archive.Trend;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// What requests find in an index. Thread-safe.
final class Searches {
  private final IndexSearcher searcher;
  private final ZoneId zone;
  private final Questions questions;
  private final HitCollection hits;
  private final Snippets snippets;
  private final Feedback feedback;
  private final Cursors cursors;

  /// @param clock by which relative dates go
  /// @param state what tells the index's state from others, see [CommitData#state]
  Searches(
      IndexSearcher searcher,
      Configuration configuration,
      FieldAnalyzers analyzers,
      InstantSource clock,
      String state) {
    this.searcher = searcher;
    zone = configuration.timeZone();
    questions = new Questions(configuration, analyzers, clock);
    hits = new HitCollection(searcher, zone);
    snippets = new Snippets(searcher, analyzers);
    feedback = new Feedback(ItemCounts.in(searcher), analyzers, configuration.ranking());
    cursors = new Cursors(state);
  }

  FieldAnalyzers analyzers() {
    return questions.analyzers();
  }

  HitCollection hits() {
    return hits;
  }

  Snippets snippets() {
    return snippets;
  }

  SearchResult search(SearchRequest request) throws IOException {
    HitStream found = find(request);
    return found.result(found.page().hits());
  }

  /// See [nl.knipsel.archive.Archive#stream].
  Optional<String> stream(SearchRequest request, long most, HitReceiver receiver)
      throws IOException {
    int first = (int) Math.min(HitStream.PAGE - request.offset(), most);
    return find(request.page(request.offset(), first)).run(most, receiver);
  }

  private HitStream find(SearchRequest request) throws IOException {
    Optional<Cursors.Start> start = cursors.start(request);
    Optional<Cursors.Place> after = start.map(Cursors.Start::after);
    QueryTranslator at =
        start.map(begun -> questions.at(begun.asked(), request)).orElseGet(() -> now(request));
    Query asked = asked(request.query(), request);
    List<Query> wanted = at.wanted(asked);
    org.apache.lucene.search.Query query = translated(asked, request, at);
    boolean feeds = feedback.isWanted() && request.order() == Order.RELEVANCE;
    // what is collected twice is counted by its facets once, at the end
    SearchRequest first = feeds ? request.withFacets() : request;
    HitCollection.Found found = hits.collect(ranked(query, request, at), first, after);
    boolean allWords = !request.anyWord();
    int least = request.anyWord() ? 1 : wanted.size();
    if (found.total() == 0 && allWords && wanted.size() > 1) {
      allWords = false;
      least =
          Questions.most(
              wanted.size() - 1,
              clauses -> hits.count(within(at.atLeast(asked, clauses), request, at)) > 0);
      query = at.atLeast(asked, least);
      found = hits.collect(ranked(query, request, at), first, after);
    }
    if (feeds) {
      query = found.total() > 0 ? feedback.on(query, best(within(query, request, at))) : query;
      found = hits.collect(ranked(query, request, at), request, after);
    }
    HitEvidence evidence =
        request.evidence() == Evidence.NONE
            ? (doc, item) -> HitEvidence.Of.nothing(item)
            : evidence(at, asked, allWords ? Optional.empty() : Optional.of(least));
    if (request.evidence() == Evidence.EXPLANATION) {
      evidence = evidence.with(new Explanations(searcher, analyzers(), query));
    }
    return new HitStream(
        new HitPage(searcher, zone, request, at.asked(), evidence, found),
        hits,
        cursors,
        ranked(query, request, at),
        allWords,
        start.map(Cursors.Start::passed).orElse((long) request.offset()));
  }

  /// The hits that feedback takes for relevant.
  private List<PageEvidence.Scored> best(org.apache.lucene.search.Query query) throws IOException {
    StoredItems items = new StoredItems(searcher);
    List<PageEvidence.Scored> best = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(query, Feedback.ITEMS, HitOrder.sort(Order.RELEVANCE)).scoreDocs) {
      best.add(new PageEvidence.Scored(items.item(hit.doc), HitOrder.score(hit)));
    }
    return best;
  }

  /// A translator for queries that are asked now.
  QueryTranslator now(SearchRequest request) {
    return questions.now(request);
  }

  /// The query with all forms and variants that the request allows.
  Query asked(Query query, SearchRequest request) {
    return questions.asked(query, request);
  }

  /// What the request wants of all its words, or of any.
  org.apache.lucene.search.Query translated(
      Query asked, SearchRequest request, QueryTranslator at) {
    return Questions.translated(asked, request, at);
  }

  /// What the request finds, for what needs no order.
  DrillDownQuery found(SearchRequest request) {
    QueryTranslator at = now(request);
    return within(translated(asked(request.query(), request), request, at), request, at);
  }

  /// What a query finds within the filters of a request.
  DrillDownQuery within(
      org.apache.lucene.search.Query query, SearchRequest request, QueryTranslator at) {
    return Questions.question(query, request, at).drillDown();
  }

  /// The query within the request's filters, with scores as it wants them.
  private Questions.Question ranked(
      org.apache.lucene.search.Query query, SearchRequest request, QueryTranslator at) {
    Instant moment = at.asked();
    return Questions.question(
        request.recency().map(recency -> RecencyFactors.on(query, recency, moment)).orElse(query),
        request,
        at);
  }

  /// The evidence for documents of this index, whatever found them.
  ///
  /// @param least how many of the request's clauses were enough; absent if all were needed
  HitEvidence evidence(SearchRequest request, Optional<Integer> least) throws IOException {
    return evidence(now(request), asked(request.query(), request), least);
  }

  /// @param least how many of the wanted clauses are enough; absent if all are needed
  private HitEvidence evidence(QueryTranslator at, Query asked, Optional<Integer> least)
      throws IOException {
    QueryTranslator marking = at.marking();
    Snippets.Of marks =
        snippets.of(
            least.isPresent() ? marking.atLeast(asked, least.get()) : marking.translate(asked),
            at.patterns(asked));
    MissingWords missing =
        new MissingWords(searcher, at, least.isPresent() ? at.wanted(asked) : List.of());
    FoundVariants variants = new FoundVariants(searcher, at, asked);
    return (doc, item) -> {
      Snippets.Marks marked = marks.in(doc, item);
      return new HitEvidence.Of(
          marked.headline(), marked.body(), missing.of(doc), variants.of(doc), Optional.empty());
    };
  }

  void ids(SearchRequest request, Consumer<String> ids) throws IOException {
    hits.ids(found(request), ids);
  }

  Trend trend(List<Query> queries, Optional<TimeStep> by) throws IOException {
    QueryTranslator at = questions.now();
    List<WindowSource> windows = new ArrayList<>();
    for (Query query : queries) {
      windows.add(PublicationWindows.of(searcher, at.translate(questions.withVariants(query))));
    }
    return new Trends(zone).of(windows, PublicationWindows.of(searcher, ItemDocuments.ALL), by);
  }
}
