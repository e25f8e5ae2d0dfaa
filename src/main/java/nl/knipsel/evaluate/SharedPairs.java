package nl.knipsel.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the pairs of words that have something in common, without looking at each pair.
///
/// Each word has one set for each criterion (its lemmas, its stems, or both). A pair is counted if,
/// for every criterion, its two sets meet. By inclusion and exclusion over the non-empty subsets T
/// of one set per criterion that is the sum of (-1)^(|T| - criteria) * n(T) * (n(T) - 1) / 2, where
/// n(T) words have all members of T. The work is linear in the words, exponential in the sets.
final class SharedPairs {
  /// The largest set taken: 4,095 subsets.
  static final int LARGEST_SET = 12;

  private final Map<List<List<String>>, Long> words = new HashMap<>();

  /// Adds a word.
  ///
  /// @param sets one for each criterion, always in the same order
  void add(List<Set<String>> sets) {
    combine(sets, 0, List.of());
  }

  private void combine(List<Set<String>> sets, int criterion, List<List<String>> chosen) {
    if (criterion == sets.size()) {
      words.merge(chosen, 1L, Long::sum);
      return;
    }
    for (List<String> subset : subsets(sets.get(criterion))) {
      List<List<String>> longer = new ArrayList<>(chosen);
      longer.add(subset);
      combine(sets, criterion + 1, List.copyOf(longer));
    }
  }

  private static List<List<String>> subsets(Set<String> set) {
    if (set.size() > LARGEST_SET) {
      throw new IllegalArgumentException(
          "a word with %d stems or lemmas, more than %d: %s"
              .formatted(set.size(), LARGEST_SET, set));
    }
    List<String> members = set.stream().sorted().toList();
    List<List<String>> subsets = new ArrayList<>();
    for (int bits = 1; bits < 1 << members.size(); bits++) {
      List<String> subset = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(members.get(i));
        }
      }
      subsets.add(List.copyOf(subset));
    }
    return subsets;
  }

  long count() {
    long pairs = 0;
    for (Map.Entry<List<List<String>>, Long> entry : words.entrySet()) {
      int surplus = entry.getKey().stream().mapToInt(subset -> subset.size() - 1).sum();
      long n = entry.getValue();
      long among = n * (n - 1) / 2;
      pairs += surplus % 2 == 0 ? among : -among;
    }
    return pairs;
  }
}
