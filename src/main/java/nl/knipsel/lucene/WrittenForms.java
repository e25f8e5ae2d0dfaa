package nl.knipsel.lucene;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// How a word is written in a text, and how often each way. Of one thread.
final class WrittenForms {
  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String form) {
    counts.merge(form, 1, Integer::sum);
  }

  /// The most frequent one; of equally frequent ones one in lower case, as only names have a
  /// capital everywhere, then the shortest. Empty text if there is none.
  String mostFrequent() {
    return counts.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(form -> Character.isUpperCase(form.getKey().codePointAt(0)))
                .thenComparingInt(form -> form.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
