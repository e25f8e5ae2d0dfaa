package nl.knipsel.archive;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.knipsel.archive.query.Field;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;

/// Requests of every kind, from words and values that some of the items have.
final class RandomRequests {
  private final Random random;
  private final List<NewsItem> items;
  private final Configuration configuration;

  RandomRequests(long seed, List<NewsItem> items, Configuration configuration) {
    random = new Random(seed);
    this.items = items;
    this.configuration = configuration;
  }

  private NewsItem item() {
    return items.get(random.nextInt(items.size()));
  }

  private boolean sometimes() {
    return random.nextInt(4) == 0;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// Words of an item as they are typed: letters and digits only.
  private List<String> words() {
    IndexFields fields = new IndexFields(item(), configuration.timeZone());
    return List.of((fields.headline() + " " + fields.body()).split("[^\\p{L}\\p{N}-]+")).stream()
        .filter(word -> word.length() > 2 && !word.startsWith("-"))
        .filter(word -> !Set.of("TO", "OR", "AND", "NOT").contains(word))
        .toList();
  }

  /// A word of an item.
  String word() {
    return one(words());
  }

  /// Two words of an item, one with a slip of a finger, or both written as one, or one as two.
  SearchRequest misspelt() {
    List<String> words = words();
    int at = random.nextInt(words.size() - 1);
    String word = words.get(at);
    String next = words.get(at + 1);
    int slip = random.nextInt(word.length());
    String typed =
        switch (random.nextInt(5)) {
          case 0 -> word.substring(0, slip) + word.substring(slip + 1) + " " + next;
          case 1 -> word.substring(0, slip) + "e" + word.substring(slip) + " " + next;
          case 2 -> word.charAt(1) + word.substring(0, 1) + word.substring(2) + " " + next;
          case 3 -> word + next;
          default ->
              word.substring(0, 1 + word.length() / 2)
                  + " "
                  + word.substring(1 + word.length() / 2);
        };
    SearchRequest.Builder request = SearchRequest.builder(QueryParser.parse(typed));
    if (sometimes()) {
      request.dates(List.of(dates("2024")));
    }
    return request.build();
  }

  /// What was typed of a query before it was ready.
  String beginning() {
    List<String> words = words();
    int at = random.nextInt(words.size() - 1);
    String word = words.get(at);
    String begun = word.substring(0, 1 + random.nextInt(Math.min(4, word.length())));
    return switch (random.nextInt(4)) {
      case 0 -> word + " " + words.get(at + 1).substring(0, 1);
      case 1 -> one(words) + " " + begun;
      case 2 -> "\"" + begun;
      default -> begun;
    };
  }

  /// A query as it is typed.
  String query() {
    List<String> words = words();
    int at = random.nextInt(Math.max(1, words.size() - 3));
    String word = words.get(at);
    String next = words.get(Math.min(words.size() - 1, at + 1));
    String other = one(words);
    return switch (random.nextInt(14)) {
      case 0 -> "\"" + word + " " + next + "\"";
      case 1 -> "\"" + word + " " + other + "\"~5";
      case 2 -> word.substring(0, Math.min(4, word.length())) + "*";
      case 3 -> word + "~";
      case 4 -> word + " -" + other;
      case 5 -> "(" + word + " OR " + other + ") " + next;
      case 6 -> "kop:" + word;
      case 7 -> word + "^3 " + other;
      case 8 -> word + " " + one(words()) + " " + one(words());
      case 9 ->
          word
              + " date:"
              + one(
                  List.of(
                      "2024",
                      "2024-03",
                      "2024-Q3",
                      "2023-05-01..2024-02",
                      "2025-01..",
                      "gisteren"));
      case 10 ->
          one(
                  List.of(
                      "bureau:reuters",
                      "plaats:mos*",
                      "plaats:den-haag",
                      "soort:artikel",
                      "*",
                      "kop:*",
                      "kyiv"))
              + (sometimes() ? " " + word : "");
      default -> word + " " + other;
    };
  }

  private static Query.Dates dates(String typed) {
    return QueryParser.parse("date:" + typed)
            instanceof Query.InField(Field field, Query.Dates dates)
        ? dates
        : fail(typed);
  }

  /// A request for a page of at most 20 hits.
  SearchRequest request() {
    SearchRequest.Builder request =
        SearchRequest.builder(QueryParser.parse(query()))
            .anyWord(sometimes())
            .certain(sometimes())
            .exact(sometimes())
            .foldVersions(random.nextBoolean())
            .order(sometimes() ? one(List.of(Order.values())) : Order.RELEVANCE)
            .evidence(sometimes() ? Evidence.EXPLANATION : Evidence.SNIPPETS)
            .page(sometimes() ? random.nextInt(15) : 0, random.nextInt(20));
    if (sometimes()) {
      Dimension dimension = one(List.of(Dimension.values()));
      new IndexFields(item(), configuration.timeZone())
          .values(dimension).stream()
              .findFirst()
              .ifPresent(value -> request.filters(Map.of(dimension, Set.of(value))));
    }
    if (sometimes()) {
      request.dates(List.of(dates(one(List.of("2024", "2023-11..2024-02")))));
    }
    if (sometimes()) {
      request
          .facets(List.copyOf(EnumSet.allOf(Dimension.class)))
          .facetLimit(1 + random.nextInt(12));
    }
    if (sometimes()) {
      request.dateFacet(
          Optional.of(
              new DateFacet(
                  sometimes() ? Optional.of(one(List.of(TimeStep.values()))) : Optional.empty())));
    }
    if (random.nextInt(8) == 0) {
      request.recency(Optional.of(new Recency(Duration.ofDays(1 + random.nextInt(400)))));
    }
    return request.build();
  }
}
