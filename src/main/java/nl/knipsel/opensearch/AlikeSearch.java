package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.lucene.PageEvidence;
import nl.knipsel.lucene.Questions;
import nl.knipsel.lucene.Questions.Question;
import nl.knipsel.lucene.SharedWords;
import nl.knipsel.lucene.TellingWords;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// Searches a cluster for items like one: its telling words are those of the embedded archive, by
/// counts that the cluster makes. Thread-safe.
///
/// @param items those of the same index
record AlikeSearch(
    ItemSearch search, ClusterItems items, Configuration configuration, Questions questions) {
  /// What was found.
  ///
  /// @param asking what was asked in the end
  /// @param alike the hits of the page and what they share
  record Found(
      List<TellingWords.Word> words,
      Asking asking,
      ItemSearch.Folded folded,
      PageEvidence.Alike alike) {}

  Found of(NewsItem item, SearchRequest asked) throws IOException {
    SearchRequest request = asked.toBuilder().recency(Optional.empty()).build();
    FieldAnalyzers analyzers = questions.analyzers();
    List<TellingWords.Word> words = words(item, analyzers);
    Query telling =
        words.isEmpty()
            ? MatchNoDocsQuery.INSTANCE
            : SharedWords.query(words, analyzers, configuration.ranking());
    Question question = questions.of(request, questions.moment());
    Map<String, Object> ranking =
        Map.of(
            "bool",
            Map.of(
                "must",
                List.of(search.dsl().of(telling)),
                "filter",
                List.of(search.dsl().of(question.query())),
                "must_not",
                others(item, request)));
    Asking asking =
        new Asking(request, question, ranking, search.asking(request, question).filters());
    ItemSearch.Folded folded = search.first(asking, Optional.empty());
    List<PageEvidence.Scored> page =
        folded.page().hits().stream().map(ItemSearch.Placed::hit).toList();
    return new Found(
        words,
        asking,
        folded,
        page.isEmpty()
            ? new PageEvidence.Alike(List.of(), List.of())
            : alike(asking, telling, folded, page));
  }

  private PageEvidence.Alike alike(
      Asking asking, Query telling, ItemSearch.Folded folded, List<PageEvidence.Scored> page)
      throws IOException {
    Question question = asking.question();
    Query whole =
        new BooleanQuery.Builder()
            .add(telling, Occur.MUST)
            .add(question.query(), Occur.FILTER)
            .build();
    PageEvidence.Scoring scoring =
        new PageEvidence.Scoring(telling, new StatisticsSearch(search).of(telling, asking.query()));
    return new PageEvidence(configuration, questions.analyzers())
        .alike(
            new PageEvidence.Finding(
                asking.request(),
                question.asked(),
                Optional.empty(),
                folded.folding()::below,
                Optional.of(scoring)),
            whole,
            page);
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

  private List<TellingWords.Word> words(NewsItem item, FieldAnalyzers analyzers)
      throws IOException {
    List<Term> terms =
        new TreeSet<>(TellingWords.asked(item, analyzers, configuration.ranking()))
            .stream().map(term -> new Term(IndexFields.BODY, term)).toList();
    Map<String, Long> having =
        new StatisticsSearch(search)
            .items(terms).entrySet().stream()
                .collect(Collectors.toMap(term -> term.getKey().text(), Map.Entry::getValue));
    long all = search.count(Map.of("match_all", Map.of()));
    TellingWords.Counts counts =
        new TellingWords.Counts() {
          @Override
          public long items() {
            return all;
          }

          @Override
          public long having(String term) {
            return having.getOrDefault(term, 0L);
          }
        };
    return new TellingWords(counts, analyzers, configuration.ranking()).of(item);
  }
}
