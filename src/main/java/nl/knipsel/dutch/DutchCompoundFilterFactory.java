package nl.knipsel.dutch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;

/// Makes [DutchCompoundFilter]s by the name `dutchCompound`. Its one argument, `directory`, says
/// where the resource loader finds the tables and lists; without it that is `compounds`. Filters
/// made by name have no lexicon: words that stay whole must be listed in each of their forms.
public final class DutchCompoundFilterFactory extends TokenFilterFactory
    implements ResourceLoaderAware {
  /// The name for Lucene's `CustomAnalyzer`.
  public static final String NAME = "dutchCompound";

  private final String directory;
  private @Nullable CompoundSplitter splitter;

  /// @throws IllegalArgumentException if there is an unknown argument
  public DutchCompoundFilterFactory(Map<String, String> args) {
    super(args);
    directory = get(args, "directory", "compounds");
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /// Lucene's service loader asks for it; it throws.
  public DutchCompoundFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    splitter = CompoundSplitter.read(name -> bytes(loader, directory + "/" + name), Lexicon.EMPTY);
  }

  private static byte[] bytes(ResourceLoader loader, String resource) throws IOException {
    try (InputStream in = loader.openResource(resource)) {
      return in.readAllBytes();
    }
  }

  @Override
  public TokenStream create(TokenStream input) {
    if (splitter == null) {
      throw new IllegalStateException("inform comes before create");
    }
    return new DutchCompoundFilter(input, splitter);
  }
}
