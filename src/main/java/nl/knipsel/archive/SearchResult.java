package nl.knipsel.archive;

import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param total how many items match, exactly
/// @param folded how many of them are no hit of their own, but named on another as its versions:
///   there are that many hits fewer to page through than items
/// @param allWords whether the hits have every word; if none has, they are those with most of the
///   words
/// @param passed how many hits stand before the first of the page
/// @param hits the wanted page of them, in the order asked for
/// @param next what to ask for hits [SearchRequest#after] to get those behind the page; absent if
///   there are none, and for an empty page
/// @param facets in the order in which they were asked for
/// @param dates how the hits lie in time, if that was asked for
public record SearchResult(
    long total,
    long folded,
    boolean allWords,
    long passed,
    List<Hit> hits,
    Optional<String> next,
    List<FacetCounts> facets,
    Optional<DateCounts> dates) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /// The same of a search that cannot be gone on with.
  public SearchResult withoutNext() {
    return new SearchResult(total, folded, allWords, passed, hits, Optional.empty(), facets, dates);
  }
}
