package nl.knipsel.dutch;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Stems each token as [KraaijPohlmannStemmer] does. Tokens that are marked as keywords pass, and
/// so do joined forms, web and e-mail addresses. Expects lower-case tokens.
public final class KraaijPohlmannFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KraaijPohlmannSteps steps = new KraaijPohlmannSteps();

  public KraaijPohlmannFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword() && isWord(type.type())) {
      StemWord stem = steps.stem(term.buffer(), term.length());
      if (stem.length() > 0) {
        term.copyBuffer(stem.letters(), 0, stem.length());
      }
    }
    return true;
  }

  private static boolean isWord(String type) {
    return switch (type) {
      case TokenTypes.JOINED, TokenTypes.URL, TokenTypes.EMAIL -> false;
      default -> true;
    };
  }
}
