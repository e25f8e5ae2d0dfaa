package nl.knipsel.archive.versions;

import java.time.Duration;
import java.util.Comparator;

/// When items were published, as far as it bears on their being versions of one story.
record Times(SignedItems items) {
  /// Versions of a story appear within days. What is alike over a longer time is a form, such as a
  /// weather report, or the same event again.
  static final Duration APART = Duration.ofDays(3);

  /// Whether more than [#APART] surely lies between two items.
  boolean farApart(int one, int other) {
    long later = Math.max(items.from(one), items.from(other));
    long earlier = Math.min(items.to(one), items.to(other));
    return later != Long.MIN_VALUE
        && earlier != Long.MAX_VALUE
        && later > earlier
        && later - earlier > APART.toMillis();
  }

  /// Earliest first, then by id.
  Comparator<Integer> order() {
    return Comparator.<Integer>comparingLong(this::time)
        .thenComparing(items::id, Long::compareUnsigned);
  }

  private long time(int item) {
    return items.to(item) == Long.MAX_VALUE ? items.from(item) : items.to(item);
  }
}
