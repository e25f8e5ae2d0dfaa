package nl.knipsel.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/// In how many articles, headline and body together, a word stands as written but for letter case.
/// Immutable.
public final class DocumentFrequencies implements ToIntFunction<String> {
  private final Map<String, Integer> frequencies = new HashMap<>();

  public DocumentFrequencies(Collection<Article> articles) {
    for (Article article : articles) {
      TreeSet<String> words = new TreeSet<>();
      Words.in(article.headline()).forEach(word -> words.add(Words.lower(word)));
      Words.in(article.body()).forEach(word -> words.add(Words.lower(word)));
      words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
  }

  /// 0 for an unknown word.
  @Override
  public int applyAsInt(String word) {
    return frequencies.getOrDefault(Words.lower(word), 0);
  }
}
