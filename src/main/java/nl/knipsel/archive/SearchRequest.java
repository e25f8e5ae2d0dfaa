package nl.knipsel.archive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.archive.query.Query;

/// What is asked of an archive. Immutable; made by a [Builder].
///
/// @param anyWord whether one of the words is enough
/// @param certain whether an item's whole publication window must lie in the dates of the query;
///   otherwise it is enough that they overlap
/// @param exact whether words are found only as written, without their other forms and variants
/// @param foldVersions whether of the hits that are versions of one story only the best stands in
///   the list, with the others named on it; totals and facets count all of them
/// @param filters for each dimension the values of which an item must have at least one; without
///   regard to case and diacritics
/// @param order in what order hits stand, and which version of a story is the best
/// @param after the [SearchResult#next] of the page before the wanted one, which must be of the
///   same request but for page, evidence and facets; with it, the offset is 0
/// @param offset how many hits are passed over, 0 or more
/// @param limit how many hits are wanted at most, 0 or more
/// @param evidence what each hit is to tell of how it was found
/// @param facets dimensions to count, each counted as if it had no filter itself (drill sideways)
/// @param facetLimit how many values of a dimension are wanted at most
/// @param dates of which an item must meet at least one, as in a query; none for no such filter
/// @param dateFacet whether hits are counted by time, as if there were no `dates`
/// @param recency whether new items rank higher
public record SearchRequest(
    Query query,
    boolean anyWord,
    boolean certain,
    boolean exact,
    boolean foldVersions,
    Map<Dimension, Set<String>> filters,
    Order order,
    Optional<String> after,
    int offset,
    int limit,
    Evidence evidence,
    List<Dimension> facets,
    int facetLimit,
    List<Query.Dates> dates,
    Optional<DateFacet> dateFacet,
    Optional<Recency> recency) {
  /// How deep hits can be paged through by an offset, and how many a page has at most.
  public static final int DEEPEST = 10_000;

  public SearchRequest {
    if (offset < 0 || limit < 0 || facetLimit < 0) {
      throw new IllegalArgumentException("negative offset or limit");
    }
    if ((long) offset + limit > DEEPEST) {
      throw new IllegalArgumentException("hits beyond " + DEEPEST + " cannot be paged to");
    }
    if (after.isPresent() && offset > 0) {
      throw new IllegalArgumentException("an offset behind a cursor");
    }
    Map<Dimension, Set<String>> copy = new EnumMap<>(Dimension.class);
    filters.forEach((dimension, values) -> {
      if (!values.isEmpty()) {
        copy.put(dimension, Collections.unmodifiableSet(new TreeSet<>(values)));
      }
    });
    filters = Collections.unmodifiableMap(copy);
    facets = List.copyOf(facets);
    dates = List.copyOf(dates);
  }

  /// The best ten of all items with all words, versions folded.
  public static SearchRequest of(Query query) {
    return builder(query).build();
  }

  /// Begins with what [#of] asks for.
  public static Builder builder(Query query) {
    return new Builder(query);
  }

  /// Begins with what this request asks for.
  public Builder toBuilder() {
    return new Builder(query)
        .anyWord(anyWord)
        .certain(certain)
        .exact(exact)
        .foldVersions(foldVersions)
        .filters(filters)
        .order(order)
        .after(after)
        .page(offset, limit)
        .evidence(evidence)
        .facets(facets)
        .facetLimit(facetLimit)
        .dates(dates)
        .dateFacet(dateFacet)
        .recency(recency);
  }

  /// Whether hits are wanted from the first one on.
  public boolean isFirstPage() {
    return offset == 0 && after.isEmpty();
  }

  /// These dimensions counted and nothing else.
  public SearchRequest withFacets(Dimension... dimensions) {
    return toBuilder().facets(List.of(dimensions)).dateFacet(Optional.empty()).build();
  }

  public SearchRequest page(int newOffset, int newLimit) {
    return toBuilder().page(newOffset, newLimit).build();
  }

  /// Every version as a hit of its own.
  public SearchRequest withAllVersions() {
    return toBuilder().foldVersions(false).build();
  }

  public SearchRequest withAnyWord() {
    return toBuilder().anyWord(true).build();
  }

  /// Puts a request together, each part as its field says. Of one thread.
  public static final class Builder {
    private final Query query;
    private boolean anyWord;
    private boolean certain;
    private boolean exact;
    private boolean foldVersions = true;
    private Map<Dimension, Set<String>> filters = Map.of();
    private Order order = Order.RELEVANCE;
    private Optional<String> after = Optional.empty();
    private int offset;
    private int limit = 10;
    private Evidence evidence = Evidence.SNIPPETS;
    private List<Dimension> facets = List.of();
    private int facetLimit = 10;
    private List<Query.Dates> dates = List.of();
    private Optional<DateFacet> dateFacet = Optional.empty();
    private Optional<Recency> recency = Optional.empty();

    private Builder(Query query) {
      this.query = query;
    }

    public Builder anyWord(boolean value) {
      anyWord = value;
      return this;
    }

    public Builder certain(boolean value) {
      certain = value;
      return this;
    }

    public Builder exact(boolean value) {
      exact = value;
      return this;
    }

    public Builder foldVersions(boolean value) {
      foldVersions = value;
      return this;
    }

    public Builder filters(Map<Dimension, Set<String>> values) {
      filters = values;
      return this;
    }

    public Builder order(Order value) {
      order = value;
      return this;
    }

    public Builder after(Optional<String> cursor) {
      after = cursor;
      return this;
    }

    public Builder page(int newOffset, int newLimit) {
      offset = newOffset;
      limit = newLimit;
      return this;
    }

    public Builder evidence(Evidence value) {
      evidence = value;
      return this;
    }

    public Builder facets(List<Dimension> dimensions) {
      facets = dimensions;
      return this;
    }

    public Builder facetLimit(int most) {
      facetLimit = most;
      return this;
    }

    public Builder dates(List<Query.Dates> values) {
      dates = values;
      return this;
    }

    public Builder dateFacet(Optional<DateFacet> value) {
      dateFacet = value;
      return this;
    }

    public Builder recency(Optional<Recency> value) {
      recency = value;
      return this;
    }

    /// @throws IllegalArgumentException if a number is negative, the page too deep, or both an
    ///   offset and a cursor are given
    public SearchRequest build() {
      return new SearchRequest(
          query,
          anyWord,
          certain,
          exact,
          foldVersions,
          filters,
          order,
          after,
          offset,
          limit,
          evidence,
          facets,
          facetLimit,
          dates,
          dateFacet,
          recency);
    }
  }
}
