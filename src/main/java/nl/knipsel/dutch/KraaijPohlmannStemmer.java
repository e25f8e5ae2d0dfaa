package nl.knipsel.dutch;

/// The Dutch stemmer of Wessel Kraaij and Renée Pohlmann (1994, 1995) in the form that Snowball has
/// called `dutch` since its version 3.0, described at
/// <https://snowballstem.org/algorithms/kraaij_pohlmann/stemmer.html>. Lucene's `DutchStemmer` is
/// another one, Martin Porter's.
///
/// Expects lower-case letters in NFC. Gives Snowball's stem, except that a word of which nothing
/// would stay (`'s`) stays as it is. Thread-safe.
public final class KraaijPohlmannStemmer implements Stemmer {
  @Override
  public String stem(String word) {
    StemWord stem = new KraaijPohlmannSteps().stem(word);
    if (stem.length() == 0 || isSame(stem, word)) {
      return word;
    }
    return new String(stem.letters(), 0, stem.length());
  }

  private static boolean isSame(StemWord stem, String word) {
    if (stem.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (stem.at(i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
