package nl.knipsel.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knipsel.archive.VariantProposal;

/// The company that a word keeps, from some of its items.
///
/// @param spelling of the word, the most frequent one
/// @param weights of the words near it: the share of the items that have them there, by how rare
///   they are in the archive
record WordContext(
    String spelling, Map<String, Double> weights, List<VariantProposal.Example> examples) {
  private static final int MOST_TELLING = 50;

  /// The cosine of the most telling words of both, without those that are left out.
  double similarity(WordContext other, Set<String> leftOut) {
    Map<String, Double> mine = telling(leftOut);
    Map<String, Double> theirs = other.telling(leftOut);
    double product = 0;
    for (Map.Entry<String, Double> word : mine.entrySet()) {
      product += word.getValue() * theirs.getOrDefault(word.getKey(), 0.0);
    }
    double lengths = length(mine) * length(theirs);
    return lengths == 0 ? 0 : Math.min(1, product / lengths);
  }

  /// The most telling words that both have, the most telling first.
  List<String> shared(WordContext other, Set<String> leftOut, int most) {
    Map<String, Double> theirs = other.telling(leftOut);
    Map<String, Double> both = new HashMap<>();
    telling(leftOut)
        .forEach((word, weight) -> {
          if (theirs.containsKey(word)) {
            both.put(word, weight * theirs.get(word));
          }
        });
    return first(both, most).keySet().stream()
        .sorted(
            Comparator.comparingDouble((String word) -> -both.getOrDefault(word, 0.0))
                .thenComparing(word -> word))
        .toList();
  }

  private Map<String, Double> telling(Set<String> leftOut) {
    Map<String, Double> rest = new HashMap<>(weights);
    rest.keySet().removeAll(leftOut);
    return first(rest, MOST_TELLING);
  }

  private static Map<String, Double> first(Map<String, Double> weights, int most) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static double length(Map<String, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }
}
