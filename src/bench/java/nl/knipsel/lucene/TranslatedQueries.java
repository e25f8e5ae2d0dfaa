package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import nl.knipsel.archive.WordForms;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.Variants;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.Similarity;

/// The Lucene queries that an archive makes of typed ones, for measurements that put them to an
/// index without Knipsel.
public final class TranslatedQueries {
  private final Configuration configuration;
  private final QueryTranslator translator;
  private final WordForms forms;

  /// @param config the folder of the settings
  public TranslatedQueries(Path config) throws IOException {
    configuration = Configuration.read(config);
    translator =
        new QueryTranslator(
            configuration, FieldAnalyzers.of(configuration), InstantSource.system());
    forms =
        new WordForms(
            new Variants(configuration.variants().stream().map(VariantGroup::forms).toList()));
  }

  /// The query, without the labels that only an explanation needs.
  public Query of(String typed, boolean anyWord, IndexSearcher searcher) throws IOException {
    var asked = forms.withVariants(QueryParser.parse(typed));
    return searcher.rewrite(anyWord ? translator.atLeast(asked, 1) : translator.translate(asked));
  }

  public Similarity similarity() {
    return LuceneArchive.similarity(configuration.ranking());
  }
}
