package nl.knipsel.lucene;

import java.util.Optional;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// A query in two parts: a document's score is that of the first, which finds it, and that of the
/// second, if it matches that too, added as floats. So Lucene adds them up itself.
///
/// @param finding what finds and ranks, rewritten
/// @param adding what only ranks, rewritten
record RankingParts(Query finding, Optional<Query> adding) {
  /// @param query rewritten
  static RankingParts of(Query query) {
    if (!(query instanceof BooleanQuery both) || !isDivided(both)) {
      return new RankingParts(query, Optional.empty());
    }
    BooleanQuery.Builder finding = new BooleanQuery.Builder();
    BooleanQuery.Builder adding = new BooleanQuery.Builder();
    for (BooleanClause clause : both.clauses()) {
      (clause.occur() == Occur.SHOULD ? adding : finding).add(clause);
    }
    return new RankingParts(simplest(finding.build()), Optional.of(simplest(adding.build())));
  }

  /// A single clause by itself, as rewriting would leave it: its clauses are rewritten already.
  private static Query simplest(BooleanQuery query) {
    BooleanClause first = query.clauses().getFirst();
    return query.clauses().size() == 1 && first.isScoring() ? first.query() : query;
  }

  private static boolean isDivided(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() == 0
        && !query.getClauses(Occur.MUST).isEmpty()
        && !query.getClauses(Occur.SHOULD).isEmpty();
  }
}
