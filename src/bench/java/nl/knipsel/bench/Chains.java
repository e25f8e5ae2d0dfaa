package nl.knipsel.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.knipsel.dutch.Demonyms;
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

  private record Plain(String name, Analyzer index) implements Chain {}

  private Chains() {}

  static List<Chain> all(TextArchive archive) throws IOException {
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
            new DutchNewsAnalyzer(lexical.lemmatizer(), Optional.empty(), new Demonyms(Map.of()))),
        knipsel(
            "Knipsel without parts, exact form, closeness",
            lexical,
            archive,
            "part=0 exact=0 closeness=0"),
        knipsel("+ parts", lexical, archive, "exact=0 closeness=0"),
        knipsel("+ exact form", lexical, archive, "closeness=0"),
        knipsel("Knipsel", lexical, archive, ""),
        knipsel("Knipsel, k1 1.2, b 0.75", lexical, archive, "k1=1.2 b=0.75"),
        knipsel("Knipsel, k1 1.2", lexical, archive, "k1=1.2"),
        knipsel("Knipsel, b 0.75", lexical, archive, "b=0.75"),
        knipsel("Knipsel, b 0.55", lexical, archive, "b=0.55"),
        knipsel("Knipsel, b 0.3", lexical, archive, "b=0.3"),
        knipsel("Knipsel, closeness 0.1", lexical, archive, "closeness=0.1"),
        knipsel("Knipsel, closeness 0.4", lexical, archive, "closeness=0.4"),
        knipsel("Knipsel, exact 0.4", lexical, archive, "exact=0.4"),
        knipsel("Knipsel, part 0.3", lexical, archive, "part=0.3"),
        knipsel("Knipsel, part 0.5", lexical, archive, "part=0.5"),
        knipsel("Knipsel, feedback 0.1", lexical, archive, "feedback=0.1"),
        knipsel("Knipsel, feedback 0.3", lexical, archive, "feedback=0.3"));
  }

  /// @param ranking settings of the section `ranking` of `fields.toml`, in the place of the
  ///   defaults
  private static Chain knipsel(String name, Lexical lexical, TextArchive archive, String ranking) {
    return new KnipselChain(
        name,
        KnipselChain.analyzer(lexical),
        lexical.compounds(),
        archive,
        ranking.isEmpty() ? "" : "[ranking]\n" + ranking.replace(' ', '\n'),
        false);
  }

  /// Knipsel with items that have a headline, by how many times that counts; the first is what the
  /// others are held against.
  static List<Chain> headlineBoosts(TextArchive archive) throws IOException {
    Lexical lexical = Lexical.open();
    return Stream.of("3", "5", "2", "1.5", "1")
        .<Chain>map(boost ->
            new KnipselChain(
                "headline boost " + boost,
                KnipselChain.analyzer(lexical),
                lexical.compounds(),
                archive,
                "[headline]\nboost = " + boost,
                true))
        .toList();
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
