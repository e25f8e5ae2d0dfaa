package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text as the cluster gets it: the terms of each position with [#BESIDE] between them, positions
/// with a blank between them. The stock whitespace tokenizer takes the positions apart and the
/// stock `pattern_capture` filter the terms, which all come at one position, so that terms,
/// positions and lengths are those of the embedded archive. A position without a term is [#HOLE],
/// which a stock `stop` filter takes out.
final class IndexedText {
  static final char BESIDE = '|';
  static final String HOLE = "\u2400";

  /// What a term's own blanks and bars become: private characters, which no text has.
  private static final int PRIVATE = 0xE000;

  private static final int PRIVATE_MASK = 0x3FF;

  private static final Pattern BETWEEN = Pattern.compile("[ " + BESIDE + "]");

  private IndexedText() {}

  static String of(Analyzer analyzer, String field, String text) throws IOException {
    StringBuilder indexed = new StringBuilder(text.length() * 3);
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int increment = step.getPositionIncrement();
        for (int hole = 1; hole < increment; hole++) {
          indexed.append(' ').append(HOLE);
        }
        indexed.append(increment == 0 ? BESIDE : ' ').append(escaped(term.toString()));
      }
      stream.end();
    }
    return indexed.isEmpty() ? "" : indexed.substring(1);
  }

  /// The terms of a text, each once, as a term query asks for them.
  static List<String> terms(String indexed) {
    Set<String> terms = new LinkedHashSet<>(List.of(BETWEEN.split(indexed)));
    terms.removeAll(List.of("", HOLE));
    return List.copyOf(terms);
  }

  /// Alternatives for one position, as they are asked for.
  static String beside(List<String> terms) {
    return terms.stream()
        .map(IndexedText::escaped)
        .collect(Collectors.joining(String.valueOf(BESIDE)));
  }

  /// A term as the cluster has it.
  static String escaped(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (isSign(term.charAt(i))) {
        StringBuilder escaped = new StringBuilder(term);
        for (int j = i; j < term.length(); j++) {
          if (isSign(term.charAt(j))) {
            escaped.setCharAt(j, (char) (PRIVATE + (term.charAt(j) & PRIVATE_MASK)));
          }
        }
        return escaped.toString();
      }
    }
    return term;
  }

  private static boolean isSign(char c) {
    return c == BESIDE || Character.isWhitespace(c) || c == HOLE.charAt(0);
  }
}
