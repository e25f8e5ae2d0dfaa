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
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/// Reads the contexts of words as written, from at most [#ITEMS] items a word, those that were put
/// in first. Of one thread.
final class WordContexts {
  static final int ITEMS = 50;
  private static final int WINDOW = 8;
  private static final int EXAMPLES = 2;
  private static final int SHORTEST = 3;

  private final IndexSearcher searcher;
  private final FieldAnalyzers analyzers;
  private final StoredItems items;
  private final long all;
  private final Map<String, WordContext> read = new HashMap<>();
  private final Map<String, Double> rarity = new HashMap<>();

  WordContexts(IndexSearcher searcher, FieldAnalyzers analyzers) throws IOException {
    this.searcher = searcher;
    this.analyzers = analyzers;
    items = new StoredItems(searcher);
    all = ItemCounts.in(searcher).items();
  }

  /// Items with the word in headline or body.
  static Query having(String word) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(IndexFields.HEADLINE_EXACT, word)), Occur.SHOULD)
        .add(new TermQuery(new Term(IndexFields.BODY_EXACT, word)), Occur.SHOULD)
        .build();
  }

  WordContext of(String word) throws IOException {
    WordContext known = read.get(word);
    if (known != null) {
      return known;
    }
    Map<String, Integer> near = new HashMap<>();
    Map<String, Integer> spellings = new HashMap<>();
    List<VariantProposal.Example> examples = new ArrayList<>();
    ScoreDoc[] found = searcher.search(having(word), ITEMS, Sort.INDEXORDER).scoreDocs;
    for (ScoreDoc each : found) {
      NewsItem item = items.item(each.doc);
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
    for (Map.Entry<String, Integer> other : near.entrySet()) {
      weights.put(other.getKey(), rarity(other.getKey()) * other.getValue() / found.length);
    }
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
  private double rarity(String word) throws IOException {
    Double known = rarity.get(word);
    if (known != null) {
      return known;
    }
    IndexReader reader = searcher.getIndexReader();
    long having = Math.max(1, new LiveCounts(reader).items(new Term(IndexFields.BODY_EXACT, word)));
    double rare = Math.log((double) all / having);
    rarity.put(word, rare);
    return rare;
  }
}
