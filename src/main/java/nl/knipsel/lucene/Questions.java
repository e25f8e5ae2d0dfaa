package nl.knipsel.lucene;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.WordForms;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.Variants;

/// Requests as Lucene's queries, whatever index they are to be asked of. Thread-safe.
public final class Questions {
  private final FieldAnalyzers analyzers;
  private final WordForms forms;
  private final QueryTranslator translator;

  /// A request in two parts.
  ///
  /// @param query what finds and ranks; may hold [Labelled] queries
  /// @param filters what all hits have to meet besides, without a score
  public record Question(
      org.apache.lucene.search.Query query, List<org.apache.lucene.search.Query> filters) {
    public Question {
      filters = List.copyOf(filters);
    }
  }

  /// @param clock by which relative dates go
  public Questions(Configuration configuration, FieldAnalyzers analyzers, InstantSource clock) {
    this.analyzers = analyzers;
    forms =
        new WordForms(
            new Variants(configuration.variants().stream().map(VariantGroup::forms).toList()));
    translator = new QueryTranslator(configuration, analyzers, clock);
  }

  /// What a request asks for when it is asked now: all its words, or any if it says so.
  public Question of(SearchRequest request) {
    QueryTranslator at = now(request);
    List<org.apache.lucene.search.Query> filters = new ArrayList<>();
    request.filters().forEach((dimension, values) -> filters.add(at.filter(dimension, values)));
    if (!request.dates().isEmpty()) {
      filters.add(at.filter(request.dates()));
    }
    return new Question(translated(asked(request.query(), request), request, at), filters);
  }

  FieldAnalyzers analyzers() {
    return analyzers;
  }

  /// A translator for what is asked now.
  QueryTranslator now() {
    return translator.now(false);
  }

  /// A translator for requests that are asked now.
  QueryTranslator now(SearchRequest request) {
    return translator.now(request.certain());
  }

  /// A translator for requests that were asked at another moment.
  QueryTranslator at(Instant asked, SearchRequest request) {
    return translator.at(asked, request.certain());
  }

  /// The query with all forms and variants that the request allows.
  Query asked(Query query, SearchRequest request) {
    return request.exact() ? WordForms.asWritten(query) : withVariants(query);
  }

  Query withVariants(Query query) {
    return forms.withVariants(query);
  }

  /// What the request wants of all its words, or of any.
  static org.apache.lucene.search.Query translated(
      Query asked, SearchRequest request, QueryTranslator at) {
    return request.anyWord() ? at.atLeast(asked, 1) : at.translate(asked);
  }
}
