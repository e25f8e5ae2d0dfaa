package nl.knipsel.lucene;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Field;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryText;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.Labelled.Label;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;

/// Turns a query into Lucene's. A word is looked for in headline and body; the better of the two
/// counts, and a share of the other. Thread-safe.
final class QueryTranslator {
  private static final int FUZZY_PREFIX = 1;
  private static final int FUZZY_EXPANSIONS = 50;

  private enum Mode {
    FINDING,
    /// Where a hit matches: see [#marking].
    MARKING,
    /// What is taken away: words themselves only.
    EXCLUDING
  }

  private final Configuration configuration;
  private final FieldAnalyzers analyzers;
  private final TextQueries texts;
  private final ValueQueries values;
  private final DateQueries dates;
  private final Patterns patterns;
  private final InstantSource clock;
  private final boolean certain;
  private final Mode mode;

  /// @param clock tells the moment of asking, on which relative dates depend
  QueryTranslator(Configuration configuration, FieldAnalyzers analyzers, InstantSource clock) {
    this(configuration, analyzers, clock, false, Mode.FINDING);
  }

  private QueryTranslator(
      Configuration configuration,
      FieldAnalyzers analyzers,
      InstantSource clock,
      boolean certain,
      Mode mode) {
    this.configuration = configuration;
    this.analyzers = analyzers;
    this.clock = clock;
    this.certain = certain;
    this.mode = mode;
    dates = new DateQueries(clock, configuration.timeZone(), certain);
    patterns = new Patterns(analyzers.exact());
    values = new ValueQueries(configuration.agencies());
    texts = new TextQueries(configuration.ranking(), analyzers);
  }

  /// One that takes this moment for that of asking, and for which a date finds only items whose
  /// whole window lies in it if that is wanted.
  QueryTranslator now(boolean wantedCertain) {
    return at(clock.instant(), wantedCertain);
  }

  /// [#now], for another moment of asking.
  QueryTranslator at(Instant asked, boolean wantedCertain) {
    return new QueryTranslator(
        configuration, analyzers, InstantSource.fixed(asked), wantedCertain, Mode.FINDING);
  }

  /// The moment of asking.
  Instant asked() {
    return clock.instant();
  }

  /// One whose queries tell where a hit matches: exclusions are left out, and a pattern matches
  /// everything, nowhere; [#patterns] has those.
  QueryTranslator marking() {
    return new QueryTranslator(configuration, analyzers, clock, certain, Mode.MARKING);
  }

  /// The patterns in text that make an item match.
  List<PatternMarks.TextPattern> patterns(Query query) {
    return patterns.in(query, Scope.BOTH).toList();
  }

  org.apache.lucene.search.Query translate(Query query) {
    return translate(query, Scope.BOTH);
  }

  /// What a filter on a dimension finds: items with at least one of the values.
  org.apache.lucene.search.Query filter(Dimension dimension, Set<String> wanted) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    wanted.forEach(value -> any.add(values.exactly(dimension, value), Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }

  /// What a filter on dates finds: items that meet at least one of them.
  org.apache.lucene.search.Query filter(List<Query.Dates> wanted) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    wanted.forEach(range -> any.add(dates.query(range), Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }

  private org.apache.lucene.search.Query translate(Query query, Scope scope) {
    return switch (query) {
      case Query.Everything everything -> existing(scope);
      case Query.Word(String text) when mode == Mode.EXCLUDING -> texts.wordItself(text, scope);
      case Query.Word(String text) -> texts.word(text, scope);
      case Query.Phrase phrase -> texts.phrase(phrase, scope);
      case Query.Wildcard wildcard when mode == Mode.MARKING -> ItemDocuments.ALL;
      case Query.Wildcard wildcard ->
          finding(
              wildcard,
              Reason.PATTERN,
              texts.exactly(scope, field -> patterns.query(field, wildcard)));
      case Query.Fuzzy fuzzy -> finding(fuzzy, Reason.FUZZY, fuzzy(fuzzy, scope));
      case Query.Dates range -> dates.query(range);
      case Query.InField inField when inField.field().isText() -> inField(inField);
      case Query.InField inField -> finding(inField, Reason.CONDITION, inField(inField));
      case Query.And and -> all(and.clauses(), scope);
      case Query.Or or -> any(or.clauses(), scope);
      case Query.Not not -> all(List.of(not), scope);
      case Query.WithVariants variants -> variants(variants, scope);
      case Query.Boost boost -> new BoostQuery(translate(boost.query(), scope), boost.factor());
    };
  }

  private static org.apache.lucene.search.Query finding(
      Query typed, Reason reason, org.apache.lucene.search.Query query) {
    return new Labelled(Label.finding(QueryText.of(typed), reason), query);
  }

  /// All items, or those that have a headline or a body.
  private static org.apache.lucene.search.Query existing(Scope scope) {
    return switch (scope) {
      case BOTH -> ItemDocuments.ALL;
      case HEADLINE -> new ConstantScoreQuery(new HasText(IndexFields.HEADLINE));
      case BODY -> new ConstantScoreQuery(new HasText(IndexFields.BODY));
    };
  }

  private org.apache.lucene.search.Query all(List<Query> clauses, Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyTakesAway = true;
    for (Query clause : clauses) {
      if (clause instanceof Query.Not && mode == Mode.MARKING) {
        continue;
      }
      if (clause instanceof Query.Not(Query unwanted)) {
        all.add(unwanted(unwanted, scope), Occur.MUST_NOT);
      } else if (!isEmpty(clause)) {
        all.add(translate(clause, scope), Occur.MUST);
        onlyTakesAway = false;
      }
    }
    if (onlyTakesAway) {
      all.add(
          clauses.stream().allMatch(this::isEmpty)
              ? new MatchNoDocsQuery("no words")
              : ItemDocuments.ALL,
          Occur.MUST);
    }
    closeness(clauses, scope).forEach(near -> all.add(near, Occur.SHOULD));
    return all.build();
  }

  /// What rewards words that stand close together; they are marked wherever they stand.
  private List<org.apache.lucene.search.Query> closeness(List<Query> clauses, Scope scope) {
    return mode == Mode.MARKING ? List.of() : texts.closeness(clauses, scope);
  }

  /// A word without letters or digits, such as `&`: it neither finds nor excludes anything.
  private boolean isEmpty(Query clause) {
    return clause instanceof Query.Word(String text) && texts.isEmpty(text);
  }

  /// What is taken away is taken away for the words themselves and their variants, not for what is
  /// only related to them.
  private org.apache.lucene.search.Query unwanted(Query query, Scope scope) {
    return new QueryTranslator(configuration, analyzers, clock, certain, Mode.EXCLUDING)
        .translate(query, scope);
  }

  private org.apache.lucene.search.Query variants(Query.WithVariants query, Scope scope) {
    List<org.apache.lucene.search.Query> ways = new ArrayList<>();
    ways.add(translate(query.typed(), scope));
    query
        .others()
        .forEach(other ->
            ways.add(
                new Labelled(
                    Label.finding(FoundVariants.words(query.typed()), Reason.VARIANT)
                        .by(FoundVariants.words(other)),
                    new BoostQuery(translate(other, scope), configuration.ranking().variant()))));
    return new DisjunctionMaxQuery(ways, 0);
  }

  private org.apache.lucene.search.Query any(List<Query> clauses, Scope scope) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    clauses.forEach(clause -> any.add(translate(clause, scope), Occur.SHOULD));
    return any.build();
  }

  private org.apache.lucene.search.Query fuzzy(Query.Fuzzy fuzzy, Scope scope) {
    return texts.exactly(
        scope,
        field ->
            new FuzzyQuery(
                new Term(field, normalised(field, fuzzy.text())),
                fuzzy.edits(),
                FUZZY_PREFIX,
                FUZZY_EXPANSIONS,
                true));
  }

  private org.apache.lucene.search.Query inField(Query.InField inField) {
    return switch (inField.field()) {
      case HEADLINE, BODY -> translate(inField.query(), Scope.of(inField.field()));
      case DATE -> translate(inField.query(), Scope.BOTH);
      case Field field -> {
        Dimension dimension = Dimension.of(field).orElseThrow();
        yield switch (inField.query()) {
          case Query.Word word -> values.exactly(dimension, word.text());
          case Query.Phrase phrase -> values.exactly(dimension, phrase.text());
          case Query.Wildcard wildcard -> values.matching(dimension, wildcard.pattern());
          case Query.Fuzzy fuzzy -> values.nearly(dimension, fuzzy.text(), fuzzy.edits());
          case Query.Everything everything ->
              new ConstantScoreQuery(new FieldExistsQuery(dimension.key()));
          default -> new MatchNoDocsQuery("no value");
        };
      }
    };
  }

  private String normalised(String field, String text) {
    return analyzers.exact().normalize(field, text).utf8ToString();
  }

  /// The clauses that an item should have all of: the parts of a conjunction that are not
  /// exclusions, filters, or signs without a word.
  List<Query> wanted(Query query) {
    return query instanceof Query.And(List<Query> clauses)
        ? clauses.stream()
            .filter(
                clause -> !(clause instanceof Query.Not) && !isFilter(clause) && !isEmpty(clause))
            .toList()
        : List.of(query);
  }

  /// Whether the clause is about what an item is, not about its words; such a clause is never
  /// loosened.
  private static boolean isFilter(Query clause) {
    return switch (clause) {
      case Query.InField(Field field, Query inner) ->
          field != Field.HEADLINE && field != Field.BODY;
      case Query.Or(List<Query> clauses) -> clauses.stream().allMatch(QueryTranslator::isFilter);
      case Query.And(List<Query> clauses) -> clauses.stream().allMatch(QueryTranslator::isFilter);
      case Query.Boost(Query inner, float factor) -> isFilter(inner);
      default -> false;
    };
  }

  /// Items with at least so many of the wanted clauses, and none of the unwanted ones. A query that
  /// has only conditions which are never loosened stays as it is.
  org.apache.lucene.search.Query atLeast(Query query, int least) {
    List<Query> wanted = wanted(query);
    if (wanted.isEmpty()) {
      return translate(query);
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    wanted.forEach(clause -> some.add(translate(clause), Occur.SHOULD));
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
    if (query instanceof Query.And(List<Query> clauses)) {
      clauses.stream()
          .filter(clause -> mode != Mode.MARKING)
          .flatMap(clause -> clause instanceof Query.Not(Query no) ? Stream.of(no) : Stream.empty())
          .forEach(no -> all.add(unwanted(no, Scope.BOTH), Occur.MUST_NOT));
      clauses.stream()
          .filter(QueryTranslator::isFilter)
          .forEach(filter -> all.add(translate(filter), Occur.MUST));
      closeness(clauses, Scope.BOTH).forEach(near -> all.add(near, Occur.SHOULD));
    }
    return all.build();
  }
}
