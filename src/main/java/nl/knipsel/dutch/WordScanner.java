package nl.knipsel.dutch;

/// Finds where a word ends: behind the last letter or digit, with those signs inside that belong to
/// it. Reused from word to word; not thread-safe.
///
/// | sign | stays inside |
/// | --- | --- |
/// | `-` `'` `&` | between letters or digits: `Jong-un`, `zo'n`, `V&D` |
/// | `,` | between digits: `2,5` |
/// | `.` | between digits, `23.40`; in abbreviations of single letters, `U.S`, `d.w.z`, `B.1`; before a hyphen after at most three letters, `U.S.-troepen`, `St.-Niklaas` |
final class WordScanner {
  private static final int LONGEST_ABBREVIATION = 3;

  private char[] text = {};
  private int limit;
  private boolean hyphenated;

  /// Whether the last word has a hyphen.
  boolean isHyphenated() {
    return hyphenated;
  }

  /// The end of the word from an index on, never more than `limit`.
  int end(char[] characters, int from, int max) {
    text = characters;
    limit = max;
    hyphenated = false;
    int label = from;
    int i = from;
    while (i < max) {
      byte kind = CharKind.of(characters[i]);
      if (kind <= CharKind.MARK) {
        i++;
        continue;
      }
      int next = kind == CharKind.SURROGATE ? afterSurrogates(i) : afterSign(kind, label, i);
      if (next == i) {
        return i;
      }
      label = kind == CharKind.SURROGATE ? label : next;
      i = next;
    }
    return i;
  }

  private int afterSurrogates(int i) {
    return isWordAt(i) || (i + 1 < limit && markAt(i)) ? i + 2 : i;
  }

  private boolean markAt(int i) {
    return CharKind.of(Character.codePointAt(text, i, limit)) == CharKind.MARK;
  }

  /// Where the word goes on behind a sign, or the sign's own index if it ends there.
  private int afterSign(byte kind, int label, int i) {
    return switch (kind) {
      case CharKind.HYPHEN -> {
        hyphenated |= isWordAt(i + 1);
        yield isWordAt(i + 1) ? i + 1 : i;
      }
      case CharKind.APOSTROPHE, CharKind.AMPERSAND -> isWordAt(i + 1) ? i + 1 : i;
      case CharKind.COMMA -> isBetweenDigits(i) ? i + 1 : i;
      case CharKind.DOT -> afterDot(label, i);
      default -> i;
    };
  }

  private int afterDot(int label, int i) {
    if (isBetweenDigits(i) || isInAbbreviation(label, i)) {
      return i + 1;
    }
    if (i - label <= LONGEST_ABBREVIATION && kindAt(i + 1) == CharKind.HYPHEN && isWordAt(i + 2)) {
      hyphenated = true;
      return i + 2;
    }
    return i;
  }

  private boolean isInAbbreviation(int label, int i) {
    if (i - label != 1 || kindAt(label) != CharKind.LETTER) {
      return false;
    }
    byte next = kindAt(i + 1);
    return next == CharKind.DIGIT
        || (next == CharKind.LETTER && kindAt(i + 2) > CharKind.SURROGATE);
  }

  private boolean isBetweenDigits(int i) {
    return i > 0 && kindAt(i - 1) == CharKind.DIGIT && kindAt(i + 1) == CharKind.DIGIT;
  }

  private boolean isWordAt(int i) {
    byte kind = kindAt(i);
    if (kind == CharKind.SURROGATE && i + 1 < limit) {
      kind = CharKind.of(Character.codePointAt(text, i, limit));
    }
    return kind <= CharKind.DIGIT;
  }

  private byte kindAt(int i) {
    return i < limit ? CharKind.of(text[i]) : CharKind.OTHER;
  }
}
