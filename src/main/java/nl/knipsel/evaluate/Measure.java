package nl.knipsel.evaluate;

import java.util.function.ToDoubleFunction;

/// A measure of one topic's ranking, from 0 (worst) to 1 (best).
///
/// @param name as reports print it: `MRR@10`
/// @param formula is only asked about topics with at least one relevant document
public record Measure(String name, ToDoubleFunction<GradedRanking> formula) {
  public double of(GradedRanking ranking) {
    return formula.applyAsDouble(ranking);
  }
}
