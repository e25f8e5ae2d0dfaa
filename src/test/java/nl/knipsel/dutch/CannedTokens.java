package nl.knipsel.dutch;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Gives prepared tokens, one blank apart.
final class CannedTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final List<Canned> tokens;
  private int next;
  private int start;

  CannedTokens(List<Canned> tokens) {
    this.tokens = tokens;
  }

  static CannedTokens words(String text) {
    return new CannedTokens(List.of(text.split(" ")).stream().map(Canned::word).toList());
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    clearAttributes();
    Canned token = tokens.get(next++);
    term.append(token.term);
    type.setType(token.type);
    keyword.setKeyword(token.keyword);
    offset.setOffset(start, start + token.term.length());
    start += token.term.length() + 1;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    start = 0;
  }

  record Canned(String term, String type, boolean keyword) {
    static Canned word(String term) {
      return new Canned(term, TypeAttribute.DEFAULT_TYPE, false);
    }
  }
}
