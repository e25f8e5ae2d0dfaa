package nl.knipsel.dutch;

/// Steps 3 and 4 of [KraaijPohlmannStemmer], for the endings that make words of words. In each step
/// only the longest ending that the word has is tried; each method says whether its rule was
/// applied. Not thread-safe.
final class DerivationSteps {
  private final StemWord word;

  DerivationSteps(StemWord word) {
    this.word = word;
  }

  /// Step 3: endings that make nouns.
  boolean noun() {
    return switch (word.last()) {
      case 'e' -> nounInE();
      case 't' -> nounInT();
      case 'd' -> word.ends("heid") && word.r1(4) && word.cut(4);
      case 'l' -> word.ends("sel") && word.r1(3) && word.cut(3);
      case 'r' -> word.ends("ster") ? word.r1(4) && word.cut(4) : word.ends("rder") && word.cut(3);
      case 'g' -> word.ends("ing") && action(3);
      case 'j' ->
          word.ends("erij")
              ? action(4)
              : word.ends("arij")
                  && word.r1(4)
                  && word.consonantBefore(4)
                  && word.replace(4, "aar");
      default -> false;
    };
  }

  private boolean nounInE() {
    if (word.ends("atie")) {
      return word.r1(4) && word.replace(4, "eer");
    }
    if (word.ends("isme")) {
      return action(4);
    }
    boolean study = word.ends("fie") || word.ends("gie");
    return study && word.r2(3) && word.cut(2) && word.lengthenVowel();
  }

  private boolean nounInT() {
    if (word.ends("iteit")) {
      return word.r1(5) && word.cut(5) && word.lengthenVowel();
    }
    boolean superlative = word.ends("tst") || word.ends("dst");
    return superlative && word.r1(3) && word.consonantBefore(3) && word.cut(2);
  }

  /// So that `schilderij` (painting) does not become `schild` (shield).
  private boolean action(int ending) {
    return word.endsBefore(ending, "ild")
        ? word.replace(ending, "er")
        : word.r1(ending) && word.cut(ending) && word.lengthenVowel();
  }

  /// Step 4: endings that make adjectives.
  boolean adjective() {
    return adjectiveEnding() || endingIg();
  }

  private boolean adjectiveEnding() {
    return switch (word.last()) {
      case 'l' -> word.ends("ioneel") && word.r1(6) && word.replace(6, "ie");
      case 'f' -> word.ends("atief") && word.r1(5) && word.replace(5, "eer");
      case 'd' -> word.ends("end") && word.cutInR1AfterConsonant(3) && word.lengthenVowel();
      case 'r' -> adjectiveInR();
      case 't' -> adjectiveInT();
      case 'g' ->
          word.ends("achtig")
              ? word.r1(6) && word.cut(6)
              : word.ends("erig") && word.cutInR1AfterConsonant(4) && word.lengthenVowel();
      default -> false;
    };
  }

  private boolean adjectiveInR() {
    if (word.ends("lijker")) {
      return word.r1(6) && word.cut(2);
    }
    if (word.ends("achtiger")) {
      return word.r1(8) && word.cut(8);
    }
    if (word.ends("eriger")) {
      return word.cutInR1AfterConsonant(6) && word.lengthenVowel();
    }
    if (word.ends("baar")) {
      return word.r1(4) && word.cut(4);
    }
    boolean oneConsonant = word.ends("naar") || word.ends("laar") || word.ends("raar");
    return oneConsonant && word.r1(4) && word.vowelBefore(4) && word.cut(3);
  }

  private boolean adjectiveInT() {
    if (word.ends("lijkst")) {
      return word.r1(6) && word.cut(2);
    }
    if (word.ends("achtigst")) {
      return word.r1(8) && word.cut(8);
    }
    if (word.ends("erigst")) {
      return word.cutInR1AfterConsonant(6) && word.lengthenVowel();
    }
    return word.ends("tant") && word.r1(4) && word.replace(4, "teer");
  }

  /// Not `innig` (intimate), which would become `in`.
  private boolean endingIg() {
    int ending = word.ends("ig") ? 2 : word.ends("iger") || word.ends("igst") ? 4 : 0;
    boolean innig = word.endsBefore(ending, "inn") && word.isWhole(ending + 3);
    return ending > 0 && !innig && word.cutInR1AfterConsonant(ending) && word.lengthenVowel();
  }
}
