package nl.knipsel.dutch;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Makes [KraaijPohlmannFilter]. It takes no parameters.
public final class KraaijPohlmannFilterFactory extends TokenFilterFactory {
  /// The name in `CustomAnalyzer.builder()`.
  public static final String NAME = "dutchKraaijPohlmann";

  public KraaijPohlmannFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /// For the service loader only.
  public KraaijPohlmannFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new KraaijPohlmannFilter(input);
  }
}
