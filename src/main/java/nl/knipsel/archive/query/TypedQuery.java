package nl.knipsel.archive.query;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;

/// A query as people type it, made into text that Lucene's grammar reads as they meant it: signs
/// that mean nothing in our language are escaped (`16:50`, `ANP/AFP`, `V&D`, a lone dash), curly
/// quotes are quotes, a question mark at the end of a word is punctuation. Parentheses and quotes
/// are checked here, so that errors can point at the one that has no partner. Knows for each
/// character of the text which one was typed.
final class TypedQuery {
  /// The longest query that is read, in characters.
  static final int LONGEST = 4096;

  private static final int DEEPEST = 50;
  private static final Pattern FIELD_NAME = Pattern.compile("\\p{L}+");

  private final String typed;
  private final StringBuilder text = new StringBuilder();
  private int[] origin = new int[64];
  private final Deque<Integer> open = new ArrayDeque<>();
  private int at;

  TypedQuery(String typed) {
    this.typed = typed;
    if (typed.length() > LONGEST) {
      throw new QuerySyntaxException(
          typed, LONGEST, "a query has at most %,d characters".formatted(LONGEST));
    }
    while (at < typed.length()) {
      step();
    }
    if (!open.isEmpty()) {
      throw error(typed.stripTrailing().length(), unfinished());
    }
  }

  private String unfinished() {
    String end = typed.stripTrailing();
    boolean valueMissing = end.endsWith("(") || end.endsWith(" OR") || end.endsWith(" AND");
    return valueMissing ? "a field value or ')' is missing here" : "')' is missing here";
  }

  /// What Lucene's grammar is to read.
  String text() {
    return text.toString();
  }

  /// The place in what was typed that a place in [#text] stems from.
  int typedPosition(int textPosition) {
    return textPosition < text.length()
        ? origin[Math.max(0, textPosition)]
        : typed.stripTrailing().length();
  }

  QuerySyntaxException error(int typedPosition, String expected) {
    return new QuerySyntaxException(typed, typedPosition, expected);
  }

  private void step() {
    char c = typed.charAt(at);
    switch (c) {
      case '"', '\u201C', '\u201D', '\u201E' -> phrase();
      case '\\' -> backslash();
      case '(' -> {
        open.push(at);
        if (open.size() > DEEPEST) {
          throw error(at, "parentheses can be nested %d deep at most".formatted(DEEPEST));
        }
        copy();
      }
      case ')' -> {
        if (open.isEmpty()) {
          throw error(at, "this ')' has no '('");
        }
        open.pop();
        copy();
      }
      case ':' -> colon();
      case '-', '+' -> {
        if (startsWord() && endsHere(at + 1)) {
          blank();
        } else {
          copy();
        }
      }
      case '^' -> keepIf(!startsWord() && isDigit(at + 1));
      case '~' -> keepIf(!startsWord() && (isDigit(at + 1) || endsHere(at + 1)));
      case '?' -> {
        if (endsHere(at + 1) || typed.charAt(at + 1) == '(' || isQuote(typed.charAt(at + 1))) {
          blank();
        } else {
          copy();
        }
      }
      case '[', ']', '{', '}', '/', '!', '&', '|', '<', '>', '=', '@' -> escape();
      default -> {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
          blank();
        } else {
          copy();
        }
      }
    }
  }

  private void phrase() {
    int start = at;
    put('"', at++);
    boolean empty = true;
    while (at < typed.length() && !isQuote(typed.charAt(at))) {
      empty &= Character.isWhitespace(typed.charAt(at));
      if (typed.charAt(at) == '\\') {
        backslash();
      } else {
        copy();
      }
    }
    if (at == typed.length()) {
      throw error(start, "this quote is not closed");
    }
    if (empty) {
      throw error(start, "words are missing between these quotes");
    }
    put('"', at++);
  }

  private void backslash() {
    if (at + 1 == typed.length()) {
      escape();
    } else {
      copy();
      copy();
    }
  }

  /// `name:` in front of a value names a field; any other colon is text, as in `16:50` and `Update:
  /// ...`.
  private void colon() {
    int start = at;
    while (start > 0 && !isBoundary(typed.charAt(start - 1))) {
      start--;
    }
    String name = typed.substring(start, at);
    boolean known = Field.of(name).isPresent();
    boolean valueFollows = at + 1 < typed.length() && !Character.isWhitespace(typed.charAt(at + 1));
    if (!FIELD_NAME.matcher(name).matches()
        || (!known && (!valueFollows || typed.charAt(at + 1) == '/'))) {
      escape();
      return;
    }
    if (!known) {
      throw error(
          start,
          "there is no field '%s'; there are %s (to search for the text, put it in quotes)"
              .formatted(name, String.join(", ", Field.names())));
    }
    if (!valueFollows) {
      throw error(at + 1, "a value for the field '%s' is missing here".formatted(name));
    }
    copy();
    if (typed.charAt(at) == '[') {
      range();
    }
  }

  private void range() {
    int start = at;
    copy();
    while (at < typed.length() && typed.charAt(at) != ']') {
      if (typed.charAt(at) == '*'
          || Character.isLetterOrDigit(typed.charAt(at))
          || "-.".indexOf(typed.charAt(at)) >= 0) {
        copy();
      } else if (Character.isWhitespace(typed.charAt(at))) {
        blank();
      } else {
        escape();
      }
    }
    if (at == typed.length()) {
      throw error(start, "this '[' is not closed with ']'");
    }
    copy();
  }

  private boolean startsWord() {
    return at == 0 || Character.isWhitespace(typed.charAt(at - 1)) || typed.charAt(at - 1) == '(';
  }

  private boolean endsHere(int position) {
    return position >= typed.length()
        || Character.isWhitespace(typed.charAt(position))
        || typed.charAt(position) == ')';
  }

  private boolean isDigit(int position) {
    return position < typed.length()
        && typed.charAt(position) >= '0'
        && typed.charAt(position) <= '9';
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || c == '(' || c == '-' || c == '+' || c == ':';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
  }

  private void keepIf(boolean operator) {
    if (operator) {
      copy();
    } else {
      escape();
    }
  }

  private void copy() {
    put(typed.charAt(at), at);
    at++;
  }

  private void escape() {
    put('\\', at);
    copy();
  }

  private void blank() {
    put(' ', at);
    at++;
  }

  private void put(char c, int from) {
    if (text.length() == origin.length) {
      origin = Arrays.copyOf(origin, origin.length * 2);
    }
    origin[text.length()] = from;
    text.append(c);
  }
}
