package nl.knipsel.dutch;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.AttributeSource;

/// One token that was read ahead, kept without taking memory for each, as the states of Lucene do.
final class WordAhead {
  private final CharTermAttribute term;
  private final TypeAttribute type;
  private final KeywordAttribute keyword;
  private final OffsetAttribute offset;
  private final PositionIncrementAttribute increment;
  private final PositionLengthAttribute length;

  private boolean there;
  private char[] text = {};
  private int textLength;
  private String textType = TokenTypes.WORD;
  private boolean isKeyword;
  private int start;
  private int end;
  private int places;
  private int positionLength;

  WordAhead(AttributeSource source) {
    term = source.addAttribute(CharTermAttribute.class);
    type = source.addAttribute(TypeAttribute.class);
    keyword = source.addAttribute(KeywordAttribute.class);
    offset = source.addAttribute(OffsetAttribute.class);
    increment = source.addAttribute(PositionIncrementAttribute.class);
    length = source.addAttribute(PositionLengthAttribute.class);
  }

  boolean isThere() {
    return there;
  }

  /// Keeps the source's token.
  void save() {
    there = true;
    textLength = term.length();
    text = ArrayUtil.grow(text, textLength);
    System.arraycopy(term.buffer(), 0, text, 0, textLength);
    textType = type.type();
    isKeyword = keyword.isKeyword();
    start = offset.startOffset();
    end = offset.endOffset();
    places = increment.getPositionIncrement();
    positionLength = length.getPositionLength();
  }

  /// Makes the kept token the source's again.
  void restore() {
    there = false;
    term.copyBuffer(text, 0, textLength);
    type.setType(textType);
    keyword.setKeyword(isKeyword);
    offset.setOffset(start, end);
    increment.setPositionIncrement(places);
    length.setPositionLength(positionLength);
  }

  void forget() {
    there = false;
  }
}
