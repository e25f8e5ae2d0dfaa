package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.Labelled.Label;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// The search for items like one: by its telling words, of which an item must have at least
/// [#LEAST_SHARE]. Of one thread.
final class SimilarSearch {
  private static final double LEAST_SHARE = 0.3;

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
        new TellingWords(searcher.getIndexReader(), analyzers, configuration.ranking()).of(item);
    TextQueries texts = new TextQueries(configuration.ranking(), analyzers);
    BooleanQuery.Builder alike =
        new BooleanQuery.Builder()
            .setMinimumNumberShouldMatch(Math.max(1, (int) (LEAST_SHARE * words.size())));
    for (TellingWords.Word word : words) {
      Query having = texts.words(Scope.BOTH, field -> new TermQuery(new Term(field, word.term())));
      alike.add(
          new Labelled(
              Label.finding(word.text(), Reason.WORD),
              new BoostQuery(having, (float) word.weight())),
          Occur.SHOULD);
    }
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(alike.build(), Occur.MUST)
            .add(condition, Occur.FILTER)
            .add(new TermQuery(ItemDocuments.key(id)), Occur.MUST_NOT);
    long group = linked.group(doc.getAsInt());
    if (request.foldVersions() && group != VersionGroups.NONE) {
      query.add(
          NumericDocValuesField.newSlowExactQuery(IndexFields.VERSIONS, group), Occur.MUST_NOT);
    }
    return Optional.of(new SimilarSearch(searcher, request, item, words, query.build()));
  }

  SimilarItems run(HitCollection hits, Snippets snippets, ZoneId zone) throws IOException {
    HitCollection.Found found =
        hits.collect(new DrillDownQuery(new FacetsConfig(), query), request, Optional.empty());
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
        shared(page.docs()));
  }

  /// For each document the words that it shares, those that count most for it first.
  private List<List<String>> shared(List<ScoreDoc> docs) throws IOException {
    ScoreTree tree = new ScoreTree(searcher, query);
    List<List<String>> shared = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      Map<String, Double> points = new LinkedHashMap<>();
      for (ScoreTree.Leaf leaf : tree.of(doc.doc).orElse(List.of())) {
        if (leaf.points() > 0) {
          points.merge(leaf.label().word(), leaf.points(), Double::sum);
        }
      }
      shared.add(
          points.entrySet().stream()
              .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
              .map(Map.Entry::getKey)
              .toList());
    }
    return shared;
  }
}
