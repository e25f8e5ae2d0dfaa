package nl.knipsel.archive.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shortest way from one list of tokens to another (Myers 1986), in linear space: a step in the
/// middle of the way is found from both ends, and the ways before and after it likewise.
///
/// The work is bounded: where more than [#MOST_CHANGES] changes in a piece are not enough, it is
/// parted where the search from its beginning got furthest, and the way may be longer than the
/// shortest.
final class TokenDiff {
  static final int MOST_CHANGES = 512;

  private final int[] one;
  private final int[] other;
  private final int mostChanges;
  private final int[] forward;
  private final int[] backward;
  private final List<Stretch> matches = new ArrayList<>();

  private TokenDiff(int[] one, int[] other, int mostChanges) {
    this.one = one;
    this.other = other;
    this.mostChanges = mostChanges;
    forward = new int[2 * mostChanges + 3];
    backward = new int[2 * mostChanges + 3];
  }

  /// All of both lists, in stretches that are equal and changed in turn.
  static List<Stretch> of(List<String> one, List<String> other) {
    return of(one, other, MOST_CHANGES);
  }

  static List<Stretch> of(List<String> one, List<String> other, int mostChanges) {
    Map<String, Integer> numbers = new HashMap<>();
    TokenDiff diff = new TokenDiff(numbers(one, numbers), numbers(other, numbers), mostChanges);
    diff.compare(0, one.size(), 0, other.size());
    return Stretch.all(diff.matches, one.size(), other.size());
  }

  private static int[] numbers(List<String> tokens, Map<String, Integer> numbers) {
    return tokens.stream()
        .mapToInt(token -> numbers.computeIfAbsent(token, none -> numbers.size()))
        .toArray();
  }

  /// Takes off what is equal at both ends, then parts what is left, again and again from its
  /// beginning: recursion stays shallow, and matches come in order.
  private void compare(int from, int to, int otherFrom, int otherTo) {
    int begin = equal(from, to, otherFrom, otherTo);
    match(from, otherFrom, begin);
    int at = from + begin;
    int otherAt = otherFrom + begin;
    int end = to;
    int otherEnd = otherTo;
    while (end > at && otherEnd > otherAt && one[end - 1] == other[otherEnd - 1]) {
      end--;
      otherEnd--;
    }
    while (at < end && otherAt < otherEnd) {
      int equal = equal(at, end, otherAt, otherEnd);
      match(at, otherAt, equal);
      at += equal;
      otherAt += equal;
      if (at < end && otherAt < otherEnd) {
        Point middle = new Search(at, end, otherAt, otherEnd).middle();
        compare(at, middle.at(), otherAt, middle.otherAt());
        at = middle.at();
        otherAt = middle.otherAt();
      }
    }
    match(end, otherEnd, to - end);
  }

  private int equal(int at, int end, int otherAt, int otherEnd) {
    int length = 0;
    while (at + length < end
        && otherAt + length < otherEnd
        && one[at + length] == other[otherAt + length]) {
      length++;
    }
    return length;
  }

  private void match(int at, int otherAt, int length) {
    if (length > 0) {
      matches.add(new Stretch(true, at, at + length, otherAt, otherAt + length));
    }
  }

  private record Point(int at, int otherAt) {}

  /// The search for a point on the way through a piece whose ends differ. For each diagonal (how
  /// many more tokens of the one than of the other are behind) it is kept how far a number of
  /// changes leads, from the beginning and from the end.
  private final class Search {
    private static final int NOWHERE = -1;

    private final int from;
    private final int to;
    private final int otherFrom;
    private final int otherTo;
    private final int length;
    private final int otherLength;

    Search(int from, int to, int otherFrom, int otherTo) {
      this.from = from;
      this.to = to;
      this.otherFrom = otherFrom;
      this.otherTo = otherTo;
      length = to - from;
      otherLength = otherTo - otherFrom;
    }

    /// Neither the beginning of the piece nor its end.
    Point middle() {
      int delta = length - otherLength;
      int most = Math.min(mostChanges, (length + otherLength + 1) / 2);
      for (int changes = 0; changes <= most; changes++) {
        for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
          int x = step(forward, diagonal, changes);
          x += x == NOWHERE ? 0 : equal(from + x, to, otherFrom + x - diagonal, otherTo);
          forward[center() + diagonal] = x;
          if (delta % 2 != 0 && meets(x, backward, delta - diagonal, changes - 1)) {
            return new Point(from + x, otherFrom + x - diagonal);
          }
        }
        for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
          int x = step(backward, diagonal, changes);
          x += x == NOWHERE ? 0 : equalBefore(to - x, otherTo - (x - diagonal));
          backward[center() + diagonal] = x;
          if (delta % 2 == 0 && meets(x, forward, delta - diagonal, changes)) {
            return new Point(to - x, otherTo - (x - diagonal));
          }
        }
      }
      return furthest(most);
    }

    private int center() {
      return mostChanges + 1;
    }

    /// How far one change more leads on the diagonal, from its neighbours.
    private int step(int[] reached, int diagonal, int changes) {
      if (changes == 0) {
        return 0;
      }
      int best = NOWHERE;
      int below = diagonal > -changes ? reached[center() + diagonal - 1] : NOWHERE;
      if (below != NOWHERE && below < length) {
        best = below + 1;
      }
      int above = diagonal < changes ? reached[center() + diagonal + 1] : NOWHERE;
      if (above != NOWHERE && above - diagonal <= otherLength) {
        best = Math.max(best, above);
      }
      return best;
    }

    private int equalBefore(int end, int otherEnd) {
      int equal = 0;
      while (end - equal > from
          && otherEnd - equal > otherFrom
          && one[end - equal - 1] == other[otherEnd - equal - 1]) {
        equal++;
      }
      return equal;
    }

    private boolean meets(int x, int[] opposite, int diagonal, int changes) {
      return x != NOWHERE
          && Math.abs(diagonal) <= changes
          && opposite[center() + diagonal] != NOWHERE
          && x + opposite[center() + diagonal] >= length;
    }

    private Point furthest(int changes) {
      Point best = new Point(from, otherFrom);
      for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
        int x = forward[center() + diagonal];
        if (x != NOWHERE && from + x + otherFrom + x - diagonal > best.at + best.otherAt) {
          best = new Point(from + x, otherFrom + x - diagonal);
        }
      }
      return best;
    }
  }
}
