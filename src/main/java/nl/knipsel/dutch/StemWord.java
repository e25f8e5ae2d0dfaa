package nl.knipsel.dutch;

/// A word while [KraaijPohlmannSteps] shortens it. Every position is counted from its end: `r1(2)`
/// asks about the place before the last two letters. Not thread-safe; made to be used again.
///
/// The regions are Snowball's: R1 begins behind the first consonant that follows a vowel, R2 behind
/// the next such consonant. `ij` counts as one vowel, `y` as a vowel.
final class StemWord {
  private char[] letters = new char[64];
  private int length;
  private int r1;
  private int r2;

  void set(String text) {
    makeRoom(text.length());
    text.getChars(0, length, letters, 0);
    measure();
  }

  void set(char[] text, int textLength) {
    makeRoom(textLength);
    System.arraycopy(text, 0, letters, 0, length);
    measure();
  }

  private void makeRoom(int textLength) {
    if (letters.length < textLength) {
      letters = new char[textLength];
    }
    length = textLength;
  }

  int length() {
    return length;
  }

  char at(int index) {
    return letters[index];
  }

  char[] letters() {
    return letters;
  }

  /// The last letter, or NUL of an empty word.
  char last() {
    return length == 0 ? 0 : letters[length - 1];
  }

  boolean ends(String suffix) {
    return endsBefore(0, suffix);
  }

  /// Whether a string stands before the last letters.
  boolean endsBefore(int last, String suffix) {
    int from = length - last - suffix.length();
    return from >= 0 && startsAt(from, suffix);
  }

  boolean startsAt(int from, String text) {
    if (from + text.length() > length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (letters[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the last letters are the whole word.
  boolean isWhole(int last) {
    return length == last;
  }

  boolean r1(int last) {
    return r1 <= length - last;
  }

  boolean r2(int last) {
    return r2 <= length - last;
  }

  boolean vowelBefore(int last) {
    return (length > last && DutchVowels.isVowel(letters[length - last - 1]))
        || endsBefore(last, "ij");
  }

  boolean consonantBefore(int last) {
    return length > last
        && !DutchVowels.isVowel(letters[length - last - 1])
        && !endsBefore(last, "ij");
  }

  /// Takes the last letters away. Returns true, so that it ends a condition.
  boolean cut(int last) {
    length -= last;
    return true;
  }

  boolean cutInR1AfterConsonant(int ending) {
    return r1(ending) && consonantBefore(ending) && cut(ending);
  }

  /// Puts other letters, never more of them, in place of the last ones. Returns true, so that it
  /// ends a condition.
  boolean replace(int last, String with) {
    length -= last;
    with.getChars(0, with.length(), letters, length);
    length += with.length();
    return true;
  }

  /// Takes letters out of the middle.
  void remove(int from, int count) {
    System.arraycopy(letters, from + count, letters, from, length - from - count);
    length -= count;
  }

  void put(int index, char letter) {
    letters[index] = letter;
  }

  /// Doubles the vowel of an open syllable that lost its ending, where spelling wants it: `lop` of
  /// `lopen` becomes `loop`. Only after a cut, as it needs the room. Returns true.
  boolean lengthenVowel() {
    if (length < 2 || DutchVowels.isVowelOrWX(letters[length - 1])) {
      return true;
    }
    char vowel = letters[length - 2];
    if (DutchVowels.isAOU(vowel)) {
      if (length == 2 || !DutchVowels.isAEIOU(letters[length - 3])) {
        doubleVowel(vowel);
      }
    } else if (vowel == 'ë' && endsBefore(1, "eë")) {
      doubleVowel('e');
    } else if (vowel == 'ë' && endsBefore(1, "ië")) {
      letters[length - 2] = 'e';
      doubleVowel('e');
    } else if (vowel != 'ë' && DutchVowels.isE(vowel) && isStressed()) {
      doubleVowel(vowel);
    }
    return true;
  }

  private void doubleVowel(char vowel) {
    letters[length] = letters[length - 1];
    letters[length - 1] = vowel;
    length++;
  }

  /// Whether the `e` before the last letter may be long: that of `beter`, not the second of `edel`.
  private boolean isStressed() {
    if (length == 2) {
      return true;
    }
    if (DutchVowels.isAEIOU(letters[length - 3])) {
      return false;
    }
    if (length == 3) {
      return true;
    }
    char before = letters[length - 4];
    if (DutchVowels.isAIOU(before) || (DutchVowels.isE(before) && length == 4)) {
      return false;
    }
    return length < 6
        || !DutchVowels.isAIOU(letters[length - 5])
        || DutchVowels.isAEIOU(letters[length - 6]);
  }

  void measure() {
    r1 = afterSyllable(0);
    r2 = r1 < 0 ? -1 : afterSyllable(r1);
    r1 = r1 < 0 ? length : r1;
    r2 = r2 < 0 ? length : r2;
  }

  /// Whether from an index on there is a vowel with a letter after it.
  boolean hasSyllable(int from) {
    return afterSyllable(from) >= 0;
  }

  /// Where the consonant after the next vowels ends, or -1 if there is none.
  private int afterSyllable(int from) {
    int i = from;
    while (i < length && !DutchVowels.isVowel(letters[i])) {
      i++;
    }
    while (i < length && DutchVowels.isVowel(letters[i])) {
      i += startsAt(i, "ij") ? 2 : 1;
    }
    return i < length ? i + 1 : -1;
  }
}
