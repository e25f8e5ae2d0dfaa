package nl.knipsel.lucene;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Field;
import nl.knipsel.archive.query.Query;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/// Patterns on words as they stand in the text, without case and diacritics. However many words
/// match, each counts the same, so they are not turned into clauses; the time grows with the words
/// that begin as the pattern does. Thread-safe.
final class Patterns {
  private static final Pattern JOKERS = Pattern.compile("[*?]|\\\\.");

  /// Far more than any pattern takes that the query language lets pass.
  private static final int MOST_WORK = 10_000_000;

  private final Analyzer exact;

  Patterns(Analyzer exact) {
    this.exact = exact;
  }

  /// @param field one of the exact fields
  org.apache.lucene.search.Query query(String field, Query.Wildcard wildcard) {
    return new WildcardQuery(new Term(field, normalised(field, wildcard)), MOST_WORK);
  }

  /// Those of the query that make an item match, each with the fields that it looks at.
  Stream<PatternMarks.TextPattern> in(Query query, Scope scope) {
    return switch (query) {
      case Query.Wildcard wildcard ->
          Stream.of(new PatternMarks.TextPattern(scope, words(wildcard)));
      case Query.InField(Field field, Query inner) when field.isText() ->
          in(inner, Scope.of(field));
      case Query.And(List<Query> clauses) -> clauses.stream().flatMap(clause -> in(clause, scope));
      case Query.Or(List<Query> clauses) -> clauses.stream().flatMap(clause -> in(clause, scope));
      case Query.Boost(Query inner, float factor) -> in(inner, scope);
      default -> Stream.empty();
    };
  }

  private CharacterRunAutomaton words(Query.Wildcard wildcard) {
    Term term = new Term(IndexFields.BODY_EXACT, normalised(IndexFields.BODY_EXACT, wildcard));
    return new CharacterRunAutomaton(WildcardQuery.toAutomaton(term, MOST_WORK));
  }

  /// The pattern with its literal pieces normalised, in the syntax of Lucene's WildcardQuery, which
  /// is ours.
  private String normalised(String field, Query.Wildcard wildcard) {
    StringBuilder pattern = new StringBuilder();
    for (String piece : JOKERS.splitWithDelimiters(wildcard.pattern(), 0)) {
      pattern.append(
          JOKERS.matcher(piece).matches() || piece.isEmpty()
              ? piece
              : exact.normalize(field, piece).utf8ToString());
    }
    return pattern.toString();
  }
}
