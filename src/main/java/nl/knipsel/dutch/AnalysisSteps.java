package nl.knipsel.dutch;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Shows how analyzers come to their tokens.
public final class AnalysisSteps {
  private AnalysisSteps() {}

  /// The steps of an analyzer: all of them for a [DutchNewsAnalyzer], the last one its result, with
  /// diacritics folded; else its result alone.
  public static List<AnalysisStep> of(Analyzer analyzer, String text) throws IOException {
    List<AnalysisStep> steps = new ArrayList<>();
    if (analyzer instanceof DutchNewsAnalyzer dutch) {
      steps.add(step(DutchTokenizerFactory.NAME, tokenizer(text)));
      steps.add(step(HyphenFilterFactory.NAME, pieces(text)));
      steps.add(step(DutchCompoundFilterFactory.NAME, dutch.parts(pieces(text))));
      steps.add(step(DutchLemmaFilterFactory.NAME, dutch.lemmas(dutch.parts(pieces(text)))));
      steps.add(
          step(
              DemonymFilterFactory.NAME, dutch.countries(dutch.lemmas(dutch.parts(pieces(text))))));
    }
    try (TokenStream whole = analyzer.tokenStream("body", text)) {
      steps.add(step(analyzer.getClass().getSimpleName(), whole));
    }
    return steps;
  }

  private static TokenStream pieces(String text) {
    return new HyphenFilter(new LowerCaseFilter(tokenizer(text)));
  }

  private static DutchTokenizer tokenizer(String text) {
    DutchTokenizer tokenizer = new DutchTokenizer();
    tokenizer.setReader(new DutchCharFilter(new StringReader(text)));
    return tokenizer;
  }

  private static AnalysisStep step(String name, TokenStream stream) throws IOException {
    List<AnalysisStep.Token> tokens = new ArrayList<>();
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            new AnalysisStep.Token(
                term.toString(), type.type(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    }
    return new AnalysisStep(name, tokens);
  }
}
