package nl.knipsel.dutch;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLongArray;

/// Lines of a text that are in the order of their first words' bytes, searched where they lie:
/// there is nothing to build when it is loaded. The word of a line ends at a tab or at the line's
/// end. Immutable and thread-safe.
///
/// The lines that begin with some letters are next to each other: they are a range, of which each
/// further letter leaves a narrower one. A range is two offsets, its end in the upper half.
final class SortedLines {
  private final byte[] text;
  private final long all;

  /// The ranges of the first two bytes that were asked for, as finding them takes longest.
  private final AtomicLongArray beginnings = new AtomicLongArray(1 << 16);

  /// @param text ends with a line's end, unless it is empty
  /// @param first where the first line begins
  SortedLines(byte[] text, int first) {
    this.text = text;
    all = range(first, text.length);
  }

  private static long range(int start, int end) {
    return (long) end << 32 | start;
  }

  static boolean isEmpty(long range) {
    return (int) range == range >>> 32;
  }

  /// The offset of a range's first line.
  static int first(long range) {
    return (int) range;
  }

  /// The lines whose words begin with these two bytes.
  long beginning(byte first, byte second) {
    int key = ((first & 0xFF) << 8) | (second & 0xFF);
    long range = beginnings.get(key);
    if (range == 0) {
      long firsts = narrow(all, 0, first);
      range = isEmpty(firsts) ? firsts : narrow(firsts, 1, second);
      beginnings.set(key, range);
    }
    return range;
  }

  /// Of lines whose words share so many bytes, those that have this one as the next.
  long narrow(long range, int shared, byte next) {
    int end = (int) (range >>> 32);
    int start = firstFrom((int) range, end, shared, next & 0xFF);
    return range(start, firstFrom(start, end, shared, (next & 0xFF) + 1));
  }

  /// The first line from `start` on that has at least this byte behind the shared ones, or `end`.
  private int firstFrom(int start, int end, int shared, int least) {
    int low = start;
    int high = end;
    while (low < high) {
      int line = lineOf((low + high) >>> 1, low);
      if ((text[line + shared] & 0xFF) >= least) {
        high = line;
      } else {
        low = lineAfter(line + shared);
      }
    }
    return low;
  }

  private int lineOf(int at, int least) {
    int start = at;
    while (start > least && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineAfter(int at) {
    int end = at;
    while (text[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  /// Is the first line of a range, whose words share so many bytes, the line of just these?
  boolean isWord(long range, int shared) {
    byte next = text[(int) range + shared];
    return next == '\t' || next == '\n';
  }

  /// The offset of the line of a word of two bytes or more, or -1.
  int find(byte[] word, int from, int to) {
    long range = beginning(word[from], word[from + 1]);
    for (int at = from + 2; at < to && !isEmpty(range); at++) {
      range = narrow(range, at - from, word[at]);
    }
    return !isEmpty(range) && isWord(range, to - from) ? first(range) : -1;
  }

  /// Where a column of a line begins, counted from 0; at the line's end if it has fewer.
  int column(int line, int column) {
    int at = line;
    for (int left = column; left > 0 && text[at] != '\n'; at++) {
      if (text[at] == '\t') {
        left--;
      }
    }
    return at;
  }

  /// The number in a column, 0 if there is none.
  int number(int line, int column) {
    int number = 0;
    for (int at = column(line, column); text[at] >= '0' && text[at] <= '9'; at++) {
      number = 10 * number + text[at] - '0';
    }
    return number;
  }

  /// The text in a column, empty if there is none.
  String string(int line, int column) {
    int start = column(line, column);
    int end = start;
    while (text[end] != '\t' && text[end] != '\n') {
      end++;
    }
    return new String(text, start, end - start, StandardCharsets.UTF_8);
  }
}
