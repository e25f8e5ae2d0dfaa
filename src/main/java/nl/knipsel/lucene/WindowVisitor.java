package nl.knipsel.lucene;

/// What is told of the publication windows of items, in no promised order.
public interface WindowVisitor {
  /// Items with a window.
  ///
  /// @param from milliseconds since 1970, `Long.MIN_VALUE` if open
  /// @param to the last millisecond, `Long.MAX_VALUE` if open
  /// @param items how many have it
  void window(long from, long to, long items);

  /// Items of which nothing is known about the time.
  void undated(long items);

  /// Whether both ends of a window that was told are known.
  static boolean isClosed(long from, long to) {
    return from != Long.MIN_VALUE && to != Long.MAX_VALUE;
  }
}
