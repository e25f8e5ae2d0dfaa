package nl.knipsel.dutch;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/// Gives a text one spelling per character: Unicode NFC without soft hyphens and zero-width
/// characters, with `'` for every apostrophe, `-` for every hyphen and `ij` for the ligature. See
/// [CharacterRepair] for the characters.
///
/// The offsets of tokens behind it point at the characters of the original text. Runs of plain
/// letters are only copied. More than [#MAX_SEGMENT] marks on one letter are normalised in pieces.
/// Not thread-safe, as any reader.
public final class DutchCharFilter extends BaseCharFilter {
  /// How many characters are normalised together at most: far more than any script needs.
  static final int MAX_SEGMENT = 512;

  /// How many are tried for a smaller division, which takes quadratic time.
  private static final int MAX_DIVIDED = 32;

  /// Made anew for each text, so no larger than what looking ahead needs and copying gains by.
  private final char[] buffer = new char[4 * MAX_SEGMENT];

  private int start;
  private int end;
  private boolean exhausted;

  private final StringBuilder pending = new StringBuilder();
  private int pendingFrom;

  private int written;
  private int shift;

  public DutchCharFilter(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      if (pendingFrom < pending.length()) {
        count += drainPending(target, offset + count, length - count);
        continue;
      }
      fill();
      if (start == end) {
        break;
      }
      int run = plainRun(length - count);
      if (run == 0) {
        repairSegment();
      } else {
        System.arraycopy(buffer, start, target, offset + count, run);
        start += run;
        written += run;
        count += run;
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private int drainPending(char[] target, int offset, int length) {
    int count = Math.min(length, pending.length() - pendingFrom);
    pending.getChars(pendingFrom, pendingFrom + count, target, offset);
    pendingFrom += count;
    return count;
  }

  /// Looks ahead by a whole segment, so that the size of the reads beneath never shows.
  private void fill() throws IOException {
    if (exhausted || end - start > MAX_SEGMENT) {
      return;
    }
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    while (end <= MAX_SEGMENT) {
      int count = input.read(buffer, end, buffer.length - end);
      if (count < 0) {
        exhausted = true;
        return;
      }
      end += count;
    }
  }

  /// How many of the next characters stay as they are, whatever follows them.
  private int plainRun(int wanted) {
    int limit = Math.min(end, start + wanted);
    int i = start;
    while (i < limit && CharacterRepair.isPlain(buffer[i])) {
      i++;
    }
    boolean open = i < end ? CharacterRepair.mayContinue(buffer[i]) : !exhausted;
    return open && i > start ? i - 1 - start : i - start;
  }

  /// Takes the next character with the marks on it.
  private void repairSegment() {
    int limit = Math.min(end, start + MAX_SEGMENT);
    int segmentEnd = start + 1;
    if (Character.isHighSurrogate(buffer[start])
        && segmentEnd < end
        && Character.isLowSurrogate(buffer[segmentEnd])) {
      segmentEnd++;
    }
    boolean changes = CharacterRepair.isReplaced(buffer[start]);
    while (segmentEnd < limit) {
      int codePoint = Character.codePointAt(buffer, segmentEnd, limit);
      if (!CharacterRepair.continues(codePoint)) {
        break;
      }
      changes = true;
      segmentEnd += Character.charCount(codePoint);
    }
    pending.setLength(0);
    pendingFrom = 0;
    if (changes) {
      repair(segmentEnd);
    } else {
      String segment = new String(buffer, start, segmentEnd - start);
      if (Normalizer.isNormalized(segment, Normalizer.Form.NFC)) {
        pending.append(segment);
        start = segmentEnd;
        written += segment.length();
      } else {
        repair(segmentEnd);
      }
    }
  }

  /// Piece by piece, as small as they can be repaired by themselves, so that offsets stay exact.
  private void repair(int segmentEnd) {
    while (start < segmentEnd) {
      int pieceEnd = pieceEnd(segmentEnd);
      int from = pending.length();
      CharacterRepair.repair(buffer, start, pieceEnd, pending);
      recordShift(pieceEnd - start, from);
      written += pending.length() - from;
      start = pieceEnd;
    }
  }

  private int pieceEnd(int segmentEnd) {
    int length = segmentEnd - start;
    if (length == 1 || length > MAX_DIVIDED) {
      return segmentEnd;
    }
    String whole = repaired(start, segmentEnd);
    int end = start;
    do {
      end += Character.charCount(Character.codePointAt(buffer, end, segmentEnd));
    } while (end < segmentEnd && !whole.equals(repaired(start, end) + repaired(end, segmentEnd)));
    return end;
  }

  private String repaired(int from, int to) {
    StringBuilder out = new StringBuilder();
    CharacterRepair.repair(buffer, from, to, out);
    return out.toString();
  }

  /// Between the characters that piece and result have in common at both ends, results map to the
  /// first characters of the original; a boundary behind them maps behind the original.
  ///
  /// @param from where in `pending` the result begins
  private void recordShift(int length, int from) {
    int result = pending.length() - from;
    int shorter = Math.min(length, result);
    int prefix = 0;
    while (prefix < shorter && buffer[start + prefix] == pending.charAt(from + prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && buffer[start + length - 1 - suffix] == pending.charAt(from + result - 1 - suffix)) {
      suffix++;
    }
    int before = length - prefix - suffix;
    int after = result - prefix - suffix;
    if (after < before) {
      shift += before - after;
      addOffCorrectMap(written + prefix + after, shift);
    }
    for (int i = before + 1; i <= after; i++) {
      addOffCorrectMap(written + prefix + i, --shift);
    }
  }
}
