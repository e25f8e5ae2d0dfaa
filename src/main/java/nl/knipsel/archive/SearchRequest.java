package nl.knipsel.archive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.archive.query.Query;

/// What is asked of an archive. Immutable.
///
/// @param anyWord whether one of the words is enough
/// @param certain whether an item's whole publication window must lie in the dates of the query;
///   otherwise it is enough that they overlap
/// @param exact whether words are found only as written, without their other forms and variants
/// @param foldVersions whether of the hits that are versions of one story only the best stands in
///   the list, with the others named on it; totals and facets count all of them
/// @param filters for each dimension the values of which an item must have at least one; without
///   regard to case and diacritics
/// @param offset how many hits are passed over, 0 or more
/// @param limit how many hits are wanted at most, 0 or more
/// @param facets dimensions to count, each counted as if it had no filter itself (drill sideways)
/// @param facetLimit how many values of a dimension are wanted at most
public record SearchRequest(
    Query query,
    boolean anyWord,
    boolean certain,
    boolean exact,
    boolean foldVersions,
    Map<Dimension, Set<String>> filters,
    int offset,
    int limit,
    List<Dimension> facets,
    int facetLimit) {
  /// How deep hits can be paged through.
  public static final int DEEPEST = 10_000;

  public SearchRequest {
    if (offset < 0 || limit < 0 || facetLimit < 0) {
      throw new IllegalArgumentException("negative offset or limit");
    }
    if ((long) offset + limit > DEEPEST) {
      throw new IllegalArgumentException("hits beyond " + DEEPEST + " cannot be paged to");
    }
    Map<Dimension, Set<String>> copy = new EnumMap<>(Dimension.class);
    filters.forEach((dimension, values) -> {
      if (!values.isEmpty()) {
        copy.put(dimension, java.util.Collections.unmodifiableSet(new TreeSet<>(values)));
      }
    });
    filters = java.util.Collections.unmodifiableMap(copy);
    facets = List.copyOf(facets);
  }

  /// The best ten of all items with all words, versions folded.
  public static SearchRequest of(Query query) {
    return new SearchRequest(query, false, false, false, true, Map.of(), 0, 10, List.of(), 10);
  }

  public SearchRequest withFacets(Dimension... dimensions) {
    return new SearchRequest(
        query,
        anyWord,
        certain,
        exact,
        foldVersions,
        filters,
        offset,
        limit,
        List.of(dimensions),
        facetLimit);
  }

  public SearchRequest page(int newOffset, int newLimit) {
    return new SearchRequest(
        query,
        anyWord,
        certain,
        exact,
        foldVersions,
        filters,
        newOffset,
        newLimit,
        facets,
        facetLimit);
  }

  /// Every version as a hit of its own.
  public SearchRequest withAllVersions() {
    return new SearchRequest(
        query, anyWord, certain, exact, false, filters, offset, limit, facets, facetLimit);
  }

  public SearchRequest withAnyWord() {
    return new SearchRequest(
        query, true, certain, exact, foldVersions, filters, offset, limit, facets, facetLimit);
  }
}
