package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.CompoundSplitter;
import nl.knipsel.dutch.DutchNewsAnalyzer;
import nl.knipsel.dutch.Part;
import org.apache.lucene.analysis.Analyzer;

/// Knipsel as its users have it: an archive, searched for any of the words.
///
/// @param archive shared by all of them, one after the other
/// @param settings of `fields.toml`, in the place of the project's own; none means those
/// @param leadAsHeadline whether the items have a headline: the first sentence of their body
record KnipselChain(
    String name,
    Analyzer index,
    CompoundSplitter compounds,
    TextArchive archive,
    String settings,
    boolean leadAsHeadline)
    implements Chain {
  static final Path CONFIG = Path.of("index-config");

  @Override
  public DocumentSearch open(List<Text> texts) throws IOException {
    return new ArchiveSearch(name, archive.open(texts, leadAsHeadline, configuration()), texts);
  }

  private Configuration configuration() throws IOException {
    Configuration own = Configuration.read(CONFIG);
    if (settings.isEmpty()) {
      return own;
    }
    Map<String, String> files = new TreeMap<>(own.files());
    files.put("fields.toml", settings);
    return Configuration.of("measured", files);
  }

  @Override
  public Optional<nl.knipsel.evaluate.CompoundSplitter> splitter() {
    return Optional.of(this::cuts);
  }

  /// Where a word is cut, first at its hyphens, as [nl.knipsel.dutch.HyphenFilter] does.
  private List<Integer> cuts(String word) {
    List<Integer> cuts = new ArrayList<>();
    int from = 0;
    for (String piece : word.split("-", -1)) {
      if (from > 0 && !piece.isEmpty()) {
        cuts.add(from);
      }
      for (Part part : compounds.split(piece)) {
        if (part.start() > 0) {
          cuts.add(from + part.start());
        }
      }
      from += piece.length() + 1;
    }
    return cuts;
  }

  static DutchNewsAnalyzer analyzer(Lexical lexical) {
    return new DutchNewsAnalyzer(
        lexical.lemmatizer(), Optional.of(lexical.compounds()), lexical.demonyms());
  }
}
