package nl.knipsel.bench;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.DutchStemmer;

/// The chains that are measured, in the tables' order.
final class Chains {
  /// The name of the chain that ratios refer to unless told otherwise.
  static final String BASELINE = "DutchAnalyzer";

  private record Plain(String name, Analyzer index) implements Chain {}

  private Chains() {}

  static List<Chain> all() {
    return List.of(
        // no stop words, as there are none by default
        new Plain("no stemming", new StandardAnalyzer()),
        new Plain("Porter alone", porter()),
        // stop words, a few overridden stems, Porter
        new Plain(BASELINE, new DutchAnalyzer()));
  }

  private static Analyzer porter() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
            words, new SnowballFilter(new LowerCaseFilter(words), new DutchStemmer()));
      }
    };
  }
}
