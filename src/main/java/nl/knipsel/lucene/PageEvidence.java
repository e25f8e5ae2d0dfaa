package nl.knipsel.lucene;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Tells how items were found that another index found: they are indexed in memory, and the same
/// query is asked of that. Marks, missing words and variants depend on an item alone, so they are
/// what the embedded archive would tell. Thread-safe.
///
/// @param configuration of the archive
/// @param analyzers of the archive
/// @param clock by which relative dates go
public record PageEvidence(
    Configuration configuration, FieldAnalyzers analyzers, InstantSource clock) {
  /// An item and the score that it was found with.
  public record Scored(NewsItem item, float score) {}

  /// @param request what it was found by; its evidence is [Evidence#NONE] or [Evidence#SNIPPETS]
  /// @param least how many of the request's clauses were enough; absent if all were needed
  /// @param page the found items
  /// @return a hit for each, in their order, without versions
  public List<Hit> of(SearchRequest request, Optional<Integer> least, List<Scored> page)
      throws IOException {
    ItemDocuments documents =
        new ItemDocuments(configuration.timeZone(), SharedLexicon.of(configuration));
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(
              directory,
              // so that documents stay in their order
              new IndexWriterConfig(analyzers.perField()).setMergePolicy(NoMergePolicy.INSTANCE))) {
        for (Scored found : page) {
          writer.addDocument(documents.of(found.item()));
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return hits(new IndexSearcher(reader), request, least, page);
      }
    }
  }

  private List<Hit> hits(
      IndexSearcher searcher, SearchRequest request, Optional<Integer> least, List<Scored> page)
      throws IOException {
    HitEvidence evidence =
        request.evidence() == Evidence.NONE
            ? HitEvidence.NONE
            : new Searches(searcher, configuration, analyzers, clock, "").evidence(request, least);
    List<Hit> hits = new ArrayList<>();
    for (int doc = 0; doc < page.size(); doc++) {
      Scored found = page.get(doc);
      HitEvidence.Of of = evidence.of(doc, found.item());
      hits.add(
          new Hit(
              found.item(),
              found.score(),
              of.headline(),
              of.snippets(),
              of.missing(),
              of.variants(),
              List.of(),
              Optional.empty(),
              Optional.empty()));
    }
    return hits;
  }
}
