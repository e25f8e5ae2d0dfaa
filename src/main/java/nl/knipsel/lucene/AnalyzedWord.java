package nl.knipsel.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knipsel.dutch.TokenTypes;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// What an analyzer makes of text: its positions, each with the terms that stand there.
///
/// @param joined the lemmas of the form without hyphens, if the text is one hyphenated word; else
///   none
record AnalyzedWord(List<Position> positions, List<String> joined) {
  /// A term and the characters that it was made of.
  record Term(String text, int from, int to) {}

  /// @param words the lemmas of the word there, at least one
  /// @param parts what it is made of or related to: in themselves not enough for it
  /// @param from first character of the word
  /// @param to character after the word
  record Position(List<String> words, List<Term> parts, int from, int to) {
    /// The alternatives for each part of a compound, in their order; empty if it is none.
    List<List<String>> compound() {
      List<List<String>> compound = new ArrayList<>();
      int last = -1;
      for (Term part : parts) {
        if (part.from() == from && part.to() == to) {
          continue;
        }
        if (part.from() != last) {
          compound.add(new ArrayList<>());
          last = part.from();
        }
        compound.getLast().add(part.text());
      }
      return compound.size() < 2 ? List.of() : compound;
    }
  }

  static AnalyzedWord of(Analyzer analyzer, String field, String text) {
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string failed", e);
    }
  }

  private static AnalyzedWord read(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    TypeAttribute type = stream.addAttribute(TypeAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
    List<Position> positions = new ArrayList<>();
    Map<String, Integer> joined = new LinkedHashMap<>();
    Set<String> words = new LinkedHashSet<>();
    Set<Term> parts = new LinkedHashSet<>();
    int from = 0;
    int to = 0;
    stream.reset();
    while (stream.incrementToken()) {
      if (increment.getPositionIncrement() > 0 && !words.isEmpty()) {
        positions.add(new Position(List.copyOf(words), List.copyOf(parts), from, to));
        words.clear();
        parts.clear();
      }
      switch (type.type()) {
        case TokenTypes.JOINED -> joined.put(term.toString(), length.getPositionLength());
        case TokenTypes.PART ->
            parts.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
        default -> {
          words.add(term.toString());
          from = offset.startOffset();
          to = offset.endOffset();
        }
      }
    }
    stream.end();
    if (!words.isEmpty()) {
      positions.add(new Position(List.copyOf(words), List.copyOf(parts), from, to));
    }
    joined.values().removeIf(covered -> covered < positions.size());
    return new AnalyzedWord(positions, List.copyOf(joined.keySet()));
  }

  /// The likeliest lemma of each word, with blanks between them.
  String lemma() {
    return positions.stream()
        .map(position -> position.words().getFirst())
        .collect(Collectors.joining(" "));
  }

  /// The words at each position.
  List<List<String>> words() {
    return positions.stream().map(Position::words).toList();
  }
}
