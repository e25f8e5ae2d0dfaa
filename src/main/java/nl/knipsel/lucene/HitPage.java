package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// A page of what was found, whose documents become hits. Of one thread.
///
/// @param asked the moment of asking, which recency goes by
record HitPage(
    IndexSearcher searcher,
    ZoneId zone,
    SearchRequest request,
    Instant asked,
    HitEvidence evidence,
    HitCollection.Found found) {
  List<ScoreDoc> docs() {
    return found.page(request.offset());
  }

  /// Reads them in the order in which they stand in the index.
  List<Hit> hits() throws IOException {
    StoredItems items = new StoredItems(searcher);
    List<ScoreDoc> docs = docs();
    Map<Integer, Hit> hits = new HashMap<>();
    for (ScoreDoc scored : docs.stream().sorted(Comparator.comparingInt(hit -> hit.doc)).toList()) {
      hits.put(scored.doc, hit(items, scored, found.folding()));
    }
    return docs.stream().map(scored -> Objects.requireNonNull(hits.get(scored.doc))).toList();
  }

  /// @param folding that knows what stands below the hit
  Hit hit(StoredItems items, ScoreDoc scored, Folding folding) throws IOException {
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
        folding.below(scored.doc),
        recency,
        of.explanation().map(explanation -> explanation.times(recency.orElse(1.0))));
  }
}
