package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.JsonValues;
import nl.knipsel.lucene.ItemCounts;
import nl.knipsel.lucene.TextStatistics;
import nl.knipsel.lucene.TextStatistics.Lengths;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/// Learns from a cluster what its scores come from: how many items have each term, which it counts,
/// and how long texts are, which it tells where it explains a score. Thread-safe.
record StatisticsSearch(ItemSearch search) {
  /// How many terms are counted in one answer.
  private static final int PAGE = 500;

  /// How many hits are explained, so that each field is in one.
  private static final int EXPLAINED = 10;

  private static final Pattern FIELD =
      Pattern.compile(
          "weight\\(.*?\\b(%s|%s|%s|%s):.*"
              .formatted(
                  IndexFields.HEADLINE_EXACT,
                  IndexFields.HEADLINE,
                  IndexFields.BODY_EXACT,
                  IndexFields.BODY),
          Pattern.DOTALL);

  /// @param query what finds and ranks
  /// @param translated the same in OpenSearch's query language
  TextStatistics of(Query query, Map<String, Object> translated) throws IOException {
    return new TextStatistics(items(List.copyOf(TextStatistics.terms(query))), lengths(translated));
  }

  /// The same counts for what else asks for them.
  ItemCounts counts() {
    return new ItemCounts() {
      @Override
      public long items() throws IOException {
        return search.count(Map.of("match_all", Map.of()));
      }

      @Override
      public Map<Term, Long> having(Collection<Term> terms) throws IOException {
        return StatisticsSearch.this.items(List.copyOf(terms));
      }
    };
  }

  /// How many items have each of the terms.
  private Map<Term, Long> items(List<Term> terms) throws IOException {
    Map<Term, Long> items = new HashMap<>();
    for (int from = 0; from < terms.size(); from += PAGE) {
      count(terms.subList(from, Math.min(terms.size(), from + PAGE)), items);
    }
    return items;
  }

  private void count(List<Term> terms, Map<Term, Long> items) throws IOException {
    Map<String, Object> filters = new LinkedHashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      filters.put(
          String.valueOf(i),
          Map.of("term", Map.of(term.field(), Map.of("value", IndexedText.escaped(term.text())))));
    }
    Map<String, Object> answer =
        search
            .cluster()
            .post(
                "/" + search.index() + Cluster.WHOLE_SEARCH,
                Map.of(
                    "size",
                    0,
                    "aggs",
                    Map.of("terms", Map.of("filters", Map.of("filters", filters)))));
    for (int i = 0; i < terms.size(); i++) {
      items.put(
          terms.get(i),
          Json.number(answer, "aggregations", "terms", "buckets", String.valueOf(i), "doc_count"));
    }
  }

  private Map<String, Lengths> lengths(Map<String, Object> query) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("size", EXPLAINED);
    body.put("explain", true);
    body.put("_source", false);
    Map<String, Object> answer = search.cluster().post("/" + search.index() + Cluster.SEARCH, body);
    Map<String, Lengths> lengths = new HashMap<>();
    for (Map<String, Object> hit : Json.objects(answer, "hits", "hits")) {
      Json.at(hit, "_explanation")
          .flatMap(JsonValues::asObject)
          .ifPresent(explanation -> read(explanation, lengths));
    }
    return lengths;
  }

  private static void read(Map<String, Object> explanation, Map<String, Lengths> lengths) {
    Matcher field = FIELD.matcher(String.valueOf(explanation.get("description")));
    if (field.matches()) {
      Optional<Double> items = value(explanation, "N, ");
      Optional<Double> average = value(explanation, "avgdl, ");
      if (items.isPresent() && average.isPresent()) {
        lengths.put(
            field.group(1), new Lengths(Math.round(items.get()), Math.max(1, average.get())));
      }
      return;
    }
    for (Map<String, Object> detail : Json.objects(explanation, "details")) {
      read(detail, lengths);
    }
  }

  /// Of the first part whose description begins so.
  private static Optional<Double> value(Map<String, Object> explanation, String beginning) {
    List<Map<String, Object>> left = new ArrayList<>(List.of(explanation));
    while (!left.isEmpty()) {
      Map<String, Object> part = left.removeFirst();
      if (String.valueOf(part.get("description")).startsWith(beginning)
          && part.get("value") instanceof Number number) {
        return Optional.of(number.doubleValue());
      }
      left.addAll(Json.objects(part, "details"));
    }
    return Optional.empty();
  }
}
