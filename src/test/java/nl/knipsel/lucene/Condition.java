package nl.knipsel.lucene;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knipsel.archive.Dimension;
import nl.knipsel.lucene.ScannedText.Forms;

/// A condition as it is typed, and what it means for one item, written down a second time and
/// without an index. Only the analysis of words is shared with what is tested.
sealed interface Condition {
  /// In the query language; of several clauses without parentheses around.
  String text();

  boolean holds(ScannedItem item);

  /// Whether it holds with words found themselves only: what an exclusion takes away.
  default boolean holdsItself(ScannedItem item) {
    return holds(item);
  }

  /// Whether it is about what an item is, so that it is never loosened.
  default boolean isFilter() {
    return false;
  }

  /// The score of an item that it finds; not a number if the scan does not know it.
  double score(ScannedItem item, ScannedRanking ranking);

  /// @param itself ways in which the word itself is found: the alternatives at each of its places
  /// @param joined written as one: the alternatives; none for a word without hyphens
  /// @param parts of a compound that may stand apart; empty if it is none
  /// @param related parts and countries, which only rank
  /// @param typed the word as it was typed
  record Word(
      String text,
      List<Forms> itself,
      Forms joined,
      List<Forms> parts,
      List<Forms> related,
      List<Forms> typed)
      implements Condition {
    private static final int APART = 4;

    @Override
    public boolean holds(ScannedItem item) {
      return holdsItself(item) || isJoined(item) || isApart(item);
    }

    @Override
    public boolean holdsItself(ScannedItem item) {
      return item.headline().has(itself, 0) || item.body().has(itself, 0);
    }

    private boolean isJoined(ScannedItem item) {
      return item.headline().has(joined) || item.body().has(joined);
    }

    private boolean isApart(ScannedItem item) {
      return !parts.isEmpty()
          && (item.headline().has(parts, APART) || item.body().has(parts, APART));
    }

    @Override
    public double score(ScannedItem item, ScannedRanking ranking) {
      double found = 0;
      if (holdsItself(item)) {
        found = itself.stream().mapToDouble(one -> ranking.words(item, one)).sum();
      }
      if (isJoined(item)) {
        found = Math.max(found, ranking.weights().joined() * ranking.words(item, joined));
      }
      if (isApart(item)) {
        found = Math.max(found, ranking.weights().part() * ranking.near(item, parts, APART));
      }
      return found
          + ranking.weights().part()
              * related.stream().mapToDouble(one -> ranking.words(item, one)).sum()
          + ranking.weights().exact()
              * typed.stream().mapToDouble(one -> ranking.exactly(item, one)).sum();
    }
  }

  record Phrase(String text, List<Forms> places) implements Condition {
    @Override
    public boolean holds(ScannedItem item) {
      return item.exactHeadline().has(places, 0) || item.exactBody().has(places, 0);
    }

    @Override
    public double score(ScannedItem item, ScannedRanking ranking) {
      return ranking.phrase(item, places);
    }
  }

  record Prefix(String text, IntPredicate terms) implements Condition {
    @Override
    public boolean holds(ScannedItem item) {
      return item.exactHeadline().has(terms) || item.exactBody().has(terms);
    }

    @Override
    public double score(ScannedItem item, ScannedRanking ranking) {
      return ranking.best(
          item.exactHeadline().has(terms) ? 1 : 0, item.exactBody().has(terms) ? 1 : 0);
    }
  }

  /// @param value the one that is meant
  record Value(String text, Dimension dimension, String value) implements Condition {
    @Override
    public boolean holds(ScannedItem item) {
      return item.has(
          dimension, other -> ScannedItem.plain(other).equals(ScannedItem.plain(value)));
    }

    @Override
    public boolean isFilter() {
      return true;
    }

    @Override
    public double score(ScannedItem item, ScannedRanking ranking) {
      return 1;
    }
  }

  /// @param first its first millisecond
  /// @param last its last millisecond
  /// @param certain whether the whole window must lie in it
  record Dates(String text, long first, long last, boolean certain) implements Condition {
    @Override
    public boolean holds(ScannedItem item) {
      return !item.undated()
          && (certain ? isInside(item) : item.from() <= last && item.to() >= first);
    }

    private boolean isInside(ScannedItem item) {
      return item.from() >= first && item.to() <= last;
    }

    @Override
    public boolean isFilter() {
      return true;
    }

    @Override
    public double score(ScannedItem item, ScannedRanking ranking) {
      return isInside(item) ? 1 : 0;
    }
  }

  record And(List<Condition> clauses) implements Condition {
    private static final int CLOSE = 6;

    @Override
    public String text() {
      return joined(clauses, " ");
    }

    @Override
    public boolean holds(ScannedItem item) {
      return clauses.stream().allMatch(clause -> clause.holds(item));
    }

    @Override
    public boolean holdsItself(ScannedItem item) {
      return clauses.stream().allMatch(clause -> clause.holdsItself(item));
    }

    @Override
    public boolean isFilter() {
      return clauses.stream().allMatch(Condition::isFilter);
    }

    @Override
    public double score(ScannedItem item, ScannedRanking ranking) {
      boolean onlyTakesAway = clauses.stream().allMatch(Not.class::isInstance);
      return (onlyTakesAway ? 1 : sum(clauses, item, ranking)) + closeness(item, ranking);
    }

    /// What neighbouring words of the query add that stand close together in the item.
    private double closeness(ScannedItem item, ScannedRanking ranking) {
      double sum = 0;
      for (int i = 0; i + 1 < clauses.size(); i++) {
        if (clauses.get(i) instanceof Word one && clauses.get(i + 1) instanceof Word other) {
          List<Forms> pair = Stream.concat(one.itself().stream(), other.itself().stream()).toList();
          sum += ranking.weights().closeness() * ranking.near(item, pair, CLOSE);
        }
      }
      return sum;
    }
  }

  record Or(List<Condition> clauses) implements Condition {
    @Override
    public String text() {
      return joined(clauses, " OR ");
    }

    @Override
    public boolean holds(ScannedItem item) {
      return clauses.stream().anyMatch(clause -> clause.holds(item));
    }

    @Override
    public boolean holdsItself(ScannedItem item) {
      return clauses.stream().anyMatch(clause -> clause.holdsItself(item));
    }

    @Override
    public boolean isFilter() {
      return clauses.stream().allMatch(Condition::isFilter);
    }

    @Override
    public double score(ScannedItem item, ScannedRanking ranking) {
      return sum(clauses, item, ranking);
    }
  }

  record Not(Condition unwanted) implements Condition {
    @Override
    public String text() {
      return "-" + grouped(unwanted);
    }

    @Override
    public boolean holds(ScannedItem item) {
      return !unwanted.holdsItself(item);
    }

    @Override
    public boolean holdsItself(ScannedItem item) {
      return holds(item);
    }

    @Override
    public double score(ScannedItem item, ScannedRanking ranking) {
      return 1;
    }
  }

  /// Of those that find the item; one that only takes away adds nothing.
  private static double sum(List<Condition> clauses, ScannedItem item, ScannedRanking ranking) {
    return clauses.stream()
        .filter(clause -> !(clause instanceof Not) && clause.holds(item))
        .mapToDouble(clause -> clause.score(item, ranking))
        .sum();
  }

  private static String joined(List<Condition> clauses, String between) {
    return clauses.stream().map(Condition::grouped).collect(Collectors.joining(between));
  }

  private static String grouped(Condition condition) {
    return condition instanceof And || condition instanceof Or
        ? "(" + condition.text() + ")"
        : condition.text();
  }
}
