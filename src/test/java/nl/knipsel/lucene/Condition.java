package nl.knipsel.lucene;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import nl.knipsel.archive.Dimension;
import nl.knipsel.config.Ranking;

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

  /// Whether every item that it finds gets a score that follows from the documentation alone.
  default boolean isRankless() {
    return false;
  }

  /// The score of an item that it finds, if it is rankless.
  default double score(ScannedItem item) {
    throw new IllegalStateException("ranked by its words: " + text());
  }

  /// @param itself ways in which the word itself is found: the alternatives at each of its places
  /// @param joined written as one
  /// @param parts of a compound that may stand apart; empty if it is none
  record Word(
      String text, List<IntPredicate> itself, List<IntPredicate> joined, List<IntPredicate> parts)
      implements Condition {
    private static final int APART = 4;

    @Override
    public boolean holds(ScannedItem item) {
      return holdsItself(item)
          || joined.stream().anyMatch(one -> item.headline().has(one) || item.body().has(one))
          || (!parts.isEmpty()
              && (item.headline().has(parts, APART) || item.body().has(parts, APART)));
    }

    @Override
    public boolean holdsItself(ScannedItem item) {
      return item.headline().has(itself, 0) || item.body().has(itself, 0);
    }
  }

  record Phrase(String text, List<IntPredicate> places) implements Condition {
    @Override
    public boolean holds(ScannedItem item) {
      return item.exactHeadline().has(places, 0) || item.exactBody().has(places, 0);
    }
  }

  record Prefix(String text, IntPredicate terms, Ranking ranking) implements Condition {
    @Override
    public boolean holds(ScannedItem item) {
      return item.exactHeadline().has(terms) || item.exactBody().has(terms);
    }

    @Override
    public boolean isRankless() {
      return true;
    }

    @Override
    public double score(ScannedItem item) {
      double headline = item.exactHeadline().has(terms) ? ranking.headlineBoost() : 0;
      double body = item.exactBody().has(terms) ? 1 : 0;
      return Math.max(headline, body) + ranking.otherField() * Math.min(headline, body);
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
    public boolean isRankless() {
      return true;
    }

    @Override
    public double score(ScannedItem item) {
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
    public boolean isRankless() {
      return true;
    }

    @Override
    public double score(ScannedItem item) {
      return isInside(item) ? 1 : 0;
    }
  }

  record And(List<Condition> clauses) implements Condition {
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
    public boolean isRankless() {
      return clauses.stream().allMatch(clause -> clause instanceof Not || clause.isRankless());
    }

    @Override
    public double score(ScannedItem item) {
      boolean onlyTakesAway = clauses.stream().allMatch(Not.class::isInstance);
      return onlyTakesAway
          ? 1
          : clauses.stream()
              .filter(clause -> !(clause instanceof Not))
              .mapToDouble(clause -> clause.score(item))
              .sum();
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
    public boolean isRankless() {
      return clauses.stream().allMatch(Condition::isRankless);
    }

    @Override
    public double score(ScannedItem item) {
      return clauses.stream()
          .filter(clause -> clause.holds(item))
          .mapToDouble(clause -> clause.score(item))
          .sum();
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
