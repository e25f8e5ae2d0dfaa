package nl.knipsel.dutch;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Makes [HyphenFilter]. It takes no parameters.
public final class HyphenFilterFactory extends TokenFilterFactory {
  /// The name in `CustomAnalyzer.builder()`.
  public static final String NAME = "dutchHyphen";

  public HyphenFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /// For the service loader only.
  public HyphenFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new HyphenFilter(input);
  }
}
