package nl.knipsel.dutch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;

/// Makes [DemonymFilter]s, by the name `dutchDemonym`.
///
/// Parameters: `demonyms`, resource with a word, a tab and a country on each line, has to be there;
/// `lexicon` and `overrides`, the same as of the [DutchLemmaFilterFactory] before it.
public final class DemonymFilterFactory extends TokenFilterFactory implements ResourceLoaderAware {
  /// The name by which Lucene finds it.
  public static final String NAME = "dutchDemonym";

  private final String file;
  private final @Nullable String lexicon;
  private final @Nullable String overrides;
  private @Nullable Demonyms demonyms;

  public DemonymFilterFactory(Map<String, String> args) {
    super(args);
    file = require(args, "demonyms");
    lexicon = get(args, "lexicon");
    overrides = get(args, "overrides");
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args.keySet());
    }
  }

  /// Only for Lucene's service loader, which wants it; always fails.
  public DemonymFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    try (Reader reader = new InputStreamReader(loader.openResource(file), StandardCharsets.UTF_8)) {
      demonyms =
          Demonyms.of(
              DemonymTable.read(reader, file),
              DutchLemmaFilterFactory.lemmatizer(loader, lexicon, overrides));
    }
  }

  @Override
  public TokenStream create(TokenStream input) {
    if (demonyms == null) {
      throw new IllegalStateException("create before inform");
    }
    return new DemonymFilter(input, demonyms);
  }
}
