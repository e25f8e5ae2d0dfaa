package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.knipsel.lucene.Vocabulary;
import nl.knipsel.lucene.WordOccurrences;
import org.apache.lucene.index.Term;

/// How often words occur on a cluster: what each shard tells of the terms of a document that it is
/// asked about and does not have (`_termvectors`). Where an index holds removed documents, a
/// shard's counts hold them too; then they are taken times the share of the items that are left:
/// for a lemma of those that have it, for all words of those with a text. Thread-safe.
///
/// @param shards for each a routing value that leads to it
/// @param holdsRemoved whether any of them holds removed documents
record ClusterOccurrences(ItemSearch search, List<String> shards, boolean holdsRemoved)
    implements WordOccurrences {
  /// How many lemmas are asked about at once.
  private static final int PAGE = 2_000;

  /// As the shards are now.
  static ClusterOccurrences in(ItemSearch search) throws IOException {
    int all = shards(search, "").size();
    Map<Integer, String> routing = new TreeMap<>();
    for (int value = 0; routing.size() < all; value++) {
      for (int shard : shards(search, "?routing=" + value)) {
        routing.putIfAbsent(shard, String.valueOf(value));
      }
    }
    Map<String, Object> stats = search.cluster().get("/" + search.index() + "/_stats/docs");
    return new ClusterOccurrences(
        search,
        List.copyOf(routing.values()),
        Json.number(stats, "_all", "total", "docs", "deleted") > 0);
  }

  /// Of a field on all shards.
  private record Words(long items, long occurrences) {
    Words plus(Words other) {
      return new Words(items + other.items, occurrences + other.occurrences);
    }

    /// @param left how many of the items there are still
    long among(long left) {
      return items == 0 ? 0 : Math.round((double) occurrences * Math.min(left, items) / items);
    }
  }

  @Override
  public long words() throws IOException {
    Map<String, Words> fields = new HashMap<>();
    for (String shard : shards) {
      // of any word, as only a field that has one is told about
      Map<String, Object> answer = ask(shard, Vocabulary.WRITTEN, "a");
      for (String field : Vocabulary.WRITTEN) {
        fields.merge(
            field,
            new Words(
                number(answer, field, "field_statistics", "doc_count"),
                number(answer, field, "field_statistics", "sum_ttf")),
            Words::plus);
      }
    }
    long words = 0;
    for (Map.Entry<String, Words> field : fields.entrySet()) {
      Words all = field.getValue();
      words += holdsRemoved ? all.among(having(field.getKey())) : all.occurrences();
    }
    return words;
  }

  private long having(String field) throws IOException {
    return search.count(Map.of("exists", Map.of("field", field)));
  }

  @Override
  public Map<String, Long> of(Collection<String> lemmas) throws IOException {
    List<String> all = List.copyOf(lemmas);
    Map<String, Long> occurrences = new HashMap<>();
    for (int from = 0; from < all.size(); from += PAGE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + PAGE));
      Map<Term, Words> words = words(some);
      Map<Term, Long> left = holdsRemoved ? left(words.keySet()) : Map.of();
      some.forEach(lemma -> occurrences.put(lemma, 0L));
      words.forEach((term, counted) ->
          occurrences.merge(
              term.text(), counted.among(left.getOrDefault(term, counted.items())), Long::sum));
    }
    return occurrences;
  }

  private Map<Term, Long> left(Collection<Term> terms) throws IOException {
    return new StatisticsSearch(search).counts().having(terms);
  }

  /// Of each lemma in each field that has it.
  private Map<Term, Words> words(List<String> lemmas) throws IOException {
    String text = lemmas.stream().map(IndexedText::escaped).collect(Collectors.joining(" "));
    Map<Term, Words> words = new HashMap<>();
    for (String shard : shards) {
      Map<String, Object> answer = ask(shard, LEMMAS, text);
      for (String field : LEMMAS) {
        for (String lemma : lemmas) {
          String term = IndexedText.escaped(lemma);
          long having = number(answer, field, "terms", term, "doc_freq");
          if (having > 0) {
            words.merge(
                new Term(field, lemma),
                new Words(having, number(answer, field, "terms", term, "ttf")),
                Words::plus);
          }
        }
      }
    }
    return words;
  }

  private static long number(Map<String, Object> answer, String field, String... path) {
    String[] whole = new String[path.length + 2];
    whole[0] = "term_vectors";
    whole[1] = field;
    System.arraycopy(path, 0, whole, 2, path.length);
    return Json.at(answer, whole).orElse(0L) instanceof Number number ? number.longValue() : 0;
  }

  /// What a shard knows of the terms of a text.
  ///
  /// @param shard a routing value that leads to it
  private Map<String, Object> ask(String shard, List<String> fields, String text)
      throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    fields.forEach(field -> document.put(field, text));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("doc", document);
    body.put("fields", fields);
    body.put("term_statistics", true);
    body.put("field_statistics", true);
    body.put("positions", false);
    body.put("offsets", false);
    body.put("payloads", false);
    return search.cluster().post("/" + search.index() + "/_termvectors?routing=" + shard, body);
  }

  private static Set<Integer> shards(ItemSearch search, String query) throws IOException {
    Set<Integer> shards = new TreeSet<>();
    Map<String, Object> answer =
        search.cluster().get("/" + search.index() + "/_search_shards" + query);
    if (answer.get("shards") instanceof List<?> groups) {
      for (Object copies : groups) {
        if (copies instanceof List<?> list
            && list.getFirst() instanceof Map<?, ?> copy
            && copy.get("shard") instanceof Integer shard) {
          shards.add(shard);
        }
      }
    }
    return shards;
  }
}
