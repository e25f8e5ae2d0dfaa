package nl.knipsel.evaluate;

/// One measure of two runs on the same topics.
///
/// @param first the first run's mean
/// @param second the second run's mean
/// @param pValue of their difference, by the paired randomisation test
public record Comparison(Measure measure, double first, double second, double pValue) {
  /// Measures both runs and tests their difference.
  ///
  /// @throws IllegalArgumentException if the two were not measured on the same topics
  public static Comparison of(
      Measure measure, Evaluation first, Evaluation second, PairedRandomisationTest test) {
    if (!first.topics().equals(second.topics())) {
      throw new IllegalArgumentException(
          "%s and %s were measured on different topics".formatted(first.tag(), second.tag()));
    }
    return new Comparison(
        measure,
        first.mean(measure),
        second.mean(measure),
        test.pValue(values(first, measure), values(second, measure)));
  }

  public double difference() {
    return second - first;
  }

  private static double[] values(Evaluation evaluation, Measure measure) {
    return evaluation.perTopic(measure).values().stream().mapToDouble(v -> v).toArray();
  }
}
