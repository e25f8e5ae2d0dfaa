package nl.knipsel.dutch;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/// Makes [DutchCharFilter]. It takes no parameters.
public final class DutchCharFilterFactory extends CharFilterFactory {
  /// The name in `CustomAnalyzer.builder()`.
  public static final String NAME = "dutchUnicode";

  public DutchCharFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /// For the service loader only.
  public DutchCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new DutchCharFilter(input);
  }

  /// For the terms of wildcard queries too.
  @Override
  public Reader normalize(Reader input) {
    return create(input);
  }
}
