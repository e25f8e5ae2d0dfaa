package nl.knipsel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.knipsel.evaluate.Article;
import nl.knipsel.evaluate.DocumentFrequencies;
import nl.knipsel.evaluate.GoldCompound;
import nl.knipsel.evaluate.GoldForm;
import nl.knipsel.evaluate.Inflections;
import nl.knipsel.evaluate.QuerySet;
import nl.knipsel.evaluate.QuerySets;

/// All query sets that can be derived from articles.
final class DutchQueries {
  private final List<Article> articles;
  private final QuerySets sets;

  DutchQueries(List<Article> articles, long seed) {
    this.articles = articles;
    this.sets = new QuerySets(articles, seed);
  }

  /// The sets that need nothing but the articles.
  List<QuerySet> plain() {
    return List.of(
        sets.headlines(),
        sets.rarestTwo(new DocumentFrequencies(articles)),
        sets.accentsDropped(),
        sets.hyphensDropped());
  }

  /// The sets that need gold data.
  ///
  /// @param partsOfSpeech whose words are inflected
  List<QuerySet> ofGold(GoldData gold, Set<String> partsOfSpeech) throws IOException {
    List<GoldForm> forms = new ArrayList<>(gold.forms(partsOfSpeech));
    forms.addAll(gold.plurals());
    Map<String, List<String>> treebank = new HashMap<>();
    for (GoldCompound compound : gold.compounds()) {
      treebank.put(compound.word(), compound.parts());
    }
    Map<String, List<String>> heads = gold.heads();
    return List.of(
        sets.inflected(new Inflections(forms)),
        sets.compoundsApart("treebank", word -> parts(treebank, word)),
        sets.compoundsApart("plural list", word -> parts(heads, word)));
  }

  /// The sets of [#ofGold], not of headlines but of the rarest words of sentences from the bodies:
  /// more queries, though easier ones, as the article has the words themselves or other forms of
  /// them.
  List<QuerySet> ofSentences(GoldData gold, Set<String> partsOfSpeech, long seed)
      throws IOException {
    BodySentences sentences = BodySentences.of(articles);
    List<QuerySet> found = new ArrayList<>();
    for (QuerySet set : new DutchQueries(sentences.queries(), seed).ofGold(gold, partsOfSpeech)) {
      found.add(sentences.relevant(set));
    }
    return found;
  }

  private static List<String> parts(Map<String, List<String>> splits, String word) {
    return splits.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
  }
}
