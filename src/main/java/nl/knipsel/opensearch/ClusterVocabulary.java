package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Query;
import nl.knipsel.lucene.ItemCounts;
import nl.knipsel.lucene.PhraseTerms;
import nl.knipsel.lucene.Questions;
import nl.knipsel.lucene.Vocabulary;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.Term;

/// The words and phrases on a cluster: its spelling checker is the one of the embedded archive, and
/// what begins so is counted by the values that items have. Thread-safe.
record ClusterVocabulary(ItemSearch search, Questions questions) implements Vocabulary {
  private static final String NEAR = "near";
  private static final String VALUES = "values";

  /// How many values each shard counts for those that most items have.
  private static final int LOOKED_AT = 5_000;

  /// How many values are read as those that begin so.
  private static final int MOST_VALUES = 1_000;

  @Override
  public ItemCounts counts() {
    return new StatisticsSearch(search).counts();
  }

  @Override
  public Collection<String> near(Term word, int most) throws IOException {
    Map<String, Object> checker = new LinkedHashMap<>();
    checker.put("field", word.field());
    checker.put("suggest_mode", "always");
    checker.put("size", most);
    checker.put("shard_size", most);
    checker.put("max_inspections", 1);
    checker.put("max_edits", 2);
    checker.put("prefix_length", 0);
    checker.put("min_word_length", 1);
    checker.put("max_term_freq", 0);
    checker.put("accuracy", 0);
    Map<String, Object> answer =
        ask(
            Map.of(
                "size",
                0,
                "suggest",
                Map.of(NEAR, Map.of("text", IndexedText.escaped(word.text()), "term", checker))));
    List<String> near = new ArrayList<>();
    for (Map<String, Object> checked : Json.objects(answer, "suggest", NEAR)) {
      for (Map<String, Object> option : Json.objects(checked, "options")) {
        near.add(String.valueOf(option.get("text")));
      }
    }
    return near;
  }

  @Override
  public List<Beginning> phrases(String key, Optional<Query> among, int most) throws IOException {
    return beginning(IndexFields.PHRASE, key, among, most);
  }

  @Override
  public List<Beginning> words(String key, Optional<Query> among, int most) throws IOException {
    return beginning(ItemDocument.words(IndexFields.BODY_EXACT), key, among, most);
  }

  /// @param values the field that is counted by its values
  private List<Beginning> beginning(String values, String key, Optional<Query> among, int most)
      throws IOException {
    Map<String, Object> counting = new LinkedHashMap<>();
    counting.put("field", values);
    // a key has letters, digits and blanks only, so none of them is a sign
    counting.put("include", key + ".*");
    counting.put("size", MOST_VALUES);
    counting.put("shard_size", LOOKED_AT);
    Map<String, Object> answer =
        ask(
            Map.of(
                "size",
                0,
                "query",
                among.isEmpty() ? Map.of("match_all", Map.of()) : found(among.get()),
                "aggs",
                Map.of(VALUES, Map.of("terms", counting))));
    Map<String, Long> items = new HashMap<>();
    for (Map<String, Object> bucket : Json.objects(answer, "aggregations", VALUES, "buckets")) {
      String text = PhraseTerms.phrase(String.valueOf(bucket.get("key")));
      items.merge(text, Json.number(bucket, "doc_count"), Math::max);
    }
    return Beginning.best(items, most);
  }

  /// What finds the items of a query.
  Map<String, Object> found(Query query) throws IOException {
    return search.dsl().of(questions.of(query, questions.moment()));
  }

  @Override
  public void read(String field, int least, Taker taker) throws IOException {
    String values = ItemDocument.words(field);
    new CompositePages(search.cluster(), search.index())
        .read(
            Map.of("match_all", Map.of()),
            CompositePages.byValue(values),
            (key, items) -> {
              if (items >= least) {
                taker.take(String.valueOf(key.get(values)), items);
              }
            });
  }

  @Override
  public List<NewsItem> items(String word, int most) throws IOException {
    return search.byId(query(word), most);
  }

  @Override
  public long having(List<String> words) throws IOException {
    return search.count(
        Map.of("bool", Map.of("filter", words.stream().map(ClusterVocabulary::query).toList())));
  }

  private static Map<String, Object> query(String word) {
    return Map.of(
        "bool",
        Map.of(
            "should",
            WRITTEN.stream()
                .map(field ->
                    Map.of("term", Map.of(field, Map.of("value", IndexedText.escaped(word)))))
                .toList()));
  }

  private Map<String, Object> ask(Map<String, ?> body) throws IOException {
    return search.cluster().post("/" + search.index() + Cluster.WHOLE_SEARCH, body);
  }
}
