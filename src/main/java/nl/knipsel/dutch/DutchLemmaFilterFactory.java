package nl.knipsel.dutch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;

/// Makes [DutchLemmaFilter]s, by the name `dutchLemma`.
///
/// Parameters: `lexicon`, path of a lexicon file (default: [LexiconFile#locate()]); `overrides`,
/// resource with a table as [LemmaOverrides] reads it (default: none). A lexicon is opened once in
/// a process and stays open.
public final class DutchLemmaFilterFactory extends TokenFilterFactory
    implements ResourceLoaderAware {
  /// The name by which Lucene finds it.
  public static final String NAME = "dutchLemma";

  /// For words that the lexicon does not know.
  static final Stemmer STEMMER = new KraaijPohlmannStemmer();

  private static final Map<Path, MappedLexicon> OPEN = new HashMap<>();

  private final @Nullable String lexicon;
  private final @Nullable String overrides;
  private @Nullable Lemmatizer lemmatizer;

  public DutchLemmaFilterFactory(Map<String, String> args) {
    super(args);
    lexicon = get(args, "lexicon");
    overrides = get(args, "overrides");
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args.keySet());
    }
  }

  /// Only for Lucene's service loader, which wants it; always fails.
  public DutchLemmaFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    lemmatizer = lemmatizer(loader, lexicon, overrides);
  }

  /// The lemmatizer of a filter with these parameters.
  static Lemmatizer lemmatizer(
      ResourceLoader loader, @Nullable String lexicon, @Nullable String overrides)
      throws IOException {
    Path file = lexicon == null ? LexiconFile.locate() : Path.of(lexicon);
    return new Lemmatizer(overrides(loader, overrides), shared(file), STEMMER);
  }

  @Override
  public TokenStream create(TokenStream input) {
    if (lemmatizer == null) {
      throw new IllegalStateException("create before inform");
    }
    return new DutchLemmaFilter(input, lemmatizer);
  }

  private static Map<String, List<String>> overrides(
      ResourceLoader loader, @Nullable String overrides) throws IOException {
    if (overrides == null) {
      return Map.of();
    }
    try (Reader reader =
        new InputStreamReader(loader.openResource(overrides), StandardCharsets.UTF_8)) {
      return LemmaOverrides.read(reader, overrides);
    }
  }

  private static Lexicon shared(Path file) throws IOException {
    synchronized (OPEN) {
      Path key = file.toRealPath();
      MappedLexicon open = OPEN.get(key);
      if (open == null) {
        open = MappedLexicon.open(key);
        OPEN.put(key, open);
      }
      return open;
    }
  }
}
