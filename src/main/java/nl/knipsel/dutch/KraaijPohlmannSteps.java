package nl.knipsel.dutch;

/// The rules of [KraaijPohlmannStemmer], numbered as there. In each step only the longest ending
/// that the word has is tried; each method says whether its rule was applied. Not thread-safe.
final class KraaijPohlmannSteps {
  private final StemWord word = new StemWord();
  private final InflectionSteps inflection = new InflectionSteps(word);
  private final DerivationSteps derivation = new DerivationSteps(word);

  /// The stem, valid until the next call; empty if nothing stays.
  StemWord stem(String text) {
    word.set(text);
    return stem();
  }

  /// The stem, valid until the next call; empty if nothing stays.
  StemWord stem(char[] text, int length) {
    word.set(text, length);
    return stem();
  }

  private StemWord stem() {
    boolean stemmed = inflection.inflection();
    stemmed |= inflection.diminutiveOrE();
    stemmed |= derivation.noun();
    stemmed |= derivation.adjective();
    stemmed |= withoutGe(geAtStart());
    stemmed |= withoutGe(geInside());
    stemmed |= consonantWithT();
    if (stemmed) {
      finalConsonant();
    }
    return word;
  }

  /// The prefix `ge-`, but not that of `geeft`, `geval`, `gevaar` and `gevaren`.
  private boolean geAtStart() {
    if (!word.startsAt(0, "ge") || !isStemAfterGe(2)) {
      return false;
    }
    boolean vali = word.startsAt(2, "vali");
    if (!vali
        && (word.startsAt(2, "eft")
            || word.startsAt(2, "val")
            || word.startsAt(2, "vaa")
            || word.startsAt(2, "vare"))) {
      return false;
    }
    removeGe(0, vali ? 4 : 0);
    return true;
  }

  /// The first `ge` inside.
  private boolean geInside() {
    int ge = 1;
    while (ge < word.length() && !word.startsAt(ge, "ge")) {
      ge++;
    }
    if (ge >= word.length() || !isStemAfterGe(ge + 2)) {
      return false;
    }
    removeGe(ge, ge);
    return true;
  }

  private boolean isStemAfterGe(int from) {
    return from + 3 <= word.length() && word.hasSyllable(from);
  }

  private void removeGe(int ge, int hiatus) {
    word.remove(ge, 2);
    if (hiatus < word.length()) {
      char c = word.at(hiatus);
      word.put(hiatus, c == 'ë' ? 'e' : c == 'ï' ? 'i' : c);
    }
    word.measure();
  }

  /// Step 1c, for a participle that lost its `ge`: its -d or -t.
  private boolean withoutGe(boolean geRemoved) {
    if (geRemoved && word.r1(1) && word.consonantBefore(1)) {
      if (word.last() == 'd' && !(word.endsBefore(1, "n") && word.r1(2))) {
        participleInD();
      } else if (word.last() == 't'
          && !(word.endsBefore(1, "h") && word.r1(2))
          && !(word.endsBefore(1, "en") && word.isWhole(3))) {
        word.cut(1);
      }
    }
    return geRemoved;
  }

  /// `geïnd` (collected) belongs to `innen`, not to `in`.
  private void participleInD() {
    if (word.endsBefore(1, "in") && word.isWhole(3)) {
      word.replace(1, "n");
    } else {
      word.cut(1);
    }
  }

  /// Step 7.
  private boolean consonantWithT() {
    return (word.ends("kt") || word.ends("ft") || word.ends("pt")) && word.cut(1);
  }

  /// Step 6: one consonant at the end, and a voiceless one; but `inn` of `innen` (to collect).
  private void finalConsonant() {
    char last = word.last();
    switch (last) {
      case 'b',
          'c',
          'd',
          'f',
          'g',
          'h',
          'j',
          'k',
          'l',
          'm',
          'n',
          'p',
          'q',
          'r',
          's',
          't',
          'v',
          'w',
          'x',
          'z' -> {
        boolean twice = word.length() > 1 && word.at(word.length() - 2) == last;
        boolean inn = last == 'n' && word.isWhole(3) && word.at(0) == 'i';
        if (twice) {
          word.cut(inn ? 0 : 1);
        } else if (last == 'v') {
          word.replace(1, "f");
        } else if (last == 'z') {
          word.replace(1, "s");
        }
      }
      default -> {}
    }
  }
}
