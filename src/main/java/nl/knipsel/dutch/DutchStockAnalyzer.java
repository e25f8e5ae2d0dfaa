package nl.knipsel.dutch;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.DutchStemmer;

/// The parts of Lucene's DutchAnalyzer (Snowball's Porter stemmer for Dutch and its exceptions),
/// but without stop words: leaving them out gained nothing, and 'Te Koop' or 'IS' would be lost.
/// Thread-safe.
public final class DutchStockAnalyzer extends Analyzer {
  private static final StemmerOverrideMap EXCEPTIONS = exceptions();

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(tokenizer);
    return new TokenStreamComponents(
        tokenizer,
        new SnowballFilter(new StemmerOverrideFilter(words, EXCEPTIONS), new DutchStemmer()));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LowerCaseFilter(in);
  }

  /// The words that DutchAnalyzer gives stems of their own.
  private static StemmerOverrideMap exceptions() {
    StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
    builder.add("fiets", "fiets");
    builder.add("bromfiets", "bromfiets");
    builder.add("ei", "eier");
    builder.add("kind", "kinder");
    try {
      return builder.build();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
