package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// What Lucene asks of every token stream, after its own BaseTokenStreamTestCase, and tokens in a
/// form that a table of expectations can hold.
final class TokenStreamContract {
  private TokenStreamContract() {}

  /// Prints as `Noord[0-5]`, `NoordKorea/joined+0x2[0-11]`: text, type unless a word, increment and
  /// length unless one, offsets.
  record Token(String text, String type, int increment, int length, int start, int end) {
    @Override
    public String toString() {
      return text
          + (type.equals(TokenTypes.WORD) ? "" : "/" + type)
          + (increment == 1 ? "" : "+" + increment)
          + (length == 1 ? "" : "x" + length)
          + "["
          + start
          + "-"
          + end
          + "]";
    }
  }

  static String print(Analyzer analyzer, String text) {
    return String.join(" ", tokens(analyzer, text).stream().map(Token::toString).toList());
  }

  static List<String> texts(Analyzer analyzer, String text) {
    return tokens(analyzer, text).stream().map(Token::text).toList();
  }

  /// The tokens, after the whole contract has been checked on them.
  static List<Token> tokens(Analyzer analyzer, String text) {
    List<Token> tokens = read(analyzer, new StringReader(text), text.length());
    check(tokens, text.length());
    assertThat(read(analyzer, new StringReader(text), text.length())).isEqualTo(tokens);
    return tokens;
  }

  /// The same tokens have to come out however the text comes in.
  static void checkChunks(Analyzer analyzer, String text, Random random) {
    Reader chunks = new ChunkReader(text, random);
    assertThat(read(analyzer, chunks, text.length())).isEqualTo(tokens(analyzer, text));
  }

  private static List<Token> read(Analyzer analyzer, Reader reader, int textLength) {
    List<Token> tokens = new ArrayList<>();
    TokenStream stream = analyzer.tokenStream("text", reader);
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                type.type(),
                increment.getPositionIncrement(),
                length.getPositionLength(),
                offset.startOffset(),
                offset.endOffset()));
        // a consumer's dirt must not show in the next token
        term.setEmpty().append("dirt");
        type.setType("dirt");
        increment.setPositionIncrement(7);
        length.setPositionLength(7);
      }
      assertThat(stream.incrementToken()).as("stays at its end").isFalse();
      stream.end();
      assertThat(offset.startOffset()).as("final offset").isEqualTo(textLength);
      assertThat(offset.endOffset()).as("final offset").isEqualTo(textLength);
      assertThat(increment.getPositionIncrement()).as("final increment").isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThatThrownBy(stream::incrementToken).isInstanceOf(IllegalStateException.class);
    return tokens;
  }

  private static void check(List<Token> tokens, int textLength) {
    Map<Integer, Integer> startAt = new HashMap<>();
    Map<Integer, Integer> endAt = new HashMap<>();
    int position = -1;
    int lastStart = 0;
    for (Token token : tokens) {
      assertThat(token.text()).as("term").isNotEmpty();
      assertThat(token.increment()).as("increment of " + token).isGreaterThanOrEqualTo(0);
      assertThat(token.length()).as("length of " + token).isGreaterThanOrEqualTo(1);
      position += token.increment();
      assertThat(position).as("position of " + token).isGreaterThanOrEqualTo(0);
      assertThat(token.start()).as("start of " + token).isGreaterThanOrEqualTo(lastStart);
      assertThat(token.end()).as("end of " + token).isBetween(token.start() + 1, textLength);
      lastStart = token.start();
      assertSame(startAt, position, token.start(), "start at the position of " + token);
      assertSame(endAt, position + token.length(), token.end(), "end at the position of " + token);
    }
  }

  private static void assertSame(Map<Integer, Integer> known, int position, int is, String what) {
    Integer before = known.putIfAbsent(position, is);
    assertThat(before == null ? is : before).as(what).isEqualTo(is);
  }

  /// Gives a text in pieces of random size.
  static final class ChunkReader extends Reader {
    private final String text;
    private final Random random;
    private int position;

    ChunkReader(String text, Random random) {
      this.text = text;
      this.random = random;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (position == text.length()) {
        return -1;
      }
      int some = 1 + random.nextInt(random.nextBoolean() ? 3 : 500);
      int count = Math.min(Math.min(length, some), text.length() - position);
      text.getChars(position, position + count, target, offset);
      position += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
