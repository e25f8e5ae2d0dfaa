package nl.knipsel.archive.versions;

import java.util.ArrayList;
import java.util.List;

/// Tokens of one text and those of another that take their place, or are the same.
///
/// @param to the token after the last one
record Stretch(boolean equal, int from, int to, int otherFrom, int otherTo) {
  private int changes() {
    return Math.max(to - from, otherTo - otherFrom);
  }

  private Stretch and(Stretch next) {
    return new Stretch(equal && next.equal, from, next.to, otherFrom, next.otherTo);
  }

  /// All of both texts in stretches that are equal and changed in turn.
  ///
  /// @param matches pairs of equal runs, in order
  static List<Stretch> all(List<Stretch> matches, int length, int otherLength) {
    List<Stretch> all = new ArrayList<>();
    int at = 0;
    int otherAt = 0;
    for (Stretch match : matches) {
      if (match.from > at || match.otherFrom > otherAt) {
        all.add(new Stretch(false, at, match.from, otherAt, match.otherFrom));
      }
      if (!all.isEmpty() && all.getLast().equal) {
        all.set(all.size() - 1, all.getLast().and(match));
      } else {
        all.add(match);
      }
      at = match.to;
      otherAt = match.otherTo;
    }
    if (length > at || otherLength > otherAt) {
      all.add(new Stretch(false, at, length, otherAt, otherLength));
    }
    return all;
  }

  /// The same, but equal stretches of few tokens between two changes of at least as many are
  /// counted as changed.
  static List<Stretch> readable(List<Stretch> stretches, int few) {
    List<Stretch> readable = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      int length = stretch.to - stretch.from;
      boolean between =
          stretch.equal && length <= few && !readable.isEmpty() && i + 1 < stretches.size();
      if (between
          && readable.getLast().changes() >= length
          && stretches.get(i + 1).changes() >= length) {
        stretch = stretch.and(stretches.get(++i));
        readable.set(readable.size() - 1, readable.getLast().and(stretch));
      } else {
        readable.add(stretch);
      }
    }
    return readable;
  }
}
