package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// What of a query becomes a [WindowClause] in each segment. Thread-safe.
sealed interface WindowPlan {
  /// The same for scorers that go from document to document.
  Query query();

  /// Nothing if no document of the segment matches.
  @Nullable WindowClause in(LeafReaderContext leaf, Window.Pool pool) throws IOException;

  static WindowPlan of(Query query, float boost, IndexSearcher searcher) throws IOException {
    if (!isComposed(query)) {
      return new Leaf(new Weighed(SynonymsWeight.of(query, boost, searcher)));
    }
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boosted.getBoost() * boost, searcher);
      case DisjunctionMaxQuery best ->
          new Best(all(best.getDisjuncts(), boost, searcher), best.getTieBreakerMultiplier());
      case BooleanQuery some ->
          new Sum(
              all(clauses(some, Occur.MUST), boost, searcher),
              all(clauses(some, Occur.SHOULD), boost, searcher));
      default -> throw new AssertionError(query);
    };
  }

  private static List<Query> clauses(BooleanQuery query, Occur occur) {
    List<Query> clauses = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      if (clause.occur() == occur) {
        clauses.add(clause.query());
      }
    }
    return clauses;
  }

  private static List<WindowPlan> all(Iterable<Query> queries, float boost, IndexSearcher searcher)
      throws IOException {
    List<WindowPlan> plans = new ArrayList<>();
    for (Query query : queries) {
      plans.add(of(query, boost, searcher));
    }
    return plans;
  }

  static List<WindowClause> in(List<WindowPlan> plans, LeafReaderContext leaf, Window.Pool pool)
      throws IOException {
    List<WindowClause> clauses = new ArrayList<>();
    for (WindowPlan plan : plans) {
      WindowClause clause = plan.in(leaf, pool);
      if (clause != null) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /// Whether there is a clause for queries like this; all others are leaves.
  static boolean isComposed(Query query) {
    return switch (query) {
      case BoostQuery boosted -> isComposed(boosted.getQuery());
      case DisjunctionMaxQuery best ->
          best.getDisjuncts().size() > 1
              && (best.getDisjuncts().size() == 2 || best.getTieBreakerMultiplier() == 0);
      case BooleanQuery some ->
          some.clauses().size() > 1
              && some.getClauses(Occur.FILTER).isEmpty()
              && some.getClauses(Occur.MUST_NOT).isEmpty()
              && some.getMinimumNumberShouldMatch()
                  <= (some.getClauses(Occur.MUST).isEmpty() ? 1 : 0);
      default -> false;
    };
  }

  record Leaf(Weighed query) implements WindowPlan {
    @Override
    public @Nullable WindowClause in(LeafReaderContext leaf, Window.Pool pool) throws IOException {
      ScorerSupplier supplier = query.weight.scorerSupplier(leaf);
      return supplier == null ? null : new WindowClause.Leaf(supplier);
    }
  }

  record Best(List<WindowPlan> disjuncts, float share) implements WindowPlan {
    @Override
    public Query query() {
      List<Query> queries = new ArrayList<>();
      disjuncts.forEach(plan -> queries.add(plan.query()));
      return new DisjunctionMaxQuery(queries, share);
    }

    @Override
    public @Nullable WindowClause in(LeafReaderContext leaf, Window.Pool pool) throws IOException {
      List<WindowClause> clauses = WindowPlan.in(disjuncts, leaf, pool);
      return clauses.size() > 1
          ? new WindowClause.Best(clauses, share, pool)
          : clauses.isEmpty() ? null : clauses.getFirst();
    }
  }

  record Sum(List<WindowPlan> required, List<WindowPlan> optional) implements WindowPlan {
    @Override
    public Query query() {
      BooleanQuery.Builder sum = new BooleanQuery.Builder();
      required.forEach(plan -> sum.add(plan.query(), Occur.MUST));
      optional.forEach(plan -> sum.add(plan.query(), Occur.SHOULD));
      return sum.build();
    }

    @Override
    public @Nullable WindowClause in(LeafReaderContext leaf, Window.Pool pool) throws IOException {
      List<WindowClause> all = WindowPlan.in(required, leaf, pool);
      if (all.size() < required.size()) {
        return null;
      }
      List<WindowClause> any = WindowPlan.in(optional, leaf, pool);
      WindowClause adding =
          any.size() > 1
              ? new WindowClause.AnyOf(any, pool)
              : any.isEmpty() ? null : any.getFirst();
      if (all.isEmpty()) {
        return adding;
      }
      WindowClause finding = all.size() > 1 ? new WindowClause.AllOf(all, pool) : all.getFirst();
      return adding == null ? finding : new WindowClause.Ranked(finding, adding, pool);
    }
  }

  /// A query whose weight is there, so that its terms are looked up once for both ways of scoring.
  final class Weighed extends Query {
    private final Weight weight;

    Weighed(Weight weight) {
      this.weight = weight;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      return weight;
    }

    @Override
    public void visit(QueryVisitor visitor) {
      weight.getQuery().visit(visitor);
    }

    @Override
    public String toString(String field) {
      return weight.getQuery().toString(field);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
