package nl.knipsel.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word or number of a text as written, without the `'s` of a genitive. Immutable.
///
/// A word is letters, marks and digits, with `'`, `’` or `-` between them; `'s-` before a capital
/// begins one, and capitals with full stops between them are one (`U.S`).
final class WrittenToken {
  /// What ends a sentence where it stands between two words.
  private static final String SENTENCE_ENDS = ".!?:\n\"'";

  private static final char FIRST_QUOTE = '\u2018';
  private static final char LAST_QUOTE = '\u201F';

  private final String source;
  private final int from;
  private final int to;
  private final boolean first;
  private final boolean joined;
  private final boolean capital;
  private final boolean innerCapital;

  private WrittenToken(String source, int from, int to, boolean first, boolean joined) {
    this.source = source;
    this.from = from;
    this.to = to;
    this.first = first;
    this.joined = joined;
    int inner = to - 1;
    while (inner > from && !Character.isUpperCase(source.charAt(inner))) {
      inner--;
    }
    innerCapital = inner > from;
    capital = innerCapital || Character.isUpperCase(source.charAt(from));
  }

  /// Made anew each time: most words of a text are never asked for it.
  String text() {
    return source.substring(from, to);
  }

  /// Whether it begins a sentence.
  boolean first() {
    return first;
  }

  /// Whether only a blank parts it from the word before it.
  boolean joined() {
    return joined;
  }

  boolean hasCapital() {
    return capital;
  }

  boolean hasInnerCapital() {
    return innerCapital;
  }

  String lower() {
    return text().toLowerCase(Locale.ROOT);
  }

  /// In lower case, within a sentence.
  WrittenToken lowered() {
    String lower = lower();
    return new WrittenToken(lower, 0, lower.length(), false, joined);
  }

  static List<WrittenToken> of(String text) {
    List<WrittenToken> tokens = new ArrayList<>();
    int end = 0;
    int at = 0;
    while (at < text.length()) {
      int next = tokenEnd(text, at);
      if (next == at) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      boolean joined = at == end + 1 && text.charAt(end) == ' ';
      boolean first = tokens.isEmpty() || (!joined && endsSentence(text, end, at));
      tokens.add(new WrittenToken(text, at, withoutGenitive(text, at, next), first, joined));
      end = next;
      at = next;
    }
    return tokens;
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (SENTENCE_ENDS.indexOf(c) >= 0 || (c >= FIRST_QUOTE && c <= LAST_QUOTE)) {
        return true;
      }
    }
    return false;
  }

  private static int withoutGenitive(String text, int from, int to) {
    return to - from >= 2 && text.charAt(to - 1) == 's' && isApostrophe(text.charAt(to - 2))
        ? to - 2
        : to;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  /// Where the token that begins here ends; here itself if none does.
  private static int tokenEnd(String text, int at) {
    int c = text.codePointAt(at);
    if (isApostrophe(c)) {
      return placeEnd(text, at);
    }
    if (!isLetterOrDigit(c)) {
      return at;
    }
    int end = isCapital(c) ? abbreviationEnd(text, at) : at;
    return end > at ? end : wordEnd(text, at);
  }

  /// `'s-Hertogenbosch`
  private static int placeEnd(String text, int at) {
    if (at + 3 >= text.length()
        || "sS".indexOf(text.charAt(at + 1)) < 0
        || text.charAt(at + 2) != '-'
        || !isCapital(text.codePointAt(at + 3))) {
      return at;
    }
    int end = at + 3;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (c != '-' && !isLetterOrDigit(c) && !isMark(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /// `U.S`, where neither a letter nor a digit follows the last capital.
  private static int abbreviationEnd(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    int last = at;
    while (end + 1 < text.length()
        && text.charAt(end) == '.'
        && isCapital(text.codePointAt(end + 1))) {
      end += 1 + Character.charCount(text.codePointAt(end + 1));
      if (end == text.length() || !isLetterOrDigit(text.codePointAt(end))) {
        last = end;
      }
    }
    return last;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (isLetterOrDigit(c) || (isMark(c) && end > at)) {
        end += Character.charCount(c);
      } else if ((isApostrophe(c) || c == '-')
          && end + 1 < text.length()
          && isLetterOrDigit(text.codePointAt(end + 1))) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isCapital(int c) {
    return Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  private static boolean isLetterOrDigit(int c) {
    if ((c >= 'a' && c <= 'z') || Character.isLetter(c)) { // most are told without a table
      return true;
    }
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
