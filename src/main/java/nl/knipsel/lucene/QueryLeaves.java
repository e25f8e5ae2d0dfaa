package nl.knipsel.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.query.Query;

/// The words and phrases of a query that are looked for in texts, from left to right; what is
/// excluded, patterns, fuzzy words and values of fields are none.
final class QueryLeaves {
  private final List<Query> leaves = new ArrayList<>();
  private final Map<Integer, Query> replacements;

  private QueryLeaves(Map<Integer, Query> replacements) {
    this.replacements = replacements;
  }

  /// Each a word or a phrase.
  static List<Query> of(Query query) {
    QueryLeaves found = new QueryLeaves(Map.of());
    found.visit(query);
    return found.leaves;
  }

  /// The query with other leaves at these numbers, counted from 0; all else is as it was.
  static Query replaced(Query query, Map<Integer, Query> replacements) {
    return new QueryLeaves(replacements).visit(query);
  }

  private Query visit(Query query) {
    return switch (query) {
      case Query.Word word -> leaf(word);
      case Query.Phrase phrase -> leaf(phrase);
      case Query.And(List<Query> clauses) -> new Query.And(visit(clauses));
      case Query.Or(List<Query> clauses) -> new Query.Or(visit(clauses));
      case Query.Boost(Query inner, float factor) -> new Query.Boost(visit(inner), factor);
      case Query.InField inField when inField.field().isText() ->
          new Query.InField(inField.field(), visit(inField.query()));
      default -> query;
    };
  }

  private List<Query> visit(List<Query> clauses) {
    List<Query> visited = new ArrayList<>();
    clauses.forEach(clause -> visited.add(visit(clause)));
    return visited;
  }

  private Query leaf(Query leaf) {
    int number = leaves.size();
    leaves.add(leaf);
    return replacements.getOrDefault(number, leaf);
  }
}
