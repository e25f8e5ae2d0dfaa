package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.Completion;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.Suggestion;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.lucene.PageEvidence;
import nl.knipsel.lucene.QueryHelp;
import nl.knipsel.lucene.Questions;
import nl.knipsel.lucene.Questions.Question;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.search.Query;

/// What helps to go on from a query: other spellings, completions, words that stand out. The
/// methods are those of [nl.knipsel.archive.Archive]. Thread-safe.
///
/// @param evidence by the configuration of the archive
record ClusterDiscoveries(ItemSearch search, Questions questions, PageEvidence evidence) {
  List<Suggestion> suggestions(SearchRequest request) throws IOException {
    Instant asked = questions.moment();
    return help()
        .suggestions(
            request.query(),
            word -> search.count(search.dsl().of(questions.of(word, request, asked).query())),
            query -> search.count(search.asking(request, questions.of(query, request, asked))));
  }

  List<Completion> complete(String typed, int most) throws IOException {
    return help().complete(typed, most, query -> search.count(vocabulary().found(query)));
  }

  List<VariantProposal> proposeVariants(int most) throws IOException {
    return help().proposeVariants(most);
  }

  private QueryHelp help() {
    return new QueryHelp(vocabulary(), questions.analyzers(), evidence.configuration());
  }

  private ClusterVocabulary vocabulary() {
    return new ClusterVocabulary(search, questions);
  }

  Keywords keywords(SearchRequest request, Optional<Keywords.Near> near, int most)
      throws IOException {
    Instant asked = questions.moment();
    Question question = questions.of(request, asked);
    Map<String, Object> found = search.asking(request, question).all();
    Query standing = question.whole();
    if (near.isPresent()) {
      standing = questions.of(near.get().word(), request, asked).query();
      found = Map.of("bool", Map.of("filter", List.of(found, search.dsl().of(standing))));
    }
    List<NewsItem> sample = search.byId(found, Keywords.SAMPLE);
    return evidence.keywords(
        new PageEvidence.Sampled(
            standing,
            near.map(Keywords.Near::within),
            search.count(found),
            sample,
            ClusterOccurrences.in(search)),
        most);
  }
}
