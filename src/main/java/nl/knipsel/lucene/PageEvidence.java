package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Tells how items were found that another index found: they are indexed in memory, and the same
/// query is asked of that. Marks, missing words and variants depend on an item alone, so they are
/// what the embedded archive would tell. Thread-safe.
///
/// @param configuration of the archive
/// @param analyzers of the archive
public record PageEvidence(Configuration configuration, FieldAnalyzers analyzers) {
  /// An item and the score that it was found with.
  public record Scored(NewsItem item, float score) {}

  /// By what items were found.
  ///
  /// @param asked the moment of asking
  /// @param least how many of the request's clauses were enough; absent if all were needed
  /// @param versions the ids of the versions below the hit with an id
  /// @param scoring what ranked them; present if they are to be explained
  public record Finding(
      SearchRequest request,
      Instant asked,
      Optional<Integer> least,
      Function<String, List<String>> versions,
      Optional<Scoring> scoring) {}

  /// By what scores come about.
  ///
  /// @param query without recency
  public record Scoring(Query query, TextStatistics statistics) {}

  /// A hit for each of the page, in their order.
  public List<Hit> of(Finding by, List<Scored> page) throws IOException {
    if (by.request().evidence() == Evidence.NONE || page.isEmpty()) {
      return hits(by, page, (doc, item) -> HitEvidence.Of.nothing(item));
    }
    return indexed(
        page,
        by.scoring(),
        searcher -> {
          Searches searches =
              new Searches(searcher, configuration, analyzers, InstantSource.fixed(by.asked()), "");
          HitEvidence evidence = searches.evidence(by.request(), by.least());
          return hits(
              by,
              page,
              by.scoring().isPresent()
                  ? evidence.with(new Explanations(searcher, analyzers, by.scoring().get().query()))
                  : evidence);
        });
  }

  /// Items like one.
  ///
  /// @param shared for each the words that it shares, those that count most for it first
  public record Similar(List<Hit> hits, List<List<String>> shared) {}

  /// The hits of a search for items like one, their marks by the words that it goes by.
  ///
  /// @param by with what ranked them
  /// @param query that, and what else they must have
  public Similar similar(Finding by, Query query, List<Scored> page) throws IOException {
    return indexed(
        page,
        by.scoring(),
        searcher -> {
          Snippets.Of marks = new Snippets(searcher, analyzers).of(query, List.of());
          return new Similar(
              hits(by, page, (doc, item) -> HitEvidence.Of.marked(marks.in(doc, item))),
              new SharedWords(searcher, query)
                  .of(IntStream.range(0, page.size()).boxed().toList()));
        });
  }

  /// Items of another index, in which words may stand out.
  ///
  /// @param query that found them, or of the word that others stand near
  /// @param within how near, as in [Keywords.Near]; absent for the words of whole items
  /// @param found how many items were found
  /// @param sample those of them that are read
  /// @param archive that their words are compared with
  public record Sampled(
      Query query,
      Optional<Integer> within,
      long found,
      List<NewsItem> sample,
      WordOccurrences archive) {}

  /// At most so many words, those that stand out most first.
  public Keywords keywords(Sampled items, int most) throws IOException {
    return indexed(
        items.sample().stream().map(item -> new Scored(item, 0)).toList(),
        Optional.empty(),
        searcher -> {
          KeywordSearch search = new KeywordSearch(searcher, analyzers, items.archive(), most);
          List<Integer> docs = IntStream.range(0, items.sample().size()).boxed().toList();
          KeywordSearch.Sample sample =
              new KeywordSearch.Sample(items.found(), docs, items.sample()::get);
          return items.within().isEmpty()
              ? search.in(items.query(), sample)
              : search.near(items.query(), items.within().get(), sample);
        });
  }

  private interface Looking<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  /// Indexes a page in memory, its items numbered from 0, and looks at it.
  private <T> T indexed(List<Scored> page, Optional<Scoring> scoring, Looking<T> looking)
      throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(
              directory,
              // so that documents stay in their order
              new IndexWriterConfig(analyzers.perField()).setMergePolicy(NoMergePolicy.INSTANCE))) {
        for (Scored found : page) {
          writer.addDocument(ItemDocuments.found(found.item(), configuration.timeZone()));
        }
        if (scoring.isPresent()) {
          writer.addDocument(scoring.get().statistics().document());
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher =
            scoring.isPresent()
                ? scoring.get().statistics().searcher(reader)
                : new IndexSearcher(reader);
        searcher.setSimilarity(LuceneArchive.similarity(configuration.ranking()));
        return looking.in(searcher);
      }
    }
  }

  private List<Hit> hits(Finding by, List<Scored> page, HitEvidence evidence) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (int doc = 0; doc < page.size(); doc++) {
      Scored found = page.get(doc);
      HitEvidence.Of of = evidence.of(doc, found.item());
      Optional<Double> recency =
          by.request()
              .recency()
              .map(boost ->
                  boost.factor(found.item().dating(configuration.timeZone()).window(), by.asked()));
      hits.add(
          new Hit(
              found.item(),
              found.score(),
              of.headline(),
              of.snippets(),
              of.missing(),
              of.variants(),
              by.versions().apply(found.item().id()),
              recency,
              of.explanation().map(explanation -> explanation.times(recency.orElse(1.0)))));
    }
    return hits;
  }
}
