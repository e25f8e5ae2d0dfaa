package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Marked.Span;
import nl.knipsel.config.Ranking;
import nl.knipsel.news.Block;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.Term;

/// The words that tell one item from others, by tf-idf: `(1 + ln tf) * ln(1 + (N - n + 0.5) / (n +
/// 0.5))`, where `tf` is how often the item has the word, in the headline times its boost, and as a
/// part of a compound or of a hyphenated word, or as a country, times the weight of parts, and `n`
/// of the archive's `N` items have it in their body. What no other item has tells nothing here,
/// what a fifth of them have too little. Thread-safe.
public record TellingWords(ItemCounts counts, FieldAnalyzers analyzers, Ranking ranking) {
  static final int MOST = 25;
  private static final int LEAST_ITEMS = 2;

  /// A word that more items than this share have tells little of any.
  private static final double MOST_ITEMS = 0.2;

  /// Of the weight of the most telling word.
  private static final double LEAST_WEIGHT = 0.25;

  /// @param term of the index
  /// @param text as the item has it most often
  /// @param weight 1 for the most telling one
  public record Word(String term, String text, double weight) {}

  /// The most telling first.
  public List<Word> of(NewsItem item) throws IOException {
    Counting counting = new Counting();
    counting.add(item.story().headline().orElse(""), ranking.headlineBoost());
    String story =
        item.story().body().stream()
            .filter(block -> block.kind() != Block.Kind.RESIDUE)
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    counting.add(story, 1);
    return counting.best();
  }

  /// A word of the item, whichever of its lemmas it counts as.
  private record Read(List<String> lemmas, String text, double weight) {}

  private final class Counting {
    private final List<Read> words = new ArrayList<>();

    void add(String text, double weight) throws IOException {
      ReadText read = ReadText.of(analyzers, text);
      for (int i = 0; i < read.size(); i++) {
        ReadText.Word word = read.word(i);
        double whole = word.isPiece() ? weight * ranking.part() : weight;
        add(List.copyOf(word.lemmas()), read.text(word.span()), whole);
        if (word.joined().isPresent()) {
          ReadText.Joined joined = word.joined().get();
          add(List.of(joined.term()), read.text(joined.span()), weight);
        }
        Map<Span, List<String>> parts =
            word.parts().stream()
                .collect(
                    Collectors.groupingBy(
                        ReadText.Part::span,
                        Collectors.mapping(ReadText.Part::term, Collectors.toList())));
        parts.forEach((span, terms) -> add(terms, read.text(span), weight * ranking.part()));
      }
    }

    private void add(List<String> lemmas, String text, double weight) {
      if (!lemmas.isEmpty() && text.codePoints().filter(Character::isLetter).count() > 1) {
        words.add(new Read(lemmas, text, weight));
      }
    }

    /// Of several lemmas the one that most items have, as the index has all of them.
    private static String mostFrequent(List<String> lemmas, Map<String, Long> having) {
      String best = lemmas.getFirst();
      for (String lemma : lemmas) {
        best = having.getOrDefault(lemma, 0L) > having.getOrDefault(best, 0L) ? lemma : best;
      }
      return best;
    }

    private Map<String, Long> having() throws IOException {
      Set<Term> terms = new TreeSet<>();
      words.forEach(
          word -> word.lemmas().forEach(lemma -> terms.add(new Term(IndexFields.BODY, lemma))));
      Map<String, Long> having = new HashMap<>();
      counts.having(terms).forEach((term, items) -> having.put(term.text(), items));
      return having;
    }

    List<Word> best() throws IOException {
      Map<String, Long> counted = having();
      Map<String, Double> frequencies = new HashMap<>();
      Map<String, WrittenForms> forms = new HashMap<>();
      for (Read word : words) {
        String lemma = mostFrequent(word.lemmas(), counted);
        frequencies.merge(lemma, word.weight(), Double::sum);
        forms.computeIfAbsent(lemma, none -> new WrittenForms()).add(word.text());
      }
      Map<String, Double> weights = new HashMap<>();
      long all = counts.items();
      for (Map.Entry<String, Double> word : frequencies.entrySet()) {
        long having = counted.getOrDefault(word.getKey(), 0L);
        if (having >= LEAST_ITEMS && having <= Math.max(LEAST_ITEMS, MOST_ITEMS * all)) {
          double rarity = Math.log1p((all - having + 0.5) / (having + 0.5));
          weights.put(word.getKey(), Math.log(Math.E * word.getValue()) * rarity);
        }
      }
      double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
      return weights.entrySet().stream()
          .filter(word -> word.getValue() >= LEAST_WEIGHT * most)
          .sorted(
              Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(MOST)
          .map(word ->
              new Word(
                  word.getKey(),
                  forms.getOrDefault(word.getKey(), new WrittenForms()).mostFrequent(),
                  word.getValue() / most))
          .toList();
    }
  }
}
