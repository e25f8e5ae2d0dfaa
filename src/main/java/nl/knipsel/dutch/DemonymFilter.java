package nl.knipsel.dutch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/// Puts behind the lemmas of a word the countries that they stand for, at its position and with its
/// offsets, as keywords of type [TokenTypes#PART]: `rusland` behind `russisch`.
///
/// Stands behind [DutchLemmaFilter], before diacritics are folded. Countries come before the parts
/// of the word, whose offsets may begin later. A country that is at the position already, as a
/// lemma or a part, is not there twice: `Polen` may be `polen` and the plural of `pool`.
public final class DemonymFilter extends TokenFilter {
  private static final char BETWEEN = '\0';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final Demonyms demonyms;

  /// The lemmas at this position so far, each with [#BETWEEN] before and after it.
  private final StringBuilder lemmas = new StringBuilder();

  /// The countries at this position, and how many of them were given.
  private final List<String> countries = new ArrayList<>();

  private int given;

  /// The lemma that the countries are put behind; its fellows may follow before they are.
  private AttributeSource.@Nullable State word;

  private boolean wordIsOver;

  /// The token behind the word, read ahead.
  private AttributeSource.@Nullable State next;

  /// Whether the word was the last one, which was found out before its countries were given.
  private boolean ended;

  public DemonymFilter(TokenStream input, Demonyms demonyms) {
    super(input);
    this.demonyms = demonyms;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    leavePosition();
    next = null;
    ended = false;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      if (wordIsOver && isAnyLeft()) {
        give(countries.get(given++));
        return true;
      }
      wordIsOver = false;
      boolean more = take();
      boolean here = more && increment.getPositionIncrement() == 0;
      boolean lemma = more && type.type().equals(TokenTypes.WORD);
      if (isAnyLeft() && !(here && lemma)) {
        next = more ? captureState() : null;
        ended = !more;
        endWord();
        continue;
      }
      if (!more) {
        return false;
      }
      if (!here) {
        leavePosition();
      } else if (!countries.isEmpty() && isGivenAlready()) {
        continue;
      }
      if (lemma) {
        look();
      }
      return true;
    }
  }

  private boolean isAnyLeft() {
    return given < countries.size();
  }

  private void give(String country) {
    restoreState(word);
    term.setEmpty().append(country);
    type.setType(TokenTypes.PART);
    keyword.setKeyword(true);
    increment.setPositionIncrement(0);
  }

  private boolean take() throws IOException {
    if (next != null) {
      restoreState(next);
      next = null;
      return true;
    }
    boolean more = !ended && input.incrementToken();
    ended = false;
    return more;
  }

  private void endWord() {
    wordIsOver = true;
    countries
        .subList(given, countries.size())
        .removeIf(country -> lemmas.indexOf(BETWEEN + country + BETWEEN) >= 0);
  }

  private void leavePosition() {
    lemmas.setLength(0);
    lemmas.append(BETWEEN);
    countries.clear();
    given = 0;
    word = null;
    wordIsOver = false;
  }

  /// Whether this is a part that was given as a country before.
  private boolean isGivenAlready() {
    return type.type().equals(TokenTypes.PART) && countries.contains(term.toString());
  }

  private void look() {
    lemmas.append(term.buffer(), 0, term.length()).append(BETWEEN);
    List<String> found = demonyms.of(term.buffer(), term.length());
    for (int i = 0; i < found.size(); i++) {
      if (countries.isEmpty()) {
        word = captureState();
      }
      if (!countries.contains(found.get(i))) {
        countries.add(found.get(i));
      }
    }
  }
}
