package nl.knipsel.lucene;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// Collects hits in their order and counts facets over all of them. Hits that are equal in it stand
/// in the order of their ids, so that the order in which items were indexed does not show. Versions
/// are folded out of some more hits than are wanted; only if those are not enough, in a second
/// search. Thread-safe.
final class HitCollection {
  /// How many hits more than are wanted are collected, in whose place hidden ones may stand.
  private static final int SPARE = 20;

  private final IndexSearcher searcher;
  private final FacetCounting counting;

  /// @param zone by whose calendar hits are counted
  HitCollection(IndexSearcher searcher, ZoneId zone) {
    this.searcher = searcher;
    counting = new FacetCounting(searcher, zone);
  }

  /// @param docs the first ones, to the last of the wanted page; behind a cursor only that page
  /// @param folding of all hits; it may know what stands below those of the page only
  /// @param counted the facets
  record Found(long total, List<ScoreDoc> docs, Folding folding, FacetCounting.Counted counted) {
    List<ScoreDoc> page(int offset) {
      return docs.subList(Math.min(offset, docs.size()), docs.size());
    }
  }

  /// @param query with the request's filters
  /// @param after the last hit before the wanted page, if that begins behind one
  Found collect(Questions.Question query, SearchRequest request, Optional<Cursors.Place> after)
      throws IOException {
    return request.order() == Order.RELEVANCE && after.isEmpty()
        ? byRelevance(query, request)
        : inOrder(query, request, after);
  }

  private Found byRelevance(Questions.Question query, SearchRequest request) throws IOException {
    RankingParts parts = RankingParts.of(searcher.rewrite(query.query()));
    Bonus bonus =
        parts.adding().isPresent() ? Bonus.of(parts.adding().get(), searcher) : Bonus.none();
    boolean folds = request.foldVersions();
    FacetCounting.Result<FoldedBest.Found> result =
        counting.search(
            query.drillDown(WindowedQuery.of(parts.finding())),
            new FoldedBest(wanted(request, folds ? SPARE : 0), folds, bonus),
            request);
    TopDocs best = result.collected().docs();
    PageFolding folding = PageFolding.of(List.of(best.scoreDocs), result.collected().linked());
    if (isShort(folding.shown(), best, request)) {
      VersionFolding whole = whole(query, request);
      return new Found(
          best.totalHits.value(),
          upTo(depth(request), shown(query, best(request, Optional.empty(), 0), whole)),
          whole,
          result.counted());
    }
    Found found =
        new Found(
            best.totalHits.value(),
            upTo(depth(request), folding.shown()),
            folding,
            result.counted());
    folding.look(found.page(request.offset()), bonus, searcher.getIndexReader());
    return found;
  }

  private Found inOrder(
      Questions.Question query, SearchRequest request, Optional<Cursors.Place> after)
      throws IOException {
    FacetCounting.Result<Object[]> result =
        counting.search(query.drillDown(), collectors(request, after), request);
    TopDocs best = (TopDocs) result.collected()[0];
    VersionFolding folding =
        request.foldVersions() ? (VersionFolding) result.collected()[1] : VersionFolding.none();
    List<ScoreDoc> shown =
        Arrays.stream(best.scoreDocs).filter(hit -> !folding.hides(hit.doc)).toList();
    if (isShort(shown, best, request)) {
      shown = shown(query, best(request, after, 0), folding);
    }
    return new Found(
        best.totalHits.value(), upTo(depth(request), shown), folding, result.counted());
  }

  /// Whether so many of the best hits stand below others that the page is not full, and there are
  /// more.
  private static boolean isShort(List<ScoreDoc> shown, TopDocs best, SearchRequest request) {
    return shown.size() < depth(request) && best.scoreDocs.length >= depth(request) + SPARE;
  }

  private static int depth(SearchRequest request) {
    return request.offset() + request.limit();
  }

  /// The page behind a hit, when it is known how all hits are folded.
  List<ScoreDoc> more(
      Questions.Question query, SearchRequest request, Cursors.Place after, VersionFolding folding)
      throws IOException {
    return upTo(request.limit(), shown(query, best(request, Optional.of(after), 0), folding));
  }

  /// How all hits of a request are folded, if that is how those of its first page are.
  VersionFolding whole(Folding folding, Questions.Question query, SearchRequest request)
      throws IOException {
    if (folding instanceof VersionFolding whole) {
      return whole;
    }
    return request.foldVersions() ? whole(query, request) : VersionFolding.none();
  }

  private VersionFolding whole(Questions.Question query, SearchRequest request) throws IOException {
    return searcher.search(
        query.drillDown(), VersionedHits.folding(request.order(), searcher.getIndexReader()));
  }

  private <C extends Collector, T extends TopDocs> List<ScoreDoc> shown(
      Questions.Question query, CollectorManager<C, T> best, VersionFolding folding)
      throws IOException {
    return List.of(
        searcher.search(query.drillDown(), new WithoutHidden<>(best, folding)).scoreDocs);
  }

  private CollectorManager<? extends Collector, ? extends TopDocs> best(
      SearchRequest request, Optional<Cursors.Place> after, int spare) {
    int wanted = wanted(request, spare);
    return request.order() == Order.RELEVANCE
        ? new BestByScore(wanted, after)
        : new TopFieldCollectorManager(
            HitOrder.sort(request.order()),
            wanted,
            after.map(place -> HitOrder.after(request.order(), place)).orElse(null),
            Integer.MAX_VALUE);
  }

  private int wanted(SearchRequest request, int spare) {
    return Math.clamp(depth(request) + spare, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
  }

  /// How many items a query finds.
  long count(Query query) throws IOException {
    return searcher.count(query);
  }

  /// The ids of all hits, in no order.
  void ids(Query query, Consumer<String> ids) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues values = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
          ids.accept(values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
  }

  /// The best hits and, if they are to be folded, what all hits are folded to.
  private MultiCollectorManager collectors(SearchRequest request, Optional<Cursors.Place> after) {
    return request.foldVersions()
        ? new MultiCollectorManager(
            best(request, after, SPARE),
            VersionedHits.folding(request.order(), searcher.getIndexReader()))
        : new MultiCollectorManager(best(request, after, 0));
  }

  private static List<ScoreDoc> upTo(int depth, List<ScoreDoc> docs) {
    return docs.subList(0, Math.min(depth, docs.size()));
  }
}
