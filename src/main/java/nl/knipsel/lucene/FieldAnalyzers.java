package nl.knipsel.lucene;

import java.util.Map;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.config.AnalysisProfile;
import nl.knipsel.dutch.DutchStockAnalyzer;
import nl.knipsel.dutch.ExactAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/// The analyzer of each field, by profile.
///
/// @param words of `headline` and `body`: any form of a word
/// @param exact of `headlineExact` and `bodyExact`: words as written
record FieldAnalyzers(Analyzer words, Analyzer exact) {
  static FieldAnalyzers of(AnalysisProfile profile) {
    return switch (profile) {
      case DUTCH_STOCK -> new FieldAnalyzers(new DutchStockAnalyzer(), new ExactAnalyzer());
    };
  }

  Analyzer perField() {
    return new PerFieldAnalyzerWrapper(
        words, Map.of(IndexFields.HEADLINE_EXACT, exact, IndexFields.BODY_EXACT, exact));
  }
}
