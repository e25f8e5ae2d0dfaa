package nl.knipsel.lucene;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.knipsel.archive.DateRange;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Field;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QuerySyntaxException;
import nl.knipsel.config.Configuration;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/// Turns a query into Lucene's. A word is looked for in headline and body; the better of the two
/// counts, and a share of the other. Thread-safe.
final class QueryTranslator {
  private static final Pattern JOKERS = Pattern.compile("[*?]|\\\\.");
  private static final int FUZZY_PREFIX = 1;
  private static final int FUZZY_EXPANSIONS = 50;

  private final Configuration configuration;
  private final FieldAnalyzers analyzers;
  private final TextQueries texts;

  private final boolean certain;

  QueryTranslator(Configuration configuration, FieldAnalyzers analyzers) {
    this(configuration, analyzers, false);
  }

  private QueryTranslator(Configuration configuration, FieldAnalyzers analyzers, boolean certain) {
    this.configuration = configuration;
    this.analyzers = analyzers;
    this.certain = certain;
    texts = new TextQueries(configuration.ranking(), analyzers);
  }

  /// One for which a date finds only items whose whole window lies in it.
  QueryTranslator certain(boolean wanted) {
    return wanted == certain ? this : new QueryTranslator(configuration, analyzers, wanted);
  }

  /// @throws QuerySyntaxException if a date in it is none
  org.apache.lucene.search.Query translate(Query query) {
    return translate(query, Scope.BOTH);
  }

  /// What a filter on a dimension finds: items with at least one of the values.
  org.apache.lucene.search.Query filter(Dimension dimension, Set<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(value(dimension, value), Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }

  private org.apache.lucene.search.Query translate(Query query, Scope scope) {
    return switch (query) {
      case Query.Everything everything -> ItemDocuments.ALL;
      case Query.Word word -> texts.word(word.text(), scope);
      case Query.Phrase phrase -> texts.phrase(phrase, scope);
      case Query.Wildcard wildcard ->
          texts.exactly(
              scope, field -> new WildcardQuery(new Term(field, pattern(field, wildcard))));
      case Query.Fuzzy fuzzy -> fuzzy(fuzzy, scope);
      case Query.Dates dates -> dates(dates);
      case Query.InField inField -> inField(inField);
      case Query.And and -> all(and.clauses(), scope);
      case Query.Or or -> any(or.clauses(), scope);
      case Query.Not not -> all(List.of(not), scope);
      case Query.WithVariants variants -> variants(variants, scope);
      case Query.Boost boost -> new BoostQuery(translate(boost.query(), scope), boost.factor());
    };
  }

  private org.apache.lucene.search.Query all(List<Query> clauses, Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyTakesAway = true;
    for (Query clause : clauses) {
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
    texts.closeness(clauses, scope).forEach(near -> all.add(near, Occur.SHOULD));
    return all.build();
  }

  /// A word without letters or digits, such as `&`: it neither finds nor excludes anything.
  private boolean isEmpty(Query clause) {
    return clause instanceof Query.Word(String text) && texts.isEmpty(text);
  }

  /// What is taken away is taken away for the word itself, not for what is only related to it.
  private org.apache.lucene.search.Query unwanted(Query query, Scope scope) {
    return query instanceof Query.Word(String text)
        ? texts.wordItself(text, scope)
        : translate(query, scope);
  }

  private org.apache.lucene.search.Query variants(Query.WithVariants query, Scope scope) {
    List<org.apache.lucene.search.Query> ways = new java.util.ArrayList<>();
    ways.add(translate(query.typed(), scope));
    query
        .others()
        .forEach(other ->
            ways.add(new BoostQuery(translate(other, scope), configuration.ranking().variant())));
    return new org.apache.lucene.search.DisjunctionMaxQuery(ways, 0);
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

  private org.apache.lucene.search.Query dates(Query.Dates dates) {
    DateRange range =
        DateRange.of(dates, configuration.timeZone())
            .orElseThrow(() -> {
              String typed =
                  dates.from().equals(dates.to())
                      ? dates.from().orElse("")
                      : "[%s TO %s]".formatted(dates.from().orElse("*"), dates.to().orElse("*"));
              return new QuerySyntaxException(
                  "date:" + typed,
                  "date:".length(),
                  "expected a date such as 2025, 2025-12 or 2025-12-27, or [2025-12-01 TO 2025-12-27]");
            });
    long from = range.from().map(java.time.Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    long to = range.to().map(java.time.Instant::toEpochMilli).orElse(Long.MAX_VALUE);
    org.apache.lucene.search.Query inside = inside(from, to);
    if (certain) {
      return inside;
    }
    return new BooleanQuery.Builder()
        .add(new ConstantScoreQuery(overlapping(from, to)), Occur.FILTER)
        .add(inside, Occur.SHOULD)
        .build();
  }

  private static org.apache.lucene.search.Query overlapping(long from, long to) {
    return new BooleanQuery.Builder()
        .add(LongPoint.newRangeQuery(IndexFields.PUBLISHED_FROM, Long.MIN_VALUE, to), Occur.FILTER)
        .add(LongPoint.newRangeQuery(IndexFields.PUBLISHED_TO, from, Long.MAX_VALUE), Occur.FILTER)
        .build();
  }

  /// Scores 1: what surely lies in the range stands before what only may.
  private static org.apache.lucene.search.Query inside(long from, long to) {
    return new ConstantScoreQuery(
        new BooleanQuery.Builder()
            .add(
                LongPoint.newRangeQuery(IndexFields.PUBLISHED_FROM, from, Long.MAX_VALUE),
                Occur.FILTER)
            .add(
                LongPoint.newRangeQuery(IndexFields.PUBLISHED_TO, Long.MIN_VALUE, to), Occur.FILTER)
            .build());
  }

  private org.apache.lucene.search.Query inField(Query.InField inField) {
    return switch (inField.field()) {
      case HEADLINE -> translate(inField.query(), Scope.HEADLINE);
      case BODY -> translate(inField.query(), Scope.BODY);
      case DATE -> translate(inField.query(), Scope.BOTH);
      case Field field -> {
        Dimension dimension = Dimension.of(field).orElseThrow();
        yield switch (inField.query()) {
          case Query.Word word -> value(dimension, word.text());
          case Query.Phrase phrase -> value(dimension, phrase.text());
          case Query.Wildcard wildcard ->
              new ConstantScoreQuery(
                  new WildcardQuery(
                      new Term(dimension.key(), IndexFields.key(wildcard.pattern()))));
          case Query.Fuzzy fuzzy ->
              new FuzzyQuery(
                  new Term(dimension.key(), IndexFields.key(fuzzy.text())), fuzzy.edits());
          case Query.Everything everything ->
              new ConstantScoreQuery(
                  new org.apache.lucene.search.FieldExistsQuery(dimension.key()));
          default -> new MatchNoDocsQuery("no value");
        };
      }
    };
  }

  private org.apache.lucene.search.Query value(Dimension dimension, String value) {
    String canonical = IndexFields.filterValue(dimension, value, configuration.agencies());
    return new ConstantScoreQuery(new TermQuery(new Term(dimension.key(), canonical)));
  }

  /// The pattern with its literal pieces normalised, in the syntax of Lucene's WildcardQuery, which
  /// is ours.
  private String pattern(String field, Query.Wildcard wildcard) {
    StringBuilder pattern = new StringBuilder();
    for (String piece : JOKERS.splitWithDelimiters(wildcard.pattern(), 0)) {
      pattern.append(
          JOKERS.matcher(piece).matches() || piece.isEmpty() ? piece : normalised(field, piece));
    }
    return pattern.toString();
  }

  private String normalised(String field, String text) {
    return analyzers.exact().normalize(field, text).utf8ToString();
  }

  /// The clauses that an item should have all of: the parts of a conjunction that are not
  /// exclusions or filters.
  static List<Query> wanted(Query query) {
    return query instanceof Query.And(List<Query> clauses)
        ? clauses.stream()
            .filter(clause -> !(clause instanceof Query.Not) && !isFilter(clause))
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

  /// Items with at least so many of the wanted clauses, and none of the unwanted ones.
  org.apache.lucene.search.Query atLeast(Query query, int least) {
    BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    wanted(query).forEach(clause -> some.add(translate(clause), Occur.SHOULD));
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
    if (query instanceof Query.And(List<Query> clauses)) {
      clauses.stream()
          .flatMap(clause -> clause instanceof Query.Not(Query no) ? Stream.of(no) : Stream.empty())
          .forEach(no -> all.add(unwanted(no, Scope.BOTH), Occur.MUST_NOT));
      clauses.stream()
          .filter(QueryTranslator::isFilter)
          .forEach(filter -> all.add(translate(filter), Occur.MUST));
      texts.closeness(clauses, Scope.BOTH).forEach(near -> all.add(near, Occur.SHOULD));
    }
    return all.build();
  }
}
