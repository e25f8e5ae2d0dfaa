package nl.knipsel.dutch;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Replaces each word by all its lemmas, at one position and with the offsets of the word, typed
/// [TokenTypes#WORD]; lemmas of joined words stay [TokenTypes#JOINED].
///
/// Reads lower-case NFC tokens with their diacritics: fold those after this filter, never before.
/// Left as they are: keywords, parts, web and mail addresses, and tokens without a letter.
public final class DutchLemmaFilter extends TokenFilter {
  private static final Set<String> LEFT_AS_THEY_ARE =
      Set.of(
          TokenTypes.PART,
          UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.URL],
          UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.EMAIL],
          UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.NUM]);

  private static final char[][] NONE = {};

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final LemmaCache cache;
  private char[][] lemmas = NONE;
  private int given;
  private State word = captureState();

  public DutchLemmaFilter(TokenStream input, Lexicon lexicon, Stemmer stemmer) {
    this(input, new Lemmatizer(lexicon, stemmer));
  }

  public DutchLemmaFilter(TokenStream input, Lemmatizer lemmatizer) {
    super(input);
    cache = new LemmaCache(lemmatizer);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (given < lemmas.length) {
      restoreState(word);
      increment.setPositionIncrement(0);
      give();
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (isWord()) {
      lemmas = cache.lemmas(term.buffer(), term.length());
      given = 0;
      if (!type.type().equals(TokenTypes.JOINED)) {
        type.setType(TokenTypes.WORD);
      }
      if (lemmas.length > 1) {
        word = captureState();
      }
      give();
    }
    return true;
  }

  private void give() {
    char[] lemma = lemmas[given++];
    term.copyBuffer(lemma, 0, lemma.length);
  }

  private boolean isWord() {
    return !keyword.isKeyword() && !LEFT_AS_THEY_ARE.contains(type.type()) && hasLetter();
  }

  private boolean hasLetter() {
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (Character.isLetter(buffer[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    lemmas = NONE;
    given = 0;
  }
}
