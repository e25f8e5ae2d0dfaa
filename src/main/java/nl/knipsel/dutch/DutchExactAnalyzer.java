package nl.knipsel.dutch;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Words as written but for case and diacritics, at the positions of [DutchNewsAnalyzer].
/// Thread-safe.
public final class DutchExactAnalyzer extends Analyzer {
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
    return new TokenStreamComponents(
        tokenizer, new ASCIIFoldingFilter(new HyphenFilter(new LowerCaseFilter(tokenizer))));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }
}
