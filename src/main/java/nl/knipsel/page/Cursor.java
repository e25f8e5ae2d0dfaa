package nl.knipsel.page;

/// A place in a line, from which small parsers read on by hand: no pattern of theirs can take more
/// than a glance at each character. What fails to read leaves the place where it was.
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /// The next character, U+0000 at the end.
  char peek() {
    return atEnd() ? '\0' : text.charAt(at);
  }

  boolean atBlank() {
    return !atEnd() && Blanks.isBlank(peek());
  }

  String since(int from) {
    return text.substring(from, at);
  }

  String rest() {
    return text.substring(at);
  }

  boolean take(char c) {
    return takeAny(String.valueOf(c));
  }

  /// Takes one of these characters.
  boolean takeAny(String chars) {
    if (atEnd() || chars.indexOf(peek()) < 0) {
      return false;
    }
    at++;
    return true;
  }

  /// Takes this text, without regard to case.
  boolean takeText(String wanted) {
    if (!text.regionMatches(true, at, wanted, 0, wanted.length())) {
      return false;
    }
    at += wanted.length();
    return true;
  }

  boolean skipBlanks() {
    int from = at;
    while (atBlank()) {
      at++;
    }
    return at > from;
  }

  /// Takes letters, as many as there are; perhaps none.
  String word() {
    int from = at;
    while (!atEnd() && Character.isLetter(peek())) {
      at++;
    }
    return since(from);
  }

  /// Takes up to `most` ASCII digits, at least `least`.
  ///
  /// @return the number, or -1 if there are too few digits
  int number(int least, int most) {
    int from = at;
    int value = 0;
    while (at - from < most && peek() >= '0' && peek() <= '9') {
      value = value * 10 + (peek() - '0');
      at++;
    }
    if (at - from < least) {
      at = from;
      return -1;
    }
    return value;
  }
}
