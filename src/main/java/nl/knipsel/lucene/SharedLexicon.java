package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.knipsel.config.AnalysisProfile;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.dutch.LexiconFile;
import nl.knipsel.dutch.MappedLexicon;

/// Lexicons are mapped into memory once in a process and stay so: every archive reads the same
/// pages.
public final class SharedLexicon {
  private static final Map<Path, MappedLexicon> OPEN = new ConcurrentHashMap<>();

  private SharedLexicon() {}

  /// The lexicon that a configuration reads with; one that knows no word if it reads with none.
  public static Lexicon of(Configuration configuration) throws IOException {
    return configuration.analysis() == AnalysisProfile.DUTCH
        ? open(LexiconFile.locate())
        : Lexicon.EMPTY;
  }

  static MappedLexicon open(Path file) throws IOException {
    Path key = file.toRealPath();
    MappedLexicon open = OPEN.get(key);
    if (open != null) {
      return open;
    }
    MappedLexicon opened = MappedLexicon.open(key);
    MappedLexicon earlier = OPEN.putIfAbsent(key, opened);
    if (earlier == null) {
      return opened;
    }
    opened.close();
    return earlier;
  }
}
