package nl.knipsel.dutch;

import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Dutch as its readers mean it. At the position of each word stand all its lemmas
/// ([TokenTypes#WORD]); with them the parts of a compound and the country of an adjective
/// ([TokenTypes#PART]), and at the first part of a hyphenated word its joined form
/// ([TokenTypes#JOINED]). Diacritics are folded last. No word is left out. Thread-safe.
public final class DutchNewsAnalyzer extends DutchTextAnalyzer {
  private final Lemmatizer lemmatizer;
  private final Optional<CompoundSplitter> splitter;
  private final Demonyms demonyms;
  private final WordCache.Slots slots = new WordCache.Slots();

  /// @param splitter takes compounds apart; without one they stay whole
  /// @param demonyms countries of adjectives and inhabitants, may be empty
  public DutchNewsAnalyzer(
      Lemmatizer lemmatizer, Optional<CompoundSplitter> splitter, Demonyms demonyms) {
    this.lemmatizer = lemmatizer;
    this.splitter = splitter;
    this.demonyms = demonyms;
  }

  @Override
  TokenStream terms(TokenStream words) {
    return new WordCacheFilter(words, this::steps, slots);
  }

  /// The steps that look at one word at a time.
  TokenStream steps(TokenStream words) {
    return new ASCIIFoldingFilter(countries(lemmas(parts(words))));
  }

  TokenStream parts(TokenStream words) {
    return splitter.<TokenStream>map(s -> new DutchCompoundFilter(words, s)).orElse(words);
  }

  TokenStream lemmas(TokenStream parts) {
    return new DutchLemmaFilter(parts, lemmatizer);
  }

  TokenStream countries(TokenStream lemmas) {
    return new DemonymFilter(lemmas, demonyms);
  }
}
