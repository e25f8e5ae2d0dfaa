package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// By what items of a running story are known: words of names, words of the headline and places.
/// The rarer it is in the archive, the more a trait weighs: log(items / items with it) /
/// log(items), which is 1 for what no other item has and 0 for what all have, in archives of any
/// size. Other words of the headline weigh half of that, as does a place. Of a name of several
/// words only the rarest that is shared weighs.
///
/// @param traits by what is compared
record ItemTraits(NewsItem item, Map<String, Trait> traits) {
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

  /// Reads traits of items. Of one thread.
  static final class Reader {
    private final LiveCounts counts;
    private final FieldAnalyzers analyzers;
    private final Phrases phrases;
    private final double items;
    private final Map<Term, Double> rarities = new HashMap<>();

    Reader(IndexReader reader, FieldAnalyzers analyzers, Phrases phrases, long items) {
      counts = new LiveCounts(reader);
      this.analyzers = analyzers;
      this.phrases = phrases;
      this.items = Math.max(2, items);
    }

    ItemTraits of(NewsItem item) throws IOException {
      Phrases.Found found = phrases.in(item);
      Map<String, Trait> traits = new LinkedHashMap<>();
      Set<String> names = new HashSet<>();
      for (String name : found.names()) {
        for (String word : Phrases.nameWords(name)) {
          names.add(word);
          add(traits, Kind.NAME, word, name, 1);
        }
      }
      for (String phrase : found.phrases()) {
        if (phrase.indexOf(' ') < 0
            && phrase.length() >= SHORTEST_WORD
            && !names.contains(phrase)) {
          add(traits, Kind.WORD, phrase, phrase, HALF);
        }
      }
      for (String place : IndexFields.places(item)) {
        String key = IndexFields.key(place);
        double weight = HALF * rarity(new Term(Dimension.PLACE.key(), key));
        traits.put("place " + key, new Trait(Kind.PLACE, place, "place " + key, key, weight));
      }
      traits.values().removeIf(trait -> trait.weight() < LEAST_WEIGHT);
      return new ItemTraits(item, traits);
    }

    private void add(Map<String, Trait> traits, Kind kind, String text, String whole, double share)
        throws IOException {
      AnalyzedWord word = AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, text);
      if (word.positions().isEmpty() || (word.positions().size() > 1 && word.joined().isEmpty())) {
        return;
      }
      String term =
          word.joined().isEmpty() ? word.words().getFirst().getFirst() : word.joined().getFirst();
      double weight =
          share
              * Math.min(
                  rarity(new Term(IndexFields.BODY_EXACT, term)),
                  rarity(new Term(IndexFields.HEADLINE_EXACT, term)));
      traits.putIfAbsent(
          (kind == Kind.NAME ? "name " : "word ") + term,
          new Trait(kind, text, whole, term, weight));
    }

    private double rarity(Term term) throws IOException {
      Double known = rarities.get(term);
      if (known != null) {
        return known;
      }
      double having = Math.clamp((double) counts.items(term), 1, items);
      double rarity = Math.log(items / having) / Math.log(items);
      rarities.put(term, rarity);
      return rarity;
    }
  }
}
