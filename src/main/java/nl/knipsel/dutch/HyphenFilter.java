package nl.knipsel.dutch;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/// Gives the parts of a hyphenated word as consecutive tokens, so that `Noord-Korea` and the phrase
/// "noord korea" meet, and at the first part's position the joined form, which reaches over all of
/// them: `email` of `e-mail`, of type [TokenTypes#JOINED]. In a longer word letters and a number,
/// or a letter and a word, are joined too, at the position of the first: `covid19` and `email` of
/// `covid-19-patiënt` and `e-mail-adres`.
///
/// Numbers are joined only from nine digits on: `06-12345678` is one, a score `3-1` is not. Signs
/// at the edges of a part are left out, so that `'s-Hertogenbosch` and `s-Hertogenbosch` are the
/// same; so are hyphens at the edges of a word. Each part has its own offsets if the tokenizer
/// tells them or the word stands in the text as it is, else those of the whole word. Addresses
/// pass.
public final class HyphenFilter extends TokenFilter {
  private static final int SHORTEST_JOINED_NUMBER = 9;

  /// How long a word is at least that is joined to a letter before it inside of a longer one.
  private static final int SHORTEST_AFTER_LETTER = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute positionLength =
      addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final @Nullable CharOffsets charOffsets = getAttribute(CharOffsets.class);

  /// First and last index, exclusive, of each part; then the same as offsets in the text.
  private int[] bounds = new int[8];

  private int[] offsets = new int[8];
  private int count;

  private @Nullable State word;
  private int next;

  /// How many parts the joined forms have that are still to be given at the part that was given
  /// last; 0 for none.
  private int wholeLeft;

  private int pairLeft;

  public HyphenFilter(TokenStream input) {
    super(input);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = null;
    wholeLeft = 0;
    pairLeft = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    State whole = word;
    if (whole != null) {
      if (wholeLeft > 0) {
        giveJoined(whole, wholeLeft);
        wholeLeft = 0;
      } else if (pairLeft > 0) {
        giveJoined(whole, pairLeft);
        pairLeft = 0;
      } else {
        givePart(whole);
      }
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (indexOfHyphen() >= 0 && !isAddress()) {
      findParts();
      if (count > 0) {
        beginParts();
      }
    }
    return true;
  }

  private int indexOfHyphen() {
    char[] text = term.buffer();
    int length = term.length();
    for (int i = 0; i < length; i++) {
      if (text[i] == '-') {
        return i;
      }
    }
    return -1;
  }

  private boolean isAddress() {
    return type.type().equals(TokenTypes.URL) || type.type().equals(TokenTypes.EMAIL);
  }

  private void findParts() {
    count = 0;
    int from = 0;
    for (int i = 0; i <= term.length(); i++) {
      if (i == term.length() || term.charAt(i) == '-') {
        addPart(from, i);
        from = i + 1;
      }
    }
  }

  private void addPart(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isEdge(term.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(term.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      bounds = ArrayUtil.grow(bounds, 2 * count + 2);
      bounds[2 * count] = start;
      bounds[2 * count + 1] = end;
      count++;
    }
  }

  private static boolean isEdge(char c) {
    return CharKind.of(c) > CharKind.IDEOGRAPH;
  }

  /// Makes the first part of the word that was read, and leaves the rest for the next calls.
  private void beginParts() {
    findOffsets();
    if (count > 1) {
      word = captureState();
      wholeLeft = isJoined() ? count : 0;
    }
    next = 0;
    cutPart();
  }

  private void findOffsets() {
    CharOffsets known = charOffsets;
    offsets = ArrayUtil.growNoCopy(offsets, 2 * count);
    boolean asWritten = offset.endOffset() - offset.startOffset() == term.length();
    for (int i = 0; i < 2 * count; i++) {
      if (known != null && known.areKnown(term.length())) {
        offsets[i] = known.offset(bounds[i]);
      } else if (asWritten) {
        offsets[i] = offset.startOffset() + bounds[i];
      } else {
        offsets[i] = i % 2 == 0 ? offset.startOffset() : offset.endOffset();
      }
    }
  }

  /// Whether all parts may be joined: not short numbers.
  private boolean isJoined() {
    int digits = 0;
    for (int part = 0; part < count; part++) {
      if (!isAll(part, CharKind.DIGIT)) {
        return true;
      }
      digits += length(part);
    }
    return digits >= SHORTEST_JOINED_NUMBER;
  }

  /// Whether a part and the one behind it are a word of their own inside of a longer one.
  private boolean isPair(int part) {
    return isAll(part, CharKind.LETTER)
        && (isAll(part + 1, CharKind.DIGIT)
            || (length(part) == 1
                && length(part + 1) >= SHORTEST_AFTER_LETTER
                && isAll(part + 1, CharKind.LETTER)));
  }

  private int length(int part) {
    return bounds[2 * part + 1] - bounds[2 * part];
  }

  private boolean isAll(int part, int kind) {
    for (int i = bounds[2 * part]; i < bounds[2 * part + 1]; i++) {
      if (CharKind.of(term.charAt(i)) != kind) {
        return false;
      }
    }
    return true;
  }

  /// Joins so many parts, beginning with the one that was given last.
  private void giveJoined(State whole, int parts) {
    restoreState(whole);
    forgetOffsets();
    int first = next - 1;
    StringBuilder joined = new StringBuilder();
    for (int part = first; part < first + parts; part++) {
      joined.append(term, bounds[2 * part], bounds[2 * part + 1]);
    }
    term.setEmpty().append(joined);
    type.setType(TokenTypes.JOINED);
    increment.setPositionIncrement(0);
    positionLength.setPositionLength(parts);
    offset.setOffset(offsets[2 * first], offsets[2 * (first + parts) - 1]);
  }

  private void givePart(State whole) {
    restoreState(whole);
    increment.setPositionIncrement(1);
    cutPart();
    if (next == count) {
      word = null;
    }
  }

  private void cutPart() {
    forgetOffsets();
    pairLeft = count > 2 && next + 1 < count && isPair(next) ? 2 : 0;
    int from = bounds[2 * next];
    term.copyBuffer(term.buffer(), from, bounds[2 * next + 1] - from);
    offset.setOffset(offsets[2 * next], offsets[2 * next + 1]);
    next++;
  }

  private void forgetOffsets() {
    if (charOffsets != null) {
      charOffsets.forget();
    }
  }
}
