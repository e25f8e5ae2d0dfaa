package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import nl.knipsel.archive.Completion;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Suggestion;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.Lexicon;

/// Helps to find the right words for a query, by those that an archive has. The methods are those
/// of [nl.knipsel.archive.Archive]. Thread-safe.
///
/// @param vocabulary of the archive
/// @param analyzers of its configuration
public record QueryHelp(
    Vocabulary vocabulary, FieldAnalyzers analyzers, Configuration configuration) {
  /// Counts the items that a query finds.
  public interface Counter {
    long count(Query query) throws IOException;
  }

  /// What may have been meant by a query.
  ///
  /// @param word counts what a single word finds, whatever else is asked
  /// @param whole counts what a query finds with all that is asked
  public List<Suggestion> suggestions(Query query, Counter word, Counter whole) throws IOException {
    return DidYouMean.with(vocabulary, analyzers, lexicon()).of(query, word, whole);
  }

  /// How the beginning of a query can go on.
  public List<Completion> complete(String typed, int most, Counter counter) throws IOException {
    return new Completions(
            vocabulary,
            counter,
            word -> AnalyzedWord.of(analyzers.words(), IndexFields.BODY, word).lemma())
        .of(typed, most);
  }

  /// Words that may be spellings of one.
  public List<VariantProposal> proposeVariants(int most) throws IOException {
    return new VariantProposals(vocabulary, analyzers, lexicon(), configuration.variants())
        .best(most);
  }

  private Lexicon lexicon() throws IOException {
    return SharedLexicon.of(configuration);
  }
}
