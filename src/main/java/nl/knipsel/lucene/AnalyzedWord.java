package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// What an analyzer makes of a typed word.
final class AnalyzedWord {
  private AnalyzedWord() {}

  /// The terms at each position, in order.
  static List<List<String>> positions(Analyzer analyzer, String field, String text)
      throws IOException {
    List<List<String>> positions = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0 || positions.isEmpty()) {
          positions.add(new ArrayList<>());
        }
        positions.getLast().add(term.toString());
      }
      stream.end();
    }
    return positions;
  }
}
