package nl.knipsel.dutch;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// What all readings of Dutch text share: one spelling for each character, tokens and their hyphens
/// first, diacritics folded last. So their positions agree.
abstract class DutchTextAnalyzer extends Analyzer {
  @Override
  protected final Reader initReader(String fieldName, Reader reader) {
    return new DutchCharFilter(reader);
  }

  @Override
  protected final Reader initReaderForNormalization(String fieldName, Reader reader) {
    return new DutchCharFilter(reader);
  }

  @Override
  protected final TokenStreamComponents createComponents(String fieldName) {
    DutchTokenizer tokenizer = new DutchTokenizer();
    TokenStream words = new HyphenFilter(new LowerCaseFilter(tokenizer));
    return new TokenStreamComponents(tokenizer, terms(words));
  }

  /// The terms of the words, folded.
  abstract TokenStream terms(TokenStream words);

  @Override
  protected final TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }
}
