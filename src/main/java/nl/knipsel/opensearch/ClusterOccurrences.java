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
import nl.knipsel.lucene.ItemCounts;
import nl.knipsel.lucene.WordOccurrences;
import org.apache.lucene.index.Term;

/// How often words occur on a cluster: what each shard tells of the terms of a document that it is
/// asked about and does not have (`_termvectors`). Where an index holds removed documents, a
/// shard's counts hold them too; then they are taken times the share of the items that are left:
/// for a lemma of those that have it, for all words of those with a text. Thread-safe.
///
/// @param index or alias of the items
/// @param items that are left
record ClusterOccurrences(Cluster cluster, String index, ItemCounts items)
    implements WordOccurrences {
  /// How many lemmas are asked about at once.
  private static final int PAGE = 2_000;

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
    long words = 0;
    for (String field : WRITTEN) {
      Words all = new Words(0, 0);
      for (String shard : shards()) {
        Map<String, Object> answer = ask(shard, List.of(field), "a");
        all =
            all.plus(
                new Words(
                    number(answer, field, "field_statistics", "doc_count"),
                    number(answer, field, "field_statistics", "sum_ttf")));
      }
      words += all.among(having(field));
    }
    return words;
  }

  private long having(String field) throws IOException {
    return Json.number(
        cluster.post(
            "/" + index + "/_count", Map.of("query", Map.of("exists", Map.of("field", field)))),
        "count");
  }

  @Override
  public Map<String, Long> of(Collection<String> lemmas) throws IOException {
    List<String> all = List.copyOf(lemmas);
    Map<String, Long> occurrences = new HashMap<>();
    boolean holdsRemoved = holdsRemoved();
    List<String> shards = shards();
    for (int from = 0; from < all.size(); from += PAGE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + PAGE));
      Map<Term, Words> words = words(some, shards);
      Map<Term, Long> left = holdsRemoved ? items.having(words.keySet()) : Map.of();
      some.forEach(lemma -> occurrences.put(lemma, 0L));
      words.forEach((term, counted) ->
          occurrences.merge(
              term.text(), counted.among(left.getOrDefault(term, counted.items())), Long::sum));
    }
    return occurrences;
  }

  /// Of each lemma in each field that has it.
  private Map<Term, Words> words(List<String> lemmas, List<String> shards) throws IOException {
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
    return cluster.post("/" + index + "/_termvectors?routing=" + shard, body);
  }

  private boolean holdsRemoved() throws IOException {
    return Json.number(
            cluster.get("/" + index + "/_stats/docs"), "_all", "total", "docs", "deleted")
        > 0;
  }

  /// For each shard a routing value that leads to it.
  private List<String> shards() throws IOException {
    int all = shards("").size();
    Map<Integer, String> routing = new TreeMap<>();
    for (int value = 0; routing.size() < all; value++) {
      for (int shard : shards("?routing=" + value)) {
        routing.putIfAbsent(shard, String.valueOf(value));
      }
    }
    return List.copyOf(routing.values());
  }

  private Set<Integer> shards(String query) throws IOException {
    Set<Integer> shards = new TreeSet<>();
    Map<String, Object> answer = cluster.get("/" + index + "/_search_shards" + query);
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
