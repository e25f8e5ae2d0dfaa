package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The search for items like one, by its telling words. Of one thread.
final class SimilarSearch {
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final NewsItem item;
  private final List<TellingWords.Word> words;
  private final Query query;

  private SimilarSearch(
      IndexSearcher searcher,
      SearchRequest request,
      NewsItem item,
      List<TellingWords.Word> words,
      Query query) {
    this.searcher = searcher;
    this.request = request;
    this.item = item;
    this.words = words;
    this.query = query;
  }

  /// @param condition what the request's query asks for
  /// @return absent if there is no such item
  static Optional<SimilarSearch> of(
      IndexSearcher searcher,
      FieldAnalyzers analyzers,
      Configuration configuration,
      LinkedItems linked,
      String id,
      SearchRequest request,
      Query condition)
      throws IOException {
    OptionalInt doc = LiveDocuments.find(searcher.getIndexReader(), ItemDocuments.key(id));
    if (doc.isEmpty()) {
      return Optional.empty();
    }
    NewsItem item = new StoredItems(searcher).item(doc.getAsInt());
    List<TellingWords.Word> words =
        TellingWords.in(searcher.getIndexReader(), analyzers, configuration.ranking()).of(item);
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(SharedWords.query(words, analyzers, configuration.ranking()), Occur.MUST)
            .add(condition, Occur.FILTER)
            .add(new TermQuery(ItemDocuments.key(id)), Occur.MUST_NOT);
    long group = linked.group(doc.getAsInt());
    if (request.foldVersions() && group != VersionGroups.NONE) {
      query.add(
          NumericDocValuesField.newSlowExactQuery(IndexFields.VERSIONS, group), Occur.MUST_NOT);
    }
    return Optional.of(new SimilarSearch(searcher, request, item, words, query.build()));
  }

  /// @param within puts a query within the request's filters
  SimilarItems run(
      HitCollection hits, Snippets snippets, ZoneId zone, Function<Query, DrillDownQuery> within)
      throws IOException {
    HitCollection.Found found = hits.collect(within.apply(query), request, Optional.empty());
    Snippets.Of marks = snippets.of(query, List.of());
    HitEvidence evidence = (doc, hit) -> HitEvidence.Of.marked(marks.in(doc, hit));
    HitPage page = new HitPage(searcher, zone, request, Instant.EPOCH, evidence, found);
    return new SimilarItems(
        item,
        words.stream().map(word -> new SimilarItems.Word(word.text(), word.weight())).toList(),
        new SearchResult(
            found.total(),
            found.folding().folded(),
            true,
            request.offset(),
            page.hits(),
            Optional.empty(),
            found.counted().facets(),
            found.counted().dates()),
        new SharedWords(searcher, query)
            .of(page.docs().stream().map(scored -> scored.doc).toList()));
  }
}
