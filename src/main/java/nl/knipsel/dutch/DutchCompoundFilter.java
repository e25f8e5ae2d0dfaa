package nl.knipsel.dutch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/// Puts the lemmas of a compound's parts behind it, at its position.
///
/// It stands before the lemma filter, as it needs the words as written: lower-case, composed (NFC),
/// diacritics intact. The word passes untouched; its parts are [TokenTypes#PART] and keywords, so
/// that the lemma filter leaves them alone. A part has its own offsets where the word's text has
/// the word's length and no token that follows begins before the part (offsets may not go back),
/// else those of the word. Joined words, parts, keywords and what is not all letters are not split.
public final class DutchCompoundFilter extends TokenFilter {
  private record PartToken(String lemma, int start, int end) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  private final PartsCache cache;
  private final Deque<PartToken> pending = new ArrayDeque<>();

  /// The compound whose parts are pending.
  private AttributeSource.@Nullable State compound;

  /// The token after it, read ahead for its offset.
  private AttributeSource.@Nullable State next;

  private boolean ended;

  /// @param splitter may be shared by any number of filters
  public DutchCompoundFilter(TokenStream input, CompoundSplitter splitter) {
    super(input);
    cache = new PartsCache(splitter);
  }

  @Override
  public boolean incrementToken() throws IOException {
    PartToken part = pending.poll();
    if (part != null) {
      emit(part);
      return true;
    }
    if (next != null) {
      restoreState(next);
      next = null;
    } else if (ended || !input.incrementToken()) {
      return false;
    }
    List<Part> parts = isSplittable() ? cache.parts(term.buffer(), term.length()) : List.of();
    if (!parts.isEmpty()) {
      queue(parts);
    }
    return true;
  }

  private boolean isSplittable() {
    int length = term.length();
    if (length < CompoundSplitter.SHORTEST
        || length > CompoundSplitter.LONGEST
        || keyword.isKeyword()
        || type.type().equals(TokenTypes.JOINED)
        || type.type().equals(TokenTypes.PART)) {
      return false;
    }
    char[] text = term.buffer();
    for (int i = 0; i < length; i++) {
      if (!Character.isLetter(text[i])) {
        return false;
      }
    }
    return true;
  }

  private void queue(List<Part> parts) throws IOException {
    int start = offset.startOffset();
    int end = offset.endOffset();
    boolean asWritten = end - start == term.length();
    compound = captureState();
    ended = !input.incrementToken();
    int nextStart = ended ? Integer.MAX_VALUE : offset.startOffset();
    if (!ended) {
      next = captureState();
    }
    boolean ownOffsets = asWritten && start + parts.getLast().start() <= nextStart;
    for (Part part : parts) {
      for (String lemma : part.lemmas()) {
        pending.add(
            ownOffsets
                ? new PartToken(lemma, start + part.start(), start + part.end())
                : new PartToken(lemma, start, end));
      }
    }
    restoreState(compound);
  }

  private void emit(PartToken part) {
    restoreState(compound);
    term.setEmpty().append(part.lemma);
    offset.setOffset(part.start, part.end);
    increment.setPositionIncrement(0);
    type.setType(TokenTypes.PART);
    keyword.setKeyword(true);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
    compound = null;
    next = null;
    ended = false;
  }
}
