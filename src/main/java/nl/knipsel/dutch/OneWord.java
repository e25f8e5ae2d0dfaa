package nl.knipsel.dutch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Leads single words through the steps of a chain. Not thread-safe, as any token stream.
final class OneWord extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final TokenStream steps;

  private char[] text = {};
  private String textType = TokenTypes.WORD;
  private boolean isKeyword;
  private boolean given;

  /// @param steps leave the first token at its position, and all others with it
  OneWord(UnaryOperator<TokenStream> steps) {
    this.steps = steps.apply(this);
  }

  /// @throws IllegalStateException if a step takes the word away
  WordStack read(char[] word, String wordType, boolean wordIsKeyword) throws IOException {
    text = word;
    textType = wordType;
    isKeyword = wordIsKeyword;
    List<WordStack.Token> tokens = new ArrayList<>();
    int lastStart = 0;
    steps.reset();
    while (steps.incrementToken()) {
      int start = offset.startOffset();
      int end = offset.endOffset();
      lastStart = Math.max(lastStart, start);
      tokens.add(
          new WordStack.Token(
              Arrays.copyOf(term.buffer(), term.length()),
              type.type(),
              keyword.isKeyword(),
              start,
              end,
              start == 0 && end == word.length));
    }
    steps.end();
    if (tokens.isEmpty()) {
      throw new IllegalStateException("a step took away: " + new String(word));
    }
    return new WordStack(word, wordType, tokens.toArray(WordStack.Token[]::new), lastStart);
  }

  @Override
  public void reset() {
    given = false;
  }

  @Override
  public boolean incrementToken() {
    if (given) {
      return false;
    }
    clearAttributes();
    term.copyBuffer(text, 0, text.length);
    type.setType(textType);
    offset.setOffset(0, text.length);
    keyword.setKeyword(isKeyword);
    given = true;
    return true;
  }
}
