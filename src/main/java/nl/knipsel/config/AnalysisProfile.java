package nl.knipsel.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The ways in which Dutch can be read.
public enum AnalysisProfile {
  /// Lemmas of a lexicon, parts of compounds, hyphens, countries of adjectives.
  DUTCH("dutch"),
  /// The tokenizer and stemmer of Lucene's DutchAnalyzer, without its stop words.
  DUTCH_STOCK("dutch-stock");

  private final String key;

  AnalysisProfile(String key) {
    this.key = key;
  }

  /// Its name in `analysis.toml`.
  public String key() {
    return key;
  }

  static Optional<AnalysisProfile> of(String key) {
    return Arrays.stream(values()).filter(profile -> profile.key.equals(key)).findFirst();
  }

  static String keys() {
    return Arrays.stream(values()).map(AnalysisProfile::key).collect(Collectors.joining(", "));
  }
}
