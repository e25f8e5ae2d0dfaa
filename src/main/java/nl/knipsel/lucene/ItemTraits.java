package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.Term;

/// By what items of a running story are known: words of names, words of the headline and places.
/// The rarer it is in the archive, the more a trait weighs: log(items / items with it) /
/// log(items), which is 1 for what no other item has and 0 for what all have, in archives of any
/// size. Other words of the headline weigh half of that, as does a place. Of a name of several
/// words only the rarest that is shared weighs.
///
/// @param traits by what is compared
public record ItemTraits(NewsItem item, Map<String, Trait> traits) {
  enum Kind {
    NAME,
    WORD,
    PLACE
  }

  /// @param text as this item writes it
  /// @param whole the whole name that it is a word of; the text itself if it is of none
  /// @param term as words are indexed in exact fields, or the key of a place
  record Trait(Kind kind, String text, String whole, String term, double weight) {}

  private static final double HALF = 0.5;
  private static final int SHORTEST_WORD = 5;

  /// What so many of the items have that it weighs less than this tells nothing.
  private static final double LEAST_WEIGHT = 0.1;

  /// What two items have in common.
  ///
  /// @param traits as the first of the two writes them, the weightiest first
  record Shared(List<Trait> traits) {
    double weight() {
      Map<String, Double> weights = new HashMap<>();
      traits.forEach(trait -> weights.merge(trait.whole(), trait.weight(), Math::max));
      return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Whole names where all of their words are shared.
    List<String> texts(Kind kind) {
      Set<String> texts = traits.stream().map(Trait::text).collect(Collectors.toSet());
      return traits.stream()
          .filter(trait -> trait.kind() == kind)
          .map(trait ->
              kind == Kind.NAME
                      && Phrases.nameWords(trait.whole()).stream().allMatch(texts::contains)
                  ? trait.whole()
                  : trait.text())
          .distinct()
          .toList();
    }

    boolean hasName() {
      return traits.stream().anyMatch(trait -> trait.kind() == Kind.NAME);
    }
  }

  Shared shared(ItemTraits other) {
    List<Trait> shared = new ArrayList<>();
    traits.forEach((key, trait) -> {
      if (other.traits.containsKey(key)) {
        shared.add(trait);
      }
    });
    shared.sort(
        Comparator.comparingDouble((Trait trait) -> -trait.weight()).thenComparing(Trait::text));
    return new Shared(shared);
  }

  /// A trait before it is weighed.
  ///
  /// @param key by which traits are compared
  /// @param share of its weight that counts
  /// @param terms of which the most frequent tells how rare it is
  private record Found(
      String key,
      Kind kind,
      String text,
      String whole,
      String term,
      double share,
      List<Term> terms) {}

  /// Reads traits of items. Of one thread.
  public static final class Reader {
    private final ItemCounts counts;
    private final FieldAnalyzers analyzers;
    private final Phrases phrases;
    private final double all;
    private final Map<Term, Long> known = new HashMap<>();

    /// @param lexicon of the words that are no names
    public Reader(ItemCounts counts, FieldAnalyzers analyzers, Lexicon lexicon) throws IOException {
      this.counts = counts;
      all = Math.max(2, counts.items());
      this.analyzers = analyzers;
      phrases = new Phrases(lexicon);
    }

    /// The traits of each item, counted together.
    List<ItemTraits> of(List<NewsItem> items) throws IOException {
      List<List<Found>> found = new ArrayList<>();
      Set<Term> asked = new TreeSet<>();
      for (NewsItem item : items) {
        List<Found> traits = found(item);
        traits.forEach(trait -> asked.addAll(trait.terms()));
        found.add(traits);
      }
      asked.removeAll(known.keySet());
      if (!asked.isEmpty()) {
        known.putAll(counts.having(asked));
      }
      List<ItemTraits> traits = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        traits.add(new ItemTraits(items.get(i), weighed(found.get(i))));
      }
      return traits;
    }

    private List<Found> found(NewsItem item) {
      Phrases.Found written = phrases.in(item);
      List<Found> found = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (String name : written.names()) {
        for (String word : Phrases.nameWords(name)) {
          names.add(word);
          word(Kind.NAME, word, name, 1).ifPresent(found::add);
        }
      }
      for (String phrase : written.phrases()) {
        if (phrase.indexOf(' ') < 0
            && phrase.length() >= SHORTEST_WORD
            && !names.contains(phrase)) {
          word(Kind.WORD, phrase, phrase, HALF).ifPresent(found::add);
        }
      }
      for (String place : IndexFields.places(item)) {
        String key = IndexFields.key(place);
        found.add(
            new Found(
                "place " + key,
                Kind.PLACE,
                place,
                "place " + key,
                key,
                HALF,
                List.of(new Term(Dimension.PLACE.key(), key))));
      }
      return found;
    }

    private Optional<Found> word(Kind kind, String text, String whole, double share) {
      AnalyzedWord word = AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, text);
      if (word.positions().isEmpty() || (word.positions().size() > 1 && word.joined().isEmpty())) {
        return Optional.empty();
      }
      String term =
          word.joined().isEmpty() ? word.words().getFirst().getFirst() : word.joined().getFirst();
      return Optional.of(
          new Found(
              (kind == Kind.NAME ? "name " : "word ") + term,
              kind,
              text,
              whole,
              term,
              share,
              List.of(
                  new Term(IndexFields.BODY_EXACT, term),
                  new Term(IndexFields.HEADLINE_EXACT, term))));
    }

    /// The first of each key.
    private Map<String, Trait> weighed(List<Found> found) {
      Map<String, Trait> traits = new LinkedHashMap<>();
      for (Found each : found) {
        double rarity = each.terms().stream().mapToDouble(term -> rarity(term)).min().orElse(0);
        traits.putIfAbsent(
            each.key(),
            new Trait(each.kind(), each.text(), each.whole(), each.term(), each.share() * rarity));
      }
      traits.values().removeIf(trait -> trait.weight() < LEAST_WEIGHT);
      return traits;
    }

    private double rarity(Term term) {
      double having = Math.clamp((double) known.getOrDefault(term, 0L), 1, all);
      return Math.log(all / having) / Math.log(all);
    }
  }
}
