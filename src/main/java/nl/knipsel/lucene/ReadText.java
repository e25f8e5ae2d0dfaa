package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Marked.Span;
import nl.knipsel.dutch.TokenTypes;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// A text as the index has it: at each position a word as it stands, with its forms. Of one thread.
final class ReadText {
  /// A part of a word, or the country of one: then it spans the whole word.
  record Part(String term, Span span) {}

  /// A form without hyphens and what of the text it was made of.
  record Joined(String term, Span span) {}

  /// What stands at a position.
  static final class Word {
    private final Span span;
    private final Set<String> exact = new LinkedHashSet<>();
    private final Set<String> lemmas = new LinkedHashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private Optional<Joined> joined = Optional.empty();
    private boolean piece;

    private Word(Span span) {
      this.span = span;
    }

    /// Where it stands in the text.
    Span span() {
      return span;
    }

    /// As written, folded.
    Set<String> exact() {
      return exact;
    }

    Set<String> lemmas() {
      return lemmas;
    }

    List<Part> parts() {
      return parts;
    }

    /// How many words the index counts there: a hyphenated one is one more than its pieces.
    int tokens() {
      return exact.size() + (joined.isPresent() ? 1 : 0);
    }

    /// Whether it is a piece of a hyphenated word.
    boolean isPiece() {
      return piece;
    }

    /// Present at the first piece of a hyphenated word.
    Optional<Joined> joined() {
      return joined;
    }
  }

  private final String text;
  private final List<Word> words = new ArrayList<>();

  private ReadText(String text) {
    this.text = text;
  }

  static ReadText of(FieldAnalyzers analyzers, String text) throws IOException {
    ReadText read = new ReadText(text);
    read.add(
        analyzers.exact(),
        IndexFields.BODY_EXACT,
        (word, token) -> {
          if (token.type().equals(TokenTypes.JOINED)) {
            word.joined = Optional.of(new Joined(token.term(), token.span()));
          } else {
            word.exact.add(token.term());
          }
        });
    read.add(
        analyzers.words(),
        IndexFields.BODY,
        (word, token) -> {
          switch (token.type()) {
            case TokenTypes.JOINED -> word.joined = Optional.of(token.joined());
            case TokenTypes.PART -> word.parts.add(new Part(token.term(), token.span()));
            default -> word.lemmas.add(token.term());
          }
        });
    read.markPieces();
    return read;
  }

  private void markPieces() {
    int end = 0;
    for (Word word : words) {
      end = Math.max(end, word.joined.map(joined -> joined.span().to()).orElse(0));
      word.piece = word.span.from() < end;
    }
  }

  private record Token(String term, String type, Span span) {
    Joined joined() {
      return new Joined(term, span);
    }
  }

  private void add(Analyzer analyzer, String field, BiConsumer<Word, Token> taker)
      throws IOException {
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        Span span = new Span(offset.startOffset(), offset.endOffset());
        while (words.size() <= position) {
          words.add(new Word(span));
        }
        taker.accept(words.get(position), new Token(term.toString(), type.type(), span));
      }
      stream.end();
    }
  }

  String text() {
    return text;
  }

  String text(Span span) {
    return text.substring(span.from(), span.to());
  }

  int size() {
    return words.size();
  }

  Word word(int position) {
    return words.get(position);
  }
}
