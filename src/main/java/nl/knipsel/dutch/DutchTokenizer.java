package nl.knipsel.dutch;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;

/// Cuts Dutch text into words and numbers. Signs that belong to a word stay in it, see
/// [WordScanner]; all other signs, `/ % € # _ :` among them, and emoji only separate. A lost blank
/// after a full stop does no harm: `gewond.Het` is two words.
///
/// An apostrophe in front stays with `'s 't 'n 'k 'm 'r`, also in `'s-Hertogenbosch`, but not when
/// it opens a quotation. Web and e-mail addresses are one token of type [TokenTypes#URL] or
/// [TokenTypes#EMAIL]. Chinese characters and hiragana are a token each, as in Lucene's standard
/// tokenizer. Tokens of more than [#MAX_TOKEN_LENGTH] characters are cut in pieces.
///
/// Meant to stand behind [DutchCharFilter], but does without.
public final class DutchTokenizer extends Tokenizer {
  public static final int MAX_TOKEN_LENGTH = 255;

  /// How far an address may reach: what is longer goes on as words.
  private static final int LOOKAHEAD = 2048;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final CharOffsetsImpl charOffsets = new CharOffsetsImpl();
  private final WordScanner words = new WordScanner();

  private final char[] buffer = new char[4 * LOOKAHEAD];
  private int position;
  private int limit;
  private boolean exhausted;

  /// Where in the text the buffer begins.
  private int base;

  /// Where in the text the last token ended.
  private int previousEnd;

  /// Where in the text the address ends of which a first piece was given.
  private int addressEnd;

  private String addressType = TokenTypes.WORD;

  public DutchTokenizer() {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
  }

  public DutchTokenizer(AttributeFactory factory) {
    super(factory);
    addAttributeImpl(charOffsets);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    forget();
  }

  /// Whoever reads on without a reset meets Lucene's reader that complains.
  @Override
  public void close() throws IOException {
    super.close();
    forget();
  }

  private void forget() {
    position = 0;
    limit = 0;
    exhausted = false;
    base = 0;
    previousEnd = -1;
    addressEnd = -1;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    while (true) {
      if (limit - position < LOOKAHEAD && !exhausted) {
        fill();
      }
      if (position == limit) {
        return false;
      }
      if (base + position < addressEnd) {
        return giveAddress(base + position, addressEnd, addressType);
      }
      byte kind = kindAt(position);
      if (kind <= CharKind.DIGIT || (kind == CharKind.MARK && base + position == previousEnd)) {
        return giveWord(position);
      }
      if (kind == CharKind.IDEOGRAPH) {
        return giveIdeograph();
      }
      if (kind == CharKind.APOSTROPHE && isClitic()) {
        return giveWord(position + 1);
      }
      position += width(position);
    }
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(base + limit);
    offset.setOffset(end, end);
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    base += position;
    limit -= position;
    position = 0;
    while (limit < LOOKAHEAD) {
      int count = input.read(buffer, limit, buffer.length - limit);
      if (count < 0) {
        exhausted = true;
        return;
      }
      limit += count;
    }
  }

  /// The kind of the whole character at an index, where half a character is something else.
  private byte kindAt(int index) {
    byte kind = CharKind.of(buffer[index]);
    return kind == CharKind.SURROGATE
        ? CharKind.of(Character.codePointAt(buffer, index, limit))
        : kind;
  }

  private boolean isPairAt(int index) {
    return index + 1 < limit && Character.isSurrogatePair(buffer[index], buffer[index + 1]);
  }

  private int width(int index) {
    return isPairAt(index) ? 2 : 1;
  }

  /// Whether the apostrophe here opens `'s`, `'t` and the like, not a quotation or what is left of
  /// a genitive.
  private boolean isClitic() {
    if (limit - position < 2 || base + position == previousEnd) {
      return false;
    }
    char next = buffer[position + 1];
    if ("stnkmrSTNKMR".indexOf(next) < 0) {
      return false;
    }
    byte after = position + 2 < limit ? CharKind.of(buffer[position + 2]) : CharKind.OTHER;
    return after > CharKind.SURROGATE && after != CharKind.APOSTROPHE;
  }

  /// @param letters where the word's first letter stands: behind the apostrophe, if it has one
  private boolean giveWord(int letters) {
    int max = Math.min(limit, position + MAX_TOKEN_LENGTH);
    int end = words.end(buffer, letters, max);
    if (end + 1 < limit && end < max) {
      byte stop = CharKind.of(buffer[end]);
      if ((stop == CharKind.ADDRESS || stop == CharKind.DOT)
          && letters == position
          && giveAddressAt(end)) {
        return true;
      }
    }
    boolean hyphenated = words.isHyphenated();
    int from = position;
    give(end);
    if (hyphenated) {
      giveCharOffsets(base + from, end - from);
    }
    return true;
  }

  private boolean giveAddressAt(int wordEnd) {
    int reach = Math.min(limit, position + LOOKAHEAD);
    int end = WebAddress.emailEnd(buffer, position, reach);
    if (end > 0) {
      return giveAddress(base + position, base + afterMarks(end, reach), TokenTypes.EMAIL);
    }
    end = WebAddress.urlEnd(buffer, position, wordEnd, reach);
    return end > 0 && giveAddress(base + position, base + afterMarks(end, reach), TokenTypes.URL);
  }

  private boolean giveAddress(int from, int end, String addressTokenType) {
    addressEnd = end;
    addressType = addressTokenType;
    type.setType(addressTokenType);
    give(cut(Math.min(end - from, MAX_TOKEN_LENGTH)));
    return true;
  }

  /// The end of that many characters from here, not in the middle of a pair.
  private int cut(int length) {
    int end = position + length;
    return length > 1 && end < limit && isPairAt(end - 1) ? end - 1 : end;
  }

  private boolean giveIdeograph() {
    int max = Math.min(limit, position + MAX_TOKEN_LENGTH);
    give(afterMarks(position + width(position), max));
    return true;
  }

  /// No token ends between a character and its marks.
  private int afterMarks(int from, int max) {
    int end = from;
    while (end < max && kindAt(end) == CharKind.MARK && end + width(end) <= max) {
      end += width(end);
    }
    return end;
  }

  private void give(int end) {
    term.copyBuffer(buffer, position, end - position);
    offset.setOffset(correctOffset(base + position), correctOffset(base + end));
    position = end;
    previousEnd = base + end;
  }

  private void giveCharOffsets(int from, int length) {
    charOffsets.begin(length);
    for (int i = 0; i <= length; i++) {
      charOffsets.set(i, correctOffset(from + i));
    }
  }
}
