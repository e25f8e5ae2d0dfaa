package nl.knipsel.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.WordForms;
import nl.knipsel.archive.query.Field;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.Variants;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/// Requests as Lucene's queries, whatever index they are to be asked of. Thread-safe.
public final class Questions {
  private final FieldAnalyzers analyzers;
  private final WordForms forms;
  private final QueryTranslator translator;

  /// A request in two parts.
  ///
  /// @param asked the moment that it is asked at
  /// @param query what finds and ranks; may hold [Labelled] queries
  /// @param filters what all hits have to meet besides, without a score, by the name of the
  ///   dimension or of the date
  public record Question(
      Instant asked,
      org.apache.lucene.search.Query query,
      Map<String, org.apache.lucene.search.Query> filters) {
    public Question {
      filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    DrillDownQuery drillDown() {
      return drillDown(query);
    }

    /// Another query within the same filters.
    DrillDownQuery drillDown(org.apache.lucene.search.Query other) {
      DrillDownQuery drillDown = new DrillDownQuery(new FacetsConfig(), other);
      filters.forEach(drillDown::add);
      return drillDown;
    }

    /// What finds, within the filters.
    public org.apache.lucene.search.Query whole() {
      BooleanQuery.Builder whole = new BooleanQuery.Builder().add(query, Occur.MUST);
      filters.values().forEach(filter -> whole.add(filter, Occur.FILTER));
      return whole.build();
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

  /// The moment that is now.
  public Instant moment() {
    return now().asked();
  }

  /// What a request asks for: all its words, or any if it says so.
  ///
  /// @param asked the moment that it is asked at
  public Question of(SearchRequest request, Instant asked) {
    return of(request.query(), request, asked);
  }

  /// What a request would ask for with this query in the place of its own.
  public Question of(Query query, SearchRequest request, Instant asked) {
    QueryTranslator at = at(asked, request);
    return question(translated(asked(query, request), request, at), request, at);
  }

  /// What a request asks for if so many of its [#wanted] clauses are enough.
  public Question of(SearchRequest request, Instant asked, int least) {
    QueryTranslator at = at(asked, request);
    return question(at.atLeast(asked(request.query(), request), least), request, at);
  }

  /// What a query without a request around it finds.
  public org.apache.lucene.search.Query of(Query query, Instant asked) {
    return translator.at(asked, false).translate(withVariants(query));
  }

  /// How many clauses an item should have all of.
  public int wanted(SearchRequest request) {
    return now(request).wanted(asked(request.query(), request)).size();
  }

  /// Whether anything is found when so many of the wanted clauses are enough.
  public interface Least {
    boolean finds(int clauses) throws IOException;
  }

  /// The greatest number of wanted clauses that some item has, at most so many and at least 1.
  /// Fewer clauses find no less, so halving finds it.
  public static int most(int most, Least least) throws IOException {
    int found = 1;
    int limit = most;
    while (found < limit) {
      int tried = (found + limit + 1) / 2;
      if (least.finds(tried)) {
        found = tried;
      } else {
        limit = tried - 1;
      }
    }
    return found;
  }

  static Question question(
      org.apache.lucene.search.Query query, SearchRequest request, QueryTranslator at) {
    Map<String, org.apache.lucene.search.Query> filters = new LinkedHashMap<>();
    request
        .filters()
        .forEach((dimension, values) -> filters.put(dimension.key(), at.filter(dimension, values)));
    if (!request.dates().isEmpty()) {
      filters.put(Field.DATE.key(), at.filter(request.dates()));
    }
    return new Question(at.asked(), query, filters);
  }

  public FieldAnalyzers analyzers() {
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
