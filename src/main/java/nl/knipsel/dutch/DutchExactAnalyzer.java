package nl.knipsel.dutch;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Words as written but for case and diacritics, at the positions of [DutchNewsAnalyzer].
/// Thread-safe.
public final class DutchExactAnalyzer extends DutchTextAnalyzer {
  @Override
  TokenStream terms(TokenStream words) {
    return new ASCIIFoldingFilter(words);
  }
}
