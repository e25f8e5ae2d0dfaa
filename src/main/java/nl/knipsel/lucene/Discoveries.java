package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.Completion;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.RunningStory;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.archive.Suggestion;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// What helps to go on from a query or an item: other spellings, completions, items like one, words
/// that stand out. The methods are those of [nl.knipsel.archive.Archive]. Thread-safe.
///
/// @param linked the items that are versions of one story
record Discoveries(
    IndexSearcher searcher, Configuration configuration, Searches searches, LinkedItems linked) {
  List<Suggestion> suggestions(SearchRequest request) throws IOException {
    QueryTranslator now = searches.now(request);
    return help()
        .suggestions(
            request.query(),
            word -> searcher.count(now.translate(searches.asked(word, request))),
            query ->
                searcher.count(
                    searches.within(
                        searches.translated(searches.asked(query, request), request, now),
                        request,
                        now)));
  }

  List<Completion> complete(String typed, int most) throws IOException {
    return help()
        .complete(typed, most, query -> searcher.count(searches.found(SearchRequest.of(query))));
  }

  Optional<RunningStory> story(String id, Duration apart, int most) throws IOException {
    Optional<NewsItem> item = new StoredItems(searcher).find(id);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    ItemTraits.Reader traits =
        new ItemTraits.Reader(ItemCounts.in(searcher), searches.analyzers(), lexicon());
    RunningStories.Items stored = RunningStories.in(searcher, configuration.timeZone());
    return Optional.of(
        new RunningStories(stored, traits, configuration.timeZone(), apart).from(item.get(), most));
  }

  Optional<SimilarItems> similar(String id, SearchRequest request) throws IOException {
    return new SimilarSearch(searcher, searches, configuration, linked).of(id, request);
  }

  Keywords keywords(SearchRequest request, Optional<Keywords.Near> near, int most)
      throws IOException {
    WordOccurrences archive = WordOccurrences.in(searcher.getIndexReader());
    KeywordSearch search = new KeywordSearch(searcher, searches.analyzers(), archive, most);
    Query found = searches.found(request);
    if (near.isEmpty()) {
      return search.in(found, KeywordSearch.sample(searcher, found));
    }
    Query word = searches.now(request).translate(searches.asked(near.get().word(), request));
    return search.near(
        word, near.get().within(), KeywordSearch.sample(searcher, KeywordSearch.both(found, word)));
  }

  List<VariantProposal> proposeVariants(int most) throws IOException {
    return help().proposeVariants(most);
  }

  private QueryHelp help() {
    return new QueryHelp(
        new LuceneVocabulary(searcher, searches), searches.analyzers(), configuration);
  }

  private Lexicon lexicon() throws IOException {
    return SharedLexicon.of(configuration);
  }
}
