package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.CompoundSplitter;
import nl.knipsel.dutch.Demonyms;
import nl.knipsel.dutch.DutchExactAnalyzer;
import nl.knipsel.dutch.DutchNewsAnalyzer;
import nl.knipsel.dutch.DutchStockAnalyzer;
import nl.knipsel.dutch.ExactAnalyzer;
import nl.knipsel.dutch.KraaijPohlmannStemmer;
import nl.knipsel.dutch.Lemmatizer;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.dutch.LexiconFile;
import nl.knipsel.dutch.MappedLexicon;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/// The analyzer of each field, by profile.
///
/// @param words of `headline` and `body`: any form of a word
/// @param exact of `headlineExact` and `bodyExact`: words as written
public record FieldAnalyzers(Analyzer words, Analyzer exact) {
  private static final String COMPOUNDS = "compounds";

  /// Reads the tables of compounds, which are long, from an archive's copy of the configuration,
  /// and keeps there what the lexicon makes of the demonyms.
  ///
  /// @param folder of the copy
  static FieldAnalyzers of(Configuration configuration, Path folder) throws IOException {
    Path compounds = folder.resolve(COMPOUNDS);
    return of(
        configuration,
        lexicon ->
            Files.isDirectory(compounds)
                ? Optional.of(CompoundSplitter.read(compounds, lexicon))
                : Optional.empty(),
        new KeptDemonyms(folder)::of);
  }

  /// Takes everything from the configuration's own texts.
  public static FieldAnalyzers of(Configuration configuration) throws IOException {
    Map<String, String> compounds = new HashMap<>();
    configuration
        .files()
        .forEach((name, text) -> {
          if (name.startsWith(COMPOUNDS + "/")) {
            compounds.put(name.substring(COMPOUNDS.length() + 1), text);
          }
        });
    return of(
        configuration,
        lexicon ->
            compounds.isEmpty()
                ? Optional.empty()
                : Optional.of(CompoundSplitter.read(compounds, lexicon)),
        (known, lexicon, lemmatizer) -> Demonyms.of(known.demonyms(), lemmatizer));
  }

  private interface Splitting {
    Optional<CompoundSplitter> by(Lexicon lexicon) throws IOException;
  }

  private interface Countries {
    Demonyms of(Configuration configuration, MappedLexicon lexicon, Lemmatizer lemmatizer)
        throws IOException;
  }

  private static FieldAnalyzers of(
      Configuration configuration, Splitting splitting, Countries countries) throws IOException {
    return switch (configuration.analysis()) {
      case DUTCH ->
          new FieldAnalyzers(dutch(configuration, splitting, countries), new DutchExactAnalyzer());
      case DUTCH_STOCK -> new FieldAnalyzers(new DutchStockAnalyzer(), new ExactAnalyzer());
    };
  }

  private static Analyzer dutch(
      Configuration configuration, Splitting splitting, Countries countries) throws IOException {
    MappedLexicon lexicon;
    try {
      lexicon = SharedLexicon.open(LexiconFile.locate());
    } catch (IOException e) {
      throw new ArchiveException("the Dutch lexicon cannot be used: " + e.getMessage(), e);
    }
    Lemmatizer lemmatizer =
        new Lemmatizer(configuration.lemmas(), lexicon, new KraaijPohlmannStemmer());
    return new DutchNewsAnalyzer(
        lemmatizer, splitting.by(lexicon), countries.of(configuration, lexicon, lemmatizer));
  }

  Analyzer perField() {
    return new PerFieldAnalyzerWrapper(
        words, Map.of(IndexFields.HEADLINE_EXACT, exact, IndexFields.BODY_EXACT, exact));
  }
}
