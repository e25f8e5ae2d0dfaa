package nl.knipsel.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A ranking as a measure sees it: the grades of what was found, and those of the best possible
/// ranking. Immutable.
///
/// @param found grades in rank order; 0 for an unjudged document and for grades below 0
/// @param ideal the grades of all relevant documents, the highest first
public record GradedRanking(List<Integer> found, List<Integer> ideal) {
  public GradedRanking {
    found = List.copyOf(found);
    ideal = List.copyOf(ideal);
  }

  static GradedRanking of(List<ScoredDocument> ranking, Map<String, Integer> grades) {
    return new GradedRanking(
        ranking.stream()
            .map(document -> Math.max(0, grades.getOrDefault(document.id(), 0)))
            .toList(),
        grades.values().stream()
            .filter(grade -> grade > 0)
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  /// How many documents are relevant, found or not.
  int relevant() {
    return ideal.size();
  }

  /// Whether a relevant document stands at a rank.
  ///
  /// @param rank from 1
  boolean hits(int rank) {
    return rank <= found.size() && found.get(rank - 1) > 0;
  }

  /// How many relevant documents the first ranks hold.
  int hitsUpTo(int rank) {
    return (int) found.stream().limit(rank).filter(grade -> grade > 0).count();
  }
}
