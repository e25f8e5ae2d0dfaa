package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.config.AnalysisProfile;
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
    if (configuration.analysis() == AnalysisProfile.DUTCH_STOCK) {
      return stock();
    }
    MappedLexicon lexicon = lexicon();
    Lemmatizer lemmatizer = lemmatizer(configuration, lexicon);
    Path compounds = folder.resolve(COMPOUNDS);
    return dutch(
        lemmatizer,
        Files.isDirectory(compounds)
            ? Optional.of(CompoundSplitter.read(compounds, lexicon))
            : Optional.empty(),
        new KeptDemonyms(folder).of(configuration, lexicon, lemmatizer));
  }

  /// Takes everything from the configuration's own texts.
  public static FieldAnalyzers of(Configuration configuration) throws IOException {
    if (configuration.analysis() == AnalysisProfile.DUTCH_STOCK) {
      return stock();
    }
    MappedLexicon lexicon = lexicon();
    Lemmatizer lemmatizer = lemmatizer(configuration, lexicon);
    Map<String, String> compounds = new HashMap<>();
    for (Map.Entry<String, String> file : configuration.files().entrySet()) {
      if (file.getKey().startsWith(COMPOUNDS + "/")) {
        compounds.put(file.getKey().substring(COMPOUNDS.length() + 1), file.getValue());
      }
    }
    return dutch(
        lemmatizer,
        compounds.isEmpty()
            ? Optional.empty()
            : Optional.of(CompoundSplitter.read(compounds, lexicon)),
        Demonyms.of(configuration.demonyms(), lemmatizer));
  }

  private static FieldAnalyzers stock() {
    return new FieldAnalyzers(new DutchStockAnalyzer(), new ExactAnalyzer());
  }

  private static FieldAnalyzers dutch(
      Lemmatizer lemmatizer, Optional<CompoundSplitter> splitter, Demonyms demonyms) {
    return new FieldAnalyzers(
        new DutchNewsAnalyzer(lemmatizer, splitter, demonyms), new DutchExactAnalyzer());
  }

  private static MappedLexicon lexicon() throws IOException {
    try {
      return SharedLexicon.open(LexiconFile.locate());
    } catch (IOException e) {
      throw new ArchiveException("the Dutch lexicon cannot be used: " + e.getMessage(), e);
    }
  }

  private static Lemmatizer lemmatizer(Configuration configuration, Lexicon lexicon) {
    return new Lemmatizer(configuration.lemmas(), lexicon, new KraaijPohlmannStemmer());
  }

  Analyzer perField() {
    return new PerFieldAnalyzerWrapper(
        words, Map.of(IndexFields.HEADLINE_EXACT, exact, IndexFields.BODY_EXACT, exact));
  }
}
