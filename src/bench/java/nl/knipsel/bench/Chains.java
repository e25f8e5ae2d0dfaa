package nl.knipsel.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.knipsel.dutch.DutchLemmaFilter;
import nl.knipsel.dutch.DutchNewsAnalyzer;
import nl.knipsel.dutch.KraaijPohlmannFilter;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.DutchStemmer;

/// The chains that are measured, in the tables' order.
final class Chains {
  /// The name of the chain that ratios refer to unless told otherwise.
  static final String BASELINE = "DutchAnalyzer";

  private static final double PART = 0.4;
  private static final double EXACT = 0.2;

  private record Plain(String name, Analyzer index) implements Chain {}

  private Chains() {}

  static List<Chain> all() throws IOException {
    Lexical lexical = Lexical.open();
    return List.of(
        // no stop words, as there are none by default
        new Plain("no stemming", new StandardAnalyzer()),
        new Plain("Porter alone", standard(words -> new SnowballFilter(words, new DutchStemmer()))),
        // stop words, a few overridden stems, Porter
        new Plain(BASELINE, new DutchAnalyzer()),
        new Plain("Kraaij-Pohlmann alone", standard(KraaijPohlmannFilter::new)),
        new Plain(
            "lexicon and Kraaij-Pohlmann",
            standard(words -> new DutchLemmaFilter(words, lexical.lemmatizer()))),
        new Plain(
            "the same on Dutch tokens",
            new DutchNewsAnalyzer(lexical.lemmatizer(), Optional.empty())),
        knipsel("Knipsel without parts, exact form, closeness", lexical, 0, 0, 0),
        knipsel("+ parts", lexical, PART, 0, 0),
        knipsel("+ exact form", lexical, PART, EXACT, 0),
        new KnipselChain("Knipsel", KnipselChain.analyzer(lexical), lexical.compounds(), ""));
  }

  private static Chain knipsel(
      String name, Lexical lexical, double part, double exact, double closeness) {
    return new KnipselChain(
        name,
        KnipselChain.analyzer(lexical),
        lexical.compounds(),
        "[ranking]\npart = %s\nexact = %s\ncloseness = %s\n".formatted(part, exact, closeness));
  }

  private static Analyzer standard(UnaryOperator<TokenStream> stemming) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
            words, new ASCIIFoldingFilter(stemming.apply(new LowerCaseFilter(words))));
      }
    };
  }
}
