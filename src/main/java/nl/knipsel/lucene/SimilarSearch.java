package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Searches for items like one, by its telling words. Thread-safe.
///
/// @param searches in the same index
/// @param linked the items that are versions of one story
record SimilarSearch(
    IndexSearcher searcher, Searches searches, Configuration configuration, LinkedItems linked) {
  /// See [nl.knipsel.archive.Archive#similar].
  Optional<SimilarItems> of(String id, SearchRequest request) throws IOException {
    OptionalInt doc = LiveDocuments.find(searcher.getIndexReader(), ItemDocuments.key(id));
    if (doc.isEmpty()) {
      return Optional.empty();
    }
    NewsItem item = new StoredItems(searcher).item(doc.getAsInt());
    FieldAnalyzers analyzers = searches.analyzers();
    List<TellingWords.Word> words =
        new TellingWords(ItemCounts.in(searcher), analyzers, configuration.ranking()).of(item);
    QueryTranslator now = searches.now(request);
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(SharedWords.query(words, analyzers, configuration.ranking()), Occur.MUST)
            .add(
                searches.translated(searches.asked(request.query(), request), request, now),
                Occur.FILTER)
            .add(new TermQuery(ItemDocuments.key(id)), Occur.MUST_NOT);
    long group = linked.group(doc.getAsInt());
    if (request.foldVersions() && group != VersionGroups.NONE) {
      query.add(
          NumericDocValuesField.newSlowExactQuery(IndexFields.VERSIONS, group), Occur.MUST_NOT);
    }
    return Optional.of(found(item, words, query.build(), request, now));
  }

  private SimilarItems found(
      NewsItem item,
      List<TellingWords.Word> words,
      Query query,
      SearchRequest request,
      QueryTranslator now)
      throws IOException {
    HitCollection.Found found =
        searches.hits().collect(Questions.question(query, request, now), request, Optional.empty());
    Snippets.Of marks = searches.snippets().of(query, List.of());
    HitEvidence evidence = (doc, hit) -> HitEvidence.Of.marked(marks.in(doc, hit));
    HitPage page =
        new HitPage(searcher, configuration.timeZone(), request, Instant.EPOCH, evidence, found);
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
