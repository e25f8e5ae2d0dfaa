package nl.knipsel.lucene;

import java.io.IOException;
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
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/// The words that tell one item from others, by tf-idf: `(1 + ln tf) * ln(1 + (N - n + 0.5) / (n +
/// 0.5))`, where `tf` is how often the item has the word, in the headline times its boost, and as a
/// part of a compound or of a hyphenated word, or as a country, times the weight of parts, and `n`
/// of the archive's `N` items have it in their body. What no other item has tells nothing here,
/// what a fifth of them have too little. Thread-safe.
public record TellingWords(Counts counts, FieldAnalyzers analyzers, Ranking ranking) {
  /// How many items of an archive have what.
  public interface Counts {
    /// All that there are.
    long items() throws IOException;

    /// Those that have a term in their body.
    long having(String term) throws IOException;
  }

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

  static TellingWords in(IndexReader reader, FieldAnalyzers analyzers, Ranking ranking) {
    LiveCounts live = new LiveCounts(reader);
    return new TellingWords(
        new Counts() {
          @Override
          public long items() throws IOException {
            return new IndexSearcher(reader).count(ItemDocuments.ALL);
          }

          @Override
          public long having(String term) throws IOException {
            return live.items(new Term(IndexFields.BODY, term));
          }
        },
        analyzers,
        ranking);
  }

  /// What [#counts] may be asked for when an item's words are found.
  public static Set<String> asked(NewsItem item, FieldAnalyzers analyzers, Ranking ranking)
      throws IOException {
    Set<String> asked = new TreeSet<>();
    Counts noting =
        new Counts() {
          @Override
          public long items() {
            return 0;
          }

          @Override
          public long having(String term) {
            asked.add(term);
            return 0;
          }
        };
    new TellingWords(noting, analyzers, ranking).of(item);
    return asked;
  }

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

  private final class Counting {
    private final Map<String, Double> frequencies = new HashMap<>();
    private final Map<String, WrittenForms> forms = new HashMap<>();
    private final Map<String, Long> items = new HashMap<>();

    void add(String text, double weight) throws IOException {
      ReadText read = ReadText.of(analyzers, text);
      for (int i = 0; i < read.size(); i++) {
        ReadText.Word word = read.word(i);
        double whole = word.isPiece() ? weight * ranking.part() : weight;
        add(mostFrequent(word.lemmas()), read.text(word.span()), whole);
        if (word.joined().isPresent()) {
          add(word.joined().get().term(), read.text(word.joined().get().span()), weight);
        }
        Map<Span, List<String>> parts =
            word.parts().stream()
                .collect(
                    Collectors.groupingBy(
                        ReadText.Part::span,
                        Collectors.mapping(ReadText.Part::term, Collectors.toList())));
        for (Map.Entry<Span, List<String>> part : parts.entrySet()) {
          add(mostFrequent(part.getValue()), read.text(part.getKey()), weight * ranking.part());
        }
      }
    }

    private void add(String term, String text, double weight) {
      if (text.codePoints().filter(Character::isLetter).count() > 1) {
        frequencies.merge(term, weight, Double::sum);
        forms.computeIfAbsent(term, none -> new WrittenForms()).add(text);
      }
    }

    /// Of several lemmas the one that most items have, as the index has all of them.
    private String mostFrequent(Iterable<String> lemmas) throws IOException {
      String best = "";
      for (String lemma : lemmas) {
        best = best.isEmpty() || items(lemma) > items(best) ? lemma : best;
      }
      return best;
    }

    private long items(String term) throws IOException {
      Long known = items.get(term);
      if (known == null) {
        known = counts.having(term);
        items.put(term, known);
      }
      return known;
    }

    List<Word> best() throws IOException {
      Map<String, Double> weights = new HashMap<>();
      long all = counts.items();
      for (Map.Entry<String, Double> word : frequencies.entrySet()) {
        long having = items(word.getKey());
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
