package nl.knipsel.archive;

import java.util.List;

/// What a search found.
///
/// @param total how many items match, exactly
/// @param allWords whether the hits have every word; if none has, they are those with most of the
///   words
/// @param hits the wanted page of them, best first
/// @param facets in the order in which they were asked for
public record SearchResult(long total, boolean allWords, List<Hit> hits, List<FacetCounts> facets) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
