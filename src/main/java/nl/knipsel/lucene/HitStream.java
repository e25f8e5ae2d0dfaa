package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.HitReceiver;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// The hits of one request, page behind page. Of one thread.
///
/// @param query the request's, as it finds anything
/// @param allWords whether every hit has every word
/// @param asked the moment that dates of the query go by
/// @param passed how many hits stand before the first page
/// @param first what was collected for the first page
record HitStream(
    IndexSearcher searcher,
    ZoneId zone,
    HitCollection collection,
    Cursors cursors,
    SearchRequest request,
    Query query,
    HitEvidence evidence,
    boolean allWords,
    Instant asked,
    long passed,
    HitCollection.Found first) {
  /// How many hits are collected at once; each pass looks at all of them, and holds these.
  static final int PAGE = SearchRequest.DEEPEST;

  /// What was found, with these hits of the first page.
  SearchResult result(List<Hit> hits) {
    List<ScoreDoc> docs = page();
    return new SearchResult(
        first.total(),
        first.folding().folded(),
        allWords || first.total() == 0,
        passed,
        hits,
        hits.isEmpty() ? Optional.empty() : next(docs.get(hits.size() - 1), passed + hits.size()),
        first.counted().facets(),
        first.counted().dates());
  }

  /// The first page.
  List<ScoreDoc> page() {
    return first.page(request.offset());
  }

  /// Its hits.
  List<Hit> hits() throws IOException {
    StoredItems items = new StoredItems(searcher);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc scored : page()) {
      hits.add(hit(items, scored));
    }
    return hits;
  }

  private Hit hit(StoredItems items, ScoreDoc scored) throws IOException {
    NewsItem item = items.item(scored.doc);
    HitEvidence.Of of = evidence.of(scored.doc, item);
    Optional<Double> recency =
        request.recency().map(boost -> boost.factor(item.dating(zone).window(), asked));
    return new Hit(
        item,
        HitOrder.score(scored),
        of.headline(),
        of.snippets(),
        of.missing(),
        of.variants(),
        first.folding().below(scored.doc),
        recency,
        of.explanation().map(explanation -> explanation.times(recency.orElse(1.0))));
  }

  /// Hands over the hits of this page and of those behind it, up to so many.
  ///
  /// @return the cursor behind the last, if there are more
  Optional<String> run(long most, HitReceiver receiver) throws IOException {
    receiver.found(result(List.of()));
    StoredItems items = new StoredItems(searcher);
    List<ScoreDoc> docs = page();
    long done = 0;
    while (!docs.isEmpty() && most > 0) {
      for (ScoreDoc scored : docs) {
        receiver.hit(hit(items, scored));
        done++;
        if (done == most) {
          return next(scored, passed + done);
        }
      }
      docs =
          collection.more(
              query,
              request.toBuilder().page(0, PAGE).build(),
              HitOrder.place(docs.getLast()),
              first.folding());
    }
    return Optional.empty();
  }

  private Optional<String> next(ScoreDoc last, long before) {
    return before < first.total() - first.folding().folded()
        ? Optional.of(cursors.of(request, new Cursors.Start(asked, before, HitOrder.place(last))))
        : Optional.empty();
  }
}
