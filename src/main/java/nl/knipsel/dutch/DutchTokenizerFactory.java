package nl.knipsel.dutch;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/// Makes [DutchTokenizer]. It takes no parameters.
public final class DutchTokenizerFactory extends TokenizerFactory {
  /// The name in `CustomAnalyzer.builder()`.
  public static final String NAME = "dutch";

  public DutchTokenizerFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /// For the service loader only.
  public DutchTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public DutchTokenizer create(AttributeFactory factory) {
    return new DutchTokenizer(factory);
  }
}
