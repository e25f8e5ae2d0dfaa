package nl.knipsel.dutch;

import java.io.Reader;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Dutch as its readers mean it. At the position of each word stand all its lemmas
/// ([TokenTypes#WORD]); with them the parts of a compound and the country of an adjective
/// ([TokenTypes#PART]), and at the first part of a hyphenated word its joined form
/// ([TokenTypes#JOINED]). Diacritics are folded last. No word is left out. Thread-safe.
public final class DutchNewsAnalyzer extends Analyzer {
  private final Lemmatizer lemmatizer;
  private final Optional<CompoundSplitter> splitter;
  private final Demonyms demonyms;

  /// @param splitter takes compounds apart; without one they stay whole
  /// @param demonyms countries of adjectives and inhabitants, may be empty
  public DutchNewsAnalyzer(
      Lemmatizer lemmatizer, Optional<CompoundSplitter> splitter, Demonyms demonyms) {
    this.lemmatizer = lemmatizer;
    this.splitter = splitter;
    this.demonyms = demonyms;
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new DutchCharFilter(reader);
  }

  @Override
  protected Reader initReaderForNormalization(String fieldName, Reader reader) {
    return new DutchCharFilter(reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    DutchTokenizer tokenizer = new DutchTokenizer();
    TokenStream words = new HyphenFilter(new LowerCaseFilter(tokenizer));
    TokenStream parts =
        splitter.<TokenStream>map(s -> new DutchCompoundFilter(words, s)).orElse(words);
    TokenStream lemmas = new DutchLemmaFilter(parts, lemmatizer);
    return new TokenStreamComponents(
        tokenizer, new ASCIIFoldingFilter(new DemonymFilter(lemmas, demonyms)));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }
}
