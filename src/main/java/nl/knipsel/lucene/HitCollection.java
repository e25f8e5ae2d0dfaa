package nl.knipsel.lucene;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import org.apache.lucene.facet.DrillDownQuery;
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
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
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
  /// @param folding what is folded below them
  /// @param counted the facets
  record Found(
      long total, List<ScoreDoc> docs, VersionFolding folding, FacetCounting.Counted counted) {
    List<ScoreDoc> page(int offset) {
      return docs.subList(Math.min(offset, docs.size()), docs.size());
    }
  }

  /// @param query with the request's filters
  /// @param after the last hit before the wanted page, if that begins behind one
  Found collect(DrillDownQuery query, SearchRequest request, Optional<Cursors.Place> after)
      throws IOException {
    int depth = request.offset() + request.limit();
    FacetCounting.Result<FoldedBest.Found> result =
        counting.search(query, collectors(request, after), request);
    FoldedBest.Found collected = result.collected();
    VersionFolding folding = collected.folding();
    List<ScoreDoc> shown =
        Arrays.stream(collected.docs().scoreDocs).filter(hit -> !folding.hides(hit.doc)).toList();
    boolean areMore = collected.docs().scoreDocs.length >= depth + SPARE;
    if (shown.size() < depth && areMore) {
      shown = shown(query, best(request, after, 0), folding);
    }
    return new Found(
        collected.docs().totalHits.value(), upTo(depth, shown), folding, result.counted());
  }

  /// The page behind a hit, when it is known how all hits are folded.
  List<ScoreDoc> more(
      DrillDownQuery query, SearchRequest request, Cursors.Place after, VersionFolding folding)
      throws IOException {
    return upTo(request.limit(), shown(query, best(request, Optional.of(after), 0), folding));
  }

  private <C extends Collector> List<ScoreDoc> shown(
      DrillDownQuery query, CollectorManager<C, TopFieldDocs> best, VersionFolding folding)
      throws IOException {
    return List.of(searcher.search(query, new WithoutHidden<>(best, folding)).scoreDocs);
  }

  private CollectorManager<? extends Collector, TopFieldDocs> best(
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
    int depth = request.offset() + request.limit() + spare;
    return Math.clamp(depth, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
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

  /// The best hits, folded or not, and what is to be folded of all hits.
  private CollectorManager<? extends Collector, FoldedBest.Found> collectors(
      SearchRequest request, Optional<Cursors.Place> after) {
    if (!request.foldVersions()) {
      return both(new MultiCollectorManager(best(request, after, 0)));
    }
    return request.order() == Order.RELEVANCE
        ? new FoldedBest(wanted(request, SPARE), after, searcher.getIndexReader())
        : both(
            new MultiCollectorManager(
                best(request, after, SPARE),
                VersionedHits.folding(request.order(), searcher.getIndexReader())));
  }

  private static CollectorManager<Collector, FoldedBest.Found> both(
      MultiCollectorManager together) {
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() throws IOException {
        return together.newCollector();
      }

      @Override
      public FoldedBest.Found reduce(Collection<Collector> collectors) throws IOException {
        Object[] results = together.reduce(collectors);
        return new FoldedBest.Found(
            (TopFieldDocs) results[0],
            results.length > 1 ? (VersionFolding) results[1] : VersionFolding.none());
      }
    };
  }

  private static List<ScoreDoc> upTo(int depth, List<ScoreDoc> docs) {
    return docs.subList(0, Math.min(depth, docs.size()));
  }
}
