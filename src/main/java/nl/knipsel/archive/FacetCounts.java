package nl.knipsel.archive;

import java.util.Comparator;
import java.util.List;

/// How many hits have which value of a dimension; exact.
///
/// @param values most frequent first, of equally frequent ones in the order of their characters
/// @param distinct how many values there are in all, those beyond the limit included
public record FacetCounts(Dimension dimension, List<Value> values, int distinct) {
  /// A value and the number of hits that have it.
  public record Value(String value, long count) {}

  public FacetCounts {
    values = List.copyOf(values);
  }

  /// Of all values there are, in whatever order, the first in that of facets.
  ///
  /// @param most how many are wanted at most
  public static FacetCounts of(Dimension dimension, List<Value> all, int most) {
    return new FacetCounts(
        dimension,
        all.stream()
            .sorted(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::value))
            .limit(most)
            .toList(),
        all.size());
  }
}
