package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.config.Ranking;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.lucene.PageEvidence;
import nl.knipsel.lucene.Questions;
import nl.knipsel.lucene.Questions.Question;
import nl.knipsel.lucene.SharedWords;
import nl.knipsel.lucene.TellingWords;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Searches a cluster for items like one: its telling words are those of the embedded archive, by
/// counts that the cluster makes. Thread-safe.
///
/// @param items those of the same index
/// @param evidence by the configuration of the archive
record SimilarItemSearch(
    ItemSearch search, ClusterItems items, PageEvidence evidence, Questions questions) {
  /// What was found.
  ///
  /// @param asking what was asked in the end
  /// @param similar the hits of the page and what they share
  record Found(
      List<TellingWords.Word> words,
      Asking asking,
      ItemSearch.Folded folded,
      PageEvidence.Similar similar) {}

  Found of(NewsItem item, SearchRequest asked) throws IOException {
    SearchRequest request = asked.toBuilder().recency(Optional.empty()).build();
    FieldAnalyzers analyzers = evidence.analyzers();
    Ranking ranking = evidence.configuration().ranking();
    List<TellingWords.Word> words =
        new TellingWords(statistics().counts(), analyzers, ranking).of(item);
    Query telling = SharedWords.query(words, analyzers, ranking);
    Question question = questions.of(request, questions.moment());
    Asking plain = search.asking(request, question);
    Map<String, Object> wanted =
        Map.of(
            "bool",
            Map.of(
                "must",
                List.of(search.dsl().of(telling)),
                "filter",
                List.of(plain.query()),
                "must_not",
                others(item, request)));
    Asking asking = new Asking(request, question, wanted, plain.filters());
    ItemSearch.Folded folded = search.first(asking, Optional.empty());
    List<PageEvidence.Scored> page =
        folded.page().hits().stream().map(ItemSearch.Placed::hit).toList();
    return new Found(
        words,
        asking,
        folded,
        page.isEmpty()
            ? new PageEvidence.Similar(List.of(), List.of())
            : similar(asking, telling, folded, page));
  }

  private PageEvidence.Similar similar(
      Asking asking, Query telling, ItemSearch.Folded folded, List<PageEvidence.Scored> page)
      throws IOException {
    Question question = asking.question();
    Query whole =
        new BooleanQuery.Builder()
            .add(telling, Occur.MUST)
            .add(question.query(), Occur.FILTER)
            .build();
    PageEvidence.Scoring scoring =
        new PageEvidence.Scoring(telling, statistics().of(telling, asking.query()));
    return evidence.similar(
        new PageEvidence.Finding(
            asking.request(),
            question.asked(),
            Optional.empty(),
            folded.folding()::below,
            Optional.of(scoring)),
        whole,
        page);
  }

  private StatisticsSearch statistics() {
    return new StatisticsSearch(search);
  }

  /// The item itself and, if versions are folded, its own.
  private List<Map<String, Object>> others(NewsItem item, SearchRequest request)
      throws IOException {
    List<Map<String, Object>> others = new ArrayList<>();
    others.add(Map.of("term", Map.of(IndexFields.ID, item.id())));
    if (request.foldVersions()) {
      items
          .group(item.id())
          .ifPresent(group -> others.add(Map.of("term", Map.of(IndexFields.VERSIONS, group))));
    }
    return others;
  }
}
