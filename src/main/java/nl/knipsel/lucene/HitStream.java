package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.HitReceiver;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import org.apache.lucene.search.ScoreDoc;

/// The hits of one request, page behind page. Of one thread.
///
/// @param page the first page
/// @param query the request's, as it finds anything
/// @param allWords whether every hit has every word
/// @param passed how many hits stand before the first page
record HitStream(
    HitPage page,
    HitCollection collection,
    Cursors cursors,
    Questions.Question query,
    boolean allWords,
    long passed) {
  /// How many hits are collected at once; each pass looks at all of them, and holds these.
  static final int PAGE = SearchRequest.DEEPEST;

  private HitCollection.Found found() {
    return page.found();
  }

  /// What was found, with these hits of the first page.
  SearchResult result(List<Hit> hits) {
    return new SearchResult(
        found().total(),
        found().folding().folded(),
        allWords || found().total() == 0,
        passed,
        hits,
        hits.isEmpty()
            ? Optional.empty()
            : next(
                HitOrder.place(page.docs().get(hits.size() - 1), hits.getLast().item().id()),
                passed + hits.size()),
        found().counted().facets(),
        found().counted().dates());
  }

  /// Hands over the hits of this page and of those behind it, up to so many.
  ///
  /// @return the cursor behind the last, if there are more
  Optional<String> run(long most, HitReceiver receiver) throws IOException {
    receiver.found(result(List.of()));
    StoredItems items = new StoredItems(page.searcher());
    List<ScoreDoc> docs = page.docs();
    Folding folding = found().folding();
    Cursors.Place last = null;
    long done = 0;
    while (!docs.isEmpty() && most > 0) {
      for (ScoreDoc scored : docs) {
        Hit hit = page.hit(items, scored, folding);
        receiver.hit(hit);
        last = HitOrder.place(scored, hit.item().id());
        done++;
        if (done == most) {
          return next(last, passed + done);
        }
      }
      VersionFolding whole = collection.whole(folding, query, page.request());
      folding = whole;
      docs =
          collection.more(
              query,
              page.request().toBuilder().page(0, PAGE).build(),
              Objects.requireNonNull(last),
              whole);
    }
    return Optional.empty();
  }

  private Optional<String> next(Cursors.Place last, long before) {
    return before < found().total() - found().folding().folded()
        ? Optional.of(cursors.of(page.request(), new Cursors.Start(page.asked(), before, last)))
        : Optional.empty();
  }
}
