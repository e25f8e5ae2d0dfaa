package nl.knipsel.archive;

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
}
