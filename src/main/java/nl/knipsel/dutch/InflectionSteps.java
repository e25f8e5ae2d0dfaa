package nl.knipsel.dutch;

/// The first two steps of [KraaijPohlmannStemmer], for the endings of inflection. In each step only
/// the longest ending that the word has is tried; each method says whether its rule was applied.
/// Not thread-safe.
final class InflectionSteps {
  private final StemWord word;

  InflectionSteps(StemWord word) {
    this.word = word;
  }

  /// Step 1: plurals, genitives, infinitives.
  boolean inflection() {
    return switch (word.last()) {
      case 's' -> endingS();
      case 'n' -> word.ends("en") && endingEn();
      case 'e' -> word.ends("nde") && word.cut(1);
      default -> false;
    };
  }

  private boolean endingS() {
    if (word.ends("'s")) {
      return word.cut(2);
    }
    if (word.ends("ies")) {
      return word.r1(3) && word.cut(1);
    }
    if (word.ends("es")) {
      return endingEs();
    }
    if (word.ends("és")) {
      return word.r1(2) && word.cut(1);
    }
    if (word.ends("aus")) {
      return word.r1(3) && word.vowelBefore(3) && word.cut(1);
    }
    boolean afterT = word.endsBefore(1, "t") && word.r1(2);
    return word.r1(1) && !afterT && word.consonantBefore(1) && word.cut(1);
  }

  private boolean endingEs() {
    if (word.endsBefore(2, "ar") && word.r1(4) && word.consonantBefore(4)) {
      return word.cut(2) && word.lengthenVowel();
    }
    if (word.endsBefore(2, "er") && word.r1(4) && word.consonantBefore(4)) {
      return word.cut(2);
    }
    return word.r1(2) && word.consonantBefore(2) && word.cut(1);
  }

  private boolean endingEn() {
    if (word.endsBefore(2, "hed") && word.r1(5)) {
      return word.replace(5, "heid");
    }
    if (word.endsBefore(2, "nd")) {
      return word.cut(2);
    }
    if (word.endsBefore(2, "d") && word.r1(3) && word.consonantBefore(3)) {
      return word.cut(3);
    }
    if ((word.endsBefore(2, "i") || word.endsBefore(2, "j")) && word.vowelBefore(3)) {
      return word.cut(2);
    }
    return word.cutInR1AfterConsonant(2) && word.lengthenVowel();
  }

  /// Step 2: diminutives, and the -e of verbs and adjectives.
  boolean diminutiveOrE() {
    if (word.last() != 'e') {
      return false;
    }
    if (word.ends("je")) {
      return diminutive();
    }
    if (word.ends("lijke")) {
      return word.r1(5) && word.cut(1);
    }
    if (word.ends("ische")) {
      return word.r1(5) && word.cut(1);
    }
    if (word.ends("ieve")) {
      return word.r1(4) && word.consonantBefore(4) && word.replace(4, "ief");
    }
    if (word.ends("ene")) {
      return word.r1(3) && word.consonantBefore(3) && word.cut(1) && word.lengthenVowel();
    }
    if (word.ends("de")) {
      return word.cutInR1AfterConsonant(2);
    }
    if (word.ends("le")) {
      return word.r1(2) && word.cut(1) && word.lengthenVowel();
    }
    boolean keepsConsonant =
        word.ends("ge") || word.ends("te") || word.ends("se") || word.ends("re");
    return keepsConsonant && word.r1(2) && word.cut(1);
  }

  private boolean diminutive() {
    if (word.endsBefore(2, "'t")) {
      return word.cut(4);
    }
    if (word.endsBefore(2, "et") && word.r1(4) && word.consonantBefore(4)) {
      return word.cut(4);
    }
    if (word.endsBefore(2, "rnt")) {
      return word.cut(3);
    }
    if (word.endsBefore(2, "t") && word.r1(3) && word.vowelBefore(4)) {
      return word.cut(3);
    }
    if (word.endsBefore(2, "ink")) {
      return word.replace(3, "g");
    }
    if (word.endsBefore(2, "mp")) {
      return word.cut(3);
    }
    if (word.endsBefore(2, "'") && word.r1(3)) {
      return word.cut(3);
    }
    return word.cutInR1AfterConsonant(2);
  }
}
