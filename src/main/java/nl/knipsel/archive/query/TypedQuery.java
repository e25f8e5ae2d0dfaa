package nl.knipsel.archive.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query as people type it, made into text that Lucene's grammar reads as they meant it: signs
/// that mean nothing in our language are escaped (`16:50`, `ANP/AFP`, `V&D`, a lone dash), curly
/// quotes are quotes, a question mark at the end of a word is punctuation, a range of dates is one
/// word. Parentheses and quotes are checked here, so that errors can point at the one that has no
/// partner. Knows for each character of the text which one was typed.
final class TypedQuery {
  /// The longest query that is read, in characters.
  static final int LONGEST = 4096;

  static final int DEEPEST = 50;

  /// The farthest that the words of a phrase may be moved: across a whole item.
  static final int MOST_SLOP = 1000;

  private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\sTO\\s[^\\]]*\\]");
  private static final Pattern NUMBER = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");

  private final String typed;
  private final GrammarText text = new GrammarText();
  private final Deque<Optional<Field>> open = new ArrayDeque<>();
  private Optional<Field> field = Optional.empty();
  private int valueAt = -1;
  private int at;

  TypedQuery(String typed) {
    this.typed = typed;
    if (typed.length() > LONGEST) {
      throw error(LONGEST, QueryProblem.TOO_LONG, LONGEST);
    }
    while (at < typed.length()) {
      step();
    }
    if (!open.isEmpty()) {
      throw error(typed.stripTrailing().length(), unfinished());
    }
  }

  private QueryProblem unfinished() {
    String end = typed.stripTrailing();
    return end.endsWith("(") || end.endsWith(" OR") || end.endsWith(" AND")
        ? QueryProblem.VALUE_OR_PARENTHESIS_MISSING
        : QueryProblem.PARENTHESIS_NOT_CLOSED;
  }

  String typed() {
    return typed;
  }

  /// What Lucene's grammar is to read.
  String text() {
    return text.toString();
  }

  /// The place in what was typed that a place in [#text] stems from.
  int typedPosition(int textPosition) {
    return textPosition < text.length()
        ? text.origin(textPosition)
        : typed.stripTrailing().length();
  }

  QuerySyntaxException error(int typedPosition, QueryProblem problem, Object... arguments) {
    return new QuerySyntaxException(typed, typedPosition, problem, arguments);
  }

  private void step() {
    char c = typed.charAt(at);
    switch (c) {
      case '"', '\u201C', '\u201D', '\u201E' -> phrase();
      case '\\' -> backslash();
      case '(' -> open();
      case ')' -> {
        if (open.isEmpty()) {
          throw error(at, QueryProblem.PARENTHESIS_NOT_OPENED);
        }
        open.pop();
        copy();
      }
      case ':' -> colon();
      case '-', '+' -> sign(c);
      case '^' -> number(false);
      case '~' -> number(endsHere(at + 1));
      case '?' -> questionMark();
      case '*' -> joker();
      case '[' -> bracket();
      case ']', '{', '}', '/', '!', '&', '|', '<', '>', '=', '@' -> escape();
      default -> {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
          blank();
        } else {
          copy();
        }
      }
    }
  }

  private void open() {
    open.push(fieldHere());
    if (open.size() > DEEPEST) {
      throw error(at, QueryProblem.TOO_DEEP, DEEPEST);
    }
    copy();
    text.endWord();
  }

  /// The field that a value here is one of: named just before it, or before a parenthesis around.
  private Optional<Field> fieldHere() {
    if (at == valueAt) {
      return field;
    }
    return open.isEmpty() ? Optional.empty() : open.peek();
  }

  private void phrase() {
    int start = at;
    text.put('"', at++);
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
      throw error(start, QueryProblem.QUOTE_NOT_CLOSED);
    }
    if (empty) {
      throw error(start, QueryProblem.PHRASE_EMPTY);
    }
    text.put('"', at++);
    text.endWord();
  }

  /// Lucene reads a `u` behind a backslash as the beginning of a code point; here it is a letter.
  private void backslash() {
    if (at + 1 == typed.length()) {
      escape();
    } else if (typed.charAt(at + 1) == 'u') {
      at++;
      copy();
    } else {
      copy();
      copy();
    }
    text.markLiteral();
  }

  /// Excludes or requires what follows, if it begins a word; several of them are a dash.
  private void sign(char c) {
    int end = at;
    while (end < typed.length() && typed.charAt(end) == c) {
      end++;
    }
    if (text.isBeforeWord() && (endsHere(end) || end - at > 1)) {
      while (at < end) {
        blank();
      }
    } else {
      copy();
    }
  }

  /// Stands for a character if one follows, or if the word is a pattern anyway; at the end of
  /// others it is punctuation.
  private void questionMark() {
    int end = at;
    while (end < typed.length() && typed.charAt(end) == '?') {
      end++;
    }
    boolean inside =
        end < typed.length()
            && (Character.isLetterOrDigit(typed.codePointAt(end)) || typed.charAt(end) == '*');
    boolean pattern = (inside || text.isPattern()) && !text.isAddress();
    while (at < end) {
      if (pattern) {
        joker();
      } else if (inside) {
        escape();
      } else if (end < typed.length() && typed.charAt(end) == '^') {
        at++;
      } else {
        blank();
      }
    }
  }

  /// `~2` and `^1.5` behind a word; anything else that begins so is text.
  private void number(boolean mayBeMissing) {
    Matcher number = NUMBER.matcher(typed).region(at + 1, typed.length());
    boolean follows =
        number.lookingAt() && (endsHere(number.end()) || typed.charAt(number.end()) == '^');
    boolean bare = mayBeMissing || (typed.startsWith("~^", at) && !endsHere(at + 2));
    if (text.isBeforeWord() || !(follows || bare)) {
      escape();
      return;
    }
    if (follows && text.isBehindPhrase() && typed.charAt(at) == '~') {
      checkSlop(number.group());
    }
    copy();
    if (follows) {
      if (typed.charAt(at) == '.') {
        text.put('0', at);
      }
      while (at < number.end()) {
        copy();
      }
    }
  }

  private void checkSlop(String number) {
    if (!number.matches("0*[0-9]{1,4}") || Integer.parseInt(number) > MOST_SLOP) {
      throw error(at, QueryProblem.PHRASE_SLOP, MOST_SLOP);
    }
  }

  private void colon() {
    Optional<Field> named = FieldName.before(typed, at);
    if (named.isEmpty()) {
      escape();
      return;
    }
    copy();
    field = named;
    valueAt = at;
    text.endWord();
  }

  /// A range of dates, as one word; a bracket anywhere else is text.
  private void bracket() {
    Optional<Field> here = fieldHere();
    if (here.isEmpty() || !(at == valueAt || text.isBeforeWord())) {
      escape();
      return;
    }
    if (here.get() != Field.DATE) {
      if (RANGE.matcher(typed).region(at, typed.length()).lookingAt()) {
        throw error(at, QueryProblem.RANGE_OF_NO_DATES);
      }
      escape();
      return;
    }
    int end = typed.indexOf(']', at);
    if (end < 0) {
      throw error(at, QueryProblem.RANGE_NOT_CLOSED);
    }
    while (at <= end) {
      if (Character.isLetterOrDigit(typed.charAt(at))) {
        copy();
      } else {
        escape();
      }
    }
  }

  private boolean endsHere(int position) {
    return position >= typed.length()
        || Character.isWhitespace(typed.charAt(position))
        || typed.charAt(position) == ')';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
  }

  private void copy() {
    text.put(typed.charAt(at), at);
    at++;
  }

  private void escape() {
    text.put('\\', at);
    copy();
  }

  private void joker() {
    text.putJoker(typed.charAt(at), at);
    at++;
  }

  private void blank() {
    text.put(' ', at);
    at++;
    text.endWord();
  }
}
