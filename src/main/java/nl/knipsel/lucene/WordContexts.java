package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.Term;

/// Reads the contexts of words as written, from at most [#ITEMS] items a word, those with the
/// smallest ids, which are as good as drawn by lot. Of one thread.
final class WordContexts {
  static final int ITEMS = 50;
  private static final int WINDOW = 8;
  private static final int EXAMPLES = 2;
  private static final int SHORTEST = 3;

  private final Vocabulary vocabulary;
  private final FieldAnalyzers analyzers;
  private final long all;
  private final Map<String, WordContext> read = new HashMap<>();
  private final Map<String, Double> rarity = new HashMap<>();

  WordContexts(Vocabulary vocabulary, FieldAnalyzers analyzers) throws IOException {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
    all = vocabulary.counts().items();
  }

  WordContext of(String word) throws IOException {
    WordContext known = read.get(word);
    if (known != null) {
      return known;
    }
    Map<String, Integer> near = new HashMap<>();
    Map<String, Integer> spellings = new HashMap<>();
    List<VariantProposal.Example> examples = new ArrayList<>();
    List<NewsItem> found = vocabulary.items(word, ITEMS);
    for (NewsItem item : found) {
      Set<String> nearHere = new HashSet<>();
      String headline = item.story().headline().orElse("");
      note(headline, word, nearHere, spellings);
      note(IndexFields.body(item), word, nearHere, spellings);
      nearHere.forEach(other -> near.merge(other, 1, Integer::sum));
      if (examples.size() < EXAMPLES) {
        examples.add(new VariantProposal.Example(item.id(), headline));
      }
    }
    Map<String, Double> weights = new HashMap<>();
    weigh(near.keySet());
    near.forEach((other, times) ->
        weights.put(other, rarity.getOrDefault(other, 0.0) * times / found.size()));
    WordContext context = new WordContext(mostFrequent(spellings, word), weights, examples);
    read.put(word, context);
    return context;
  }

  private void note(String text, String word, Set<String> near, Map<String, Integer> spellings) {
    List<AnalyzedWord.Position> positions =
        AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, text).positions();
    for (int i = 0; i < positions.size(); i++) {
      AnalyzedWord.Position position = positions.get(i);
      if (!position.words().contains(word)) {
        continue;
      }
      spellings.merge(text.substring(position.from(), position.to()), 1, Integer::sum);
      int end = Math.min(positions.size(), i + WINDOW + 1);
      positions.subList(Math.max(0, i - WINDOW), end).stream()
          .flatMap(neighbour -> neighbour.words().stream())
          .filter(neighbour ->
              neighbour.length() >= SHORTEST && neighbour.chars().allMatch(Character::isLetter))
          .forEach(near::add);
    }
  }

  /// Of equally frequent ones the one in lower case, as only names have a capital everywhere.
  private static String mostFrequent(Map<String, Integer> spellings, String word) {
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(word);
  }

  /// The natural logarithm of the archive's items over those that have the word in their body.
  private void weigh(Set<String> words) throws IOException {
    List<Term> unknown =
        words.stream()
            .filter(word -> !rarity.containsKey(word))
            .map(word -> new Term(IndexFields.BODY_EXACT, word))
            .toList();
    if (!unknown.isEmpty()) {
      vocabulary
          .counts()
          .having(unknown)
          .forEach((term, items) ->
              rarity.put(term.text(), Math.log((double) all / Math.max(1, items))));
    }
  }
}
