package nl.knipsel.dutch;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines of a text that are in the order of their first words' bytes, searched where they lie:
/// there is nothing to build when it is loaded. The word of a line ends at a tab or at the line's
/// end. Thread-safe; its lines do not change.
///
/// The lines that begin with some letters are next to each other, and of them those that go on with
/// a letter are too: a word is looked up letter by letter, each leaving fewer lines to search. What
/// many lines begin with is remembered, as that is asked for all the time.
final class SortedLines {
  /// Fewer bytes of lines are searched anew each time. Keeps what is remembered to some thousands.
  private static final int FEW_BYTES = 512;

  private static final int SLOTS = 64;

  private final byte[] text;
  private final Prefix all;

  /// @param text ends with a line's end, unless it is empty
  /// @param first where the first line begins
  SortedLines(byte[] text, int first) {
    this.text = text;
    all = new Prefix(first, text.length, 0, (byte) 0);
  }

  /// What all lines begin with: nothing.
  Prefix all() {
    return all;
  }

  /// The offset of the line of a word, or -1.
  int find(byte[] word, int from, int to) {
    Prefix prefix = all;
    for (int at = from; at < to && !prefix.isEmpty(); at++) {
      prefix = prefix.then(word[at]);
    }
    return prefix.isWord() ? prefix.line() : -1;
  }

  /// Some letters, and the lines that begin with them.
  final class Prefix {
    private final int start;
    private final int end;
    private final int length;
    private final byte last;

    /// Longer prefixes that were asked for. Threads may each fill a slot, with the same.
    private final @Nullable Prefix @Nullable [] longer;

    private Prefix(int start, int end, int length, byte last) {
      this.start = start;
      this.end = end;
      this.length = length;
      this.last = last;
      longer = end - start > FEW_BYTES ? new Prefix[SLOTS] : null;
    }

    /// Does no line begin with it?
    boolean isEmpty() {
      return start == end;
    }

    /// Is it a line's whole word?
    boolean isWord() {
      return !isEmpty() && (text[start + length] == '\t' || text[start + length] == '\n');
    }

    /// The offset of its first line: its own, if it is a word.
    int line() {
      return start;
    }

    /// The prefix that is a byte longer.
    Prefix then(byte next) {
      if (longer == null) {
        return narrow(next);
      }
      Prefix known = longer[next & (SLOTS - 1)];
      if (known == null || known.last != next) {
        known = narrow(next);
        longer[next & (SLOTS - 1)] = known;
      }
      return known;
    }

    private Prefix narrow(byte next) {
      int first = firstFrom(start, next & 0xFF);
      int after = firstFrom(first, (next & 0xFF) + 1);
      return new Prefix(first, after, length + 1, next);
    }

    /// Its first line from `from` on that goes on with at least this byte, or its end.
    private int firstFrom(int from, int least) {
      int low = from;
      int high = end;
      while (low < high) {
        int line = lineOf((low + high) >>> 1, low);
        if ((text[line + length] & 0xFF) >= least) {
          high = line;
        } else {
          low = lineAfter(line + length);
        }
      }
      return low;
    }
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

  /// Where a column of a line begins, counted from 0; at the line's end if it has fewer.
  private int column(int line, int column) {
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
