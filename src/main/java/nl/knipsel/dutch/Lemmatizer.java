package nl.knipsel.dutch;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Takes a word as it stands in a text to all lemmas that it may belong to. Thread-safe if its
/// lexicon and stemmer are.
///
/// The first of these that knows the word answers: the user's overrides; the lexicon; the lexicon
/// for the word without diacritics (`vóór`, `oekraine`); any of them for the word without a final
/// `'s` or apostrophe. Of other words the lemmas are guesses, and all guesses count: by the longest
/// tail that the lexicon knows (`drone` + `kantoren`), by the stemmer, and for a final `s` by the
/// word before it (`poetins`).
public final class Lemmatizer {
  /// To be raised when it gives other lemmas with the same lexicon: archives keep some.
  public static final int VERSION = 1;

  private static final int SHORTEST_HEAD = 5;
  private static final int SHORTEST_MODIFIER = 3;
  private static final int SHORTEST_OWNER = 4;

  /// The letters after which a genitive or plural is written with a bare s; Dutch puts an
  /// apostrophe between after other vowels, and nothing but that after s, x and z.
  private static final String BEFORE_S = "bcdfghjklmnpqrtvwe";

  private final Map<String, List<String>> overrides;
  private final Lexicon lexicon;
  private final Stemmer stemmer;

  public Lemmatizer(Lexicon lexicon, Stemmer stemmer) {
    this(Map.of(), lexicon, stemmer);
  }

  /// @param overrides lower-case forms and their lemmas, at least one each, which win over the
  ///   lexicon
  public Lemmatizer(Map<String, List<String>> overrides, Lexicon lexicon, Stemmer stemmer) {
    this.overrides = Map.copyOf(overrides);
    this.lexicon = lexicon;
    this.stemmer = stemmer;
  }

  /// All lemmas of a word, at least one, without repetition, the likeliest first where that is
  /// known.
  ///
  /// @param word lower-case, Unicode NFC, diacritics intact, not empty
  public List<String> lemmas(String word) {
    List<String> known = known(word);
    if (!known.isEmpty()) {
      return known;
    }
    String owner = withoutApostrophe(word);
    return owner.isEmpty() ? guesses(word) : lemmas(owner);
  }

  private List<String> known(String word) {
    List<String> own = overrides.get(word);
    if (own != null) {
      return own;
    }
    List<String> lemmas = lexicon.lemmas(word);
    return lemmas.isEmpty() && !isAscii(word) ? lexicon.lemmas(fold(word)) : lemmas;
  }

  /// The word without its `'s`, or empty if it has none.
  private static String withoutApostrophe(String word) {
    int end = word.endsWith("s") ? word.length() - 2 : word.length() - 1;
    return end > 0 && (word.charAt(end) == '\'' || word.charAt(end) == '\u2019')
        ? word.substring(0, end)
        : "";
  }

  private List<String> guesses(String word) {
    Set<String> guesses = new LinkedHashSet<>(byKnownHead(word));
    guesses.add(stemmer.stem(word));
    guesses.addAll(byOwner(word));
    return List.copyOf(guesses);
  }

  private Collection<String> byKnownHead(String word) {
    for (int i = 1; i <= word.length() - SHORTEST_HEAD; i++) {
      if (i < SHORTEST_MODIFIER && word.charAt(i - 1) != '-') {
        continue;
      }
      List<String> heads = known(word.substring(i));
      if (!heads.isEmpty()) {
        String modifier = word.substring(0, i);
        return heads.stream().map(modifier::concat).toList();
      }
    }
    return List.of();
  }

  private Collection<String> byOwner(String word) {
    int end = word.length() - 1;
    if (end < SHORTEST_OWNER
        || word.charAt(end) != 's'
        || BEFORE_S.indexOf(word.charAt(end - 1)) < 0) {
      return List.of();
    }
    String owner = word.substring(0, end);
    List<String> lemmas = known(owner);
    return lemmas.isEmpty() ? List.of(stemmer.stem(owner)) : lemmas;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String word) {
    char[] out = new char[4 * word.length()];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
    return new String(out, 0, length);
  }
}
