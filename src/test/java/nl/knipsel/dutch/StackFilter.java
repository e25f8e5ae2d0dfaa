package nl.knipsel.dutch;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/// Makes of a token `rus,land/part@3` two tokens at one position: `rus` and the keyword `land` of
/// type `part`, whose offset begins 3 characters later.
final class StackFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private String[] stack = {};
  private int given;
  private @Nullable State whole;

  StackFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (given == stack.length) {
      if (!input.incrementToken()) {
        return false;
      }
      stack = term.toString().split(",");
      given = 0;
      whole = captureState();
    }
    restoreState(whole);
    if (given > 0) {
      increment.setPositionIncrement(0);
    }
    give(stack[given++].split("[/@]"));
    return true;
  }

  private void give(String[] token) {
    term.setEmpty().append(token[0]);
    if (token.length > 1) {
      type.setType(token[1]);
      keyword.setKeyword(true);
    }
    if (token.length > 2) {
      offset.setOffset(offset.startOffset() + Integer.parseInt(token[2]), offset.endOffset());
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stack = new String[0];
    given = 0;
  }
}
