package nl.knipsel.dutch;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Gives what some steps make of each word, and remembers it: most words of a text were read
/// before.
///
/// The steps are filters that look at one word at a time and put all they make of it at its
/// position: compounds, lemmas, countries, folding. The tokens, their offsets too, are those that
/// the steps would give in this filter's place: a token that begins inside its word has the offsets
/// of the whole word where the text has another length than the word, or where the next token
/// begins before it (offsets may not go back). Other attributes than those of the fields here are
/// not kept apart for each token.
final class WordCacheFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);

  private final WordCache cache;

  /// The tokens of this position, and how many of them were given.
  private WordStack.Token[] tokens = {};

  private int given;
  private int start;
  private int end;
  private int positionLength;
  private boolean ownOffsets;

  /// The word behind this position, if it was read ahead.
  private final WordAhead next;

  private boolean ended;

  /// @param slots of all filters with the same steps
  WordCacheFilter(TokenStream input, UnaryOperator<TokenStream> steps, WordCache.Slots slots) {
    super(input);
    cache = new WordCache(new OneWord(steps), slots);
    next = new WordAhead(this);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (given < tokens.length) {
      increment.setPositionIncrement(0);
      length.setPositionLength(positionLength);
      give();
      return true;
    }
    if (next.isThere()) {
      next.restore();
    } else if (ended || !input.incrementToken()) {
      return false;
    }
    WordStack stack = cache.stack(term.buffer(), term.length(), type.type(), keyword.isKeyword());
    tokens = stack.tokens;
    given = 0;
    start = offset.startOffset();
    end = offset.endOffset();
    positionLength = length.getPositionLength();
    ownOffsets = end - start == term.length();
    if (ownOffsets && stack.lastStart > 0) {
      int places = increment.getPositionIncrement();
      ownOffsets = start + stack.lastStart <= nextStart();
      increment.setPositionIncrement(places);
      length.setPositionLength(positionLength);
    }
    give();
    return true;
  }

  private int nextStart() throws IOException {
    ended = !input.incrementToken();
    if (ended) {
      return Integer.MAX_VALUE;
    }
    next.save();
    return offset.startOffset();
  }

  private void give() {
    WordStack.Token token = tokens[given++];
    term.copyBuffer(token.term, 0, token.term.length);
    type.setType(token.type);
    keyword.setKeyword(token.keyword);
    if (ownOffsets && !token.whole) {
      offset.setOffset(start + token.start, start + token.end);
    } else {
      offset.setOffset(start, end);
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    tokens = new WordStack.Token[0];
    given = 0;
    next.forget();
    ended = false;
  }
}
