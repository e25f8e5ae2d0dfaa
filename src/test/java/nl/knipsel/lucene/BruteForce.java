package nl.knipsel.lucene;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.FacetCounts;

/// What a search should find and count, by looking at every item.
///
/// @param any whether one of the words is enough
/// @param filters for each dimension conditions of which one is enough
/// @param dates likewise for the date; none for no filter
record BruteForce(
    Condition query,
    boolean any,
    Map<Dimension, List<Condition.Value>> filters,
    List<Condition.Dates> dates) {
  /// @param items what the query finds, without filters
  /// @param allWords whether those have every word
  record Found(List<ScannedItem> items, boolean allWords) {}

  /// Items with all the words or, if no item that passes the filters has all, with most of them.
  Found search(List<ScannedItem> items) {
    List<Condition> clauses =
        query instanceof Condition.And(List<Condition> all) ? all : List.of(query);
    Predicate<Condition> isNeeded =
        clause ->
            query instanceof Condition.And
                && (clause instanceof Condition.Not || clause.isFilter());
    List<Condition> needed = clauses.stream().filter(isNeeded).toList();
    List<Condition> wanted = clauses.stream().filter(isNeeded.negate()).toList();
    for (int least = any ? Math.min(1, wanted.size()) : wanted.size(); ; least--) {
      int enough = least;
      List<ScannedItem> found =
          items.stream()
              .filter(item -> needed.stream().allMatch(clause -> clause.holds(item)))
              .filter(
                  item -> wanted.stream().filter(clause -> clause.holds(item)).count() >= enough)
              .toList();
      if (least <= 1 || found.stream().anyMatch(this::passes)) {
        return new Found(found, !any && least == wanted.size());
      }
    }
  }

  /// Those that all filters let through.
  List<ScannedItem> hits(Found found) {
    return found.items().stream().filter(this::passes).toList();
  }

  /// Those that all filters but that on the date let through.
  List<ScannedItem> butDates(Found found) {
    return found.items().stream().filter(item -> passesValues(item, filters)).toList();
  }

  private boolean passes(ScannedItem item) {
    return passesValues(item, filters) && passesDates(item);
  }

  private boolean passesDates(ScannedItem item) {
    return dates.isEmpty() || dates.stream().anyMatch(condition -> condition.holds(item));
  }

  private static boolean passesValues(
      ScannedItem item, Map<Dimension, List<Condition.Value>> filters) {
    return filters.values().stream()
        .allMatch(values -> values.stream().anyMatch(value -> value.holds(item)));
  }

  /// All values of a dimension, its own filter left out of account.
  FacetCounts facet(Found found, Dimension dimension) {
    Map<Dimension, List<Condition.Value>> others =
        filters.entrySet().stream()
            .filter(filter -> filter.getKey() != dimension)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, Long> counts =
        found.items().stream()
            .filter(item -> passesValues(item, others) && passesDates(item))
            .flatMap(item -> item.values(dimension).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new FacetCounts(
        dimension,
        counts.entrySet().stream()
            .map(count -> new FacetCounts.Value(count.getKey(), count.getValue()))
            .sorted(
                Comparator.comparingLong(FacetCounts.Value::count)
                    .reversed()
                    .thenComparing(FacetCounts.Value::value))
            .toList(),
        counts.size());
  }

  /// The scores of hits.
  Map<String, Double> scores(List<ScannedItem> hits, ScannedRanking ranking) {
    return hits.stream()
        .collect(Collectors.toMap(ScannedItem::id, item -> query.score(item, ranking)));
  }
}
