package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.lucene.Labelled.Label;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;

/// A translated query, labels and all, as the tree of what a score is made of. It says again what
/// Lucene's boolean and disjunction-max queries do: sums, and the best with a share of the others;
/// what stands below those is scored by Lucene's own explanation of it. Of one thread.
final class ScoreTree {
  private final IndexSearcher searcher;
  private final Query query;
  private final Map<Query, Weight> weights = new HashMap<>();
  private final Map<Query, Map<Integer, Bits>> patterns = new HashMap<>();

  /// @param query as translated, not rewritten
  ScoreTree(IndexSearcher searcher, Query query) {
    this.searcher = searcher;
    this.query = query;
  }

  /// A query without clauses that a document matches, and what it adds to the score.
  ///
  /// @param factor what the leaf's own score is multiplied by
  record Leaf(Label label, Query query, Weight weight, double factor, double score) {
    private Leaf times(double more) {
      return new Leaf(label, query, weight, factor * more, score);
    }

    double points() {
      return factor * score;
    }
  }

  /// What matches, if the document does.
  Optional<List<Leaf>> of(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext context = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return new Of(context, doc - context.docBase).leaves(query, Label.ranking("", Reason.ITEM));
  }

  private final class Of {
    private final LeafReaderContext context;
    private final int doc;

    private Of(LeafReaderContext context, int doc) {
      this.context = context;
      this.doc = doc;
    }

    private Optional<List<Leaf>> leaves(Query query, Label label) throws IOException {
      return switch (query) {
        case Labelled labelled -> leaves(labelled.inner(), label.around(labelled.label()));
        case BoostQuery boost ->
            leaves(boost.getQuery(), label).map(inner -> times(inner, boost.getBoost()));
        case BooleanQuery clauses -> sum(clauses, label);
        case DisjunctionMaxQuery ways -> best(ways, label);
        default -> leaf(query, label);
      };
    }

    private Optional<List<Leaf>> sum(BooleanQuery query, Label label) throws IOException {
      List<Leaf> sum = new ArrayList<>();
      int optional = 0;
      boolean demanding = false;
      for (BooleanClause clause : query) {
        Optional<List<Leaf>> leaves = leaves(clause.query(), label);
        if (clause.isProhibited() ? leaves.isPresent() : clause.isRequired() && leaves.isEmpty()) {
          return Optional.empty();
        }
        demanding |= clause.isRequired();
        if (leaves.isPresent() && !clause.isProhibited()) {
          optional += clause.isRequired() ? 0 : 1;
          sum.addAll(clause.isScoring() ? leaves.get() : times(leaves.get(), 0));
        }
      }
      int least = Math.max(query.getMinimumNumberShouldMatch(), demanding ? 0 : 1);
      return optional >= least ? Optional.of(sum) : Optional.empty();
    }

    private Optional<List<Leaf>> best(DisjunctionMaxQuery query, Label label) throws IOException {
      List<List<Leaf>> ways = new ArrayList<>();
      for (Query way : query) {
        leaves(way, label).ifPresent(ways::add);
      }
      if (ways.isEmpty()) {
        return Optional.empty();
      }
      int best = 0;
      for (int i = 1; i < ways.size(); i++) {
        best = points(ways.get(i)) > points(ways.get(best)) ? i : best;
      }
      List<Leaf> all = new ArrayList<>();
      for (int i = 0; i < ways.size(); i++) {
        List<Leaf> way = ways.get(i);
        all.addAll(i == best ? way : times(way, query.getTieBreakerMultiplier()));
      }
      return Optional.of(all);
    }

    private Optional<List<Leaf>> leaf(Query query, Label label) throws IOException {
      Weight weight = weights.get(query);
      if (weight == null) {
        weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        weights.put(query, weight);
      }
      if (query instanceof WildcardQuery) {
        return fitting(query, weight).get(doc)
            ? Optional.of(List.of(new Leaf(label, query, weight, 1, 1)))
            : Optional.empty();
      }
      Explanation explanation = weight.explain(context, doc);
      return explanation.isMatch()
          ? Optional.of(
              List.of(new Leaf(label, query, weight, 1, explanation.getValue().doubleValue())))
          : Optional.empty();
    }

    /// What a pattern finds in this segment: looking up all its words again for each document would
    /// take as long as the search. It scores 1.
    private Bits fitting(Query pattern, Weight weight) throws IOException {
      Map<Integer, Bits> known = patterns.computeIfAbsent(pattern, none -> new HashMap<>());
      Bits fitting = known.get(context.ord);
      if (fitting == null) {
        Scorer scorer = weight.scorer(context);
        int docs = context.reader().maxDoc();
        fitting = scorer == null ? new Bits.MatchNoBits(docs) : BitSet.of(scorer.iterator(), docs);
        known.put(context.ord, fitting);
      }
      return fitting;
    }
  }

  private static double points(List<Leaf> leaves) {
    return leaves.stream().mapToDouble(Leaf::points).sum();
  }

  private static List<Leaf> times(List<Leaf> leaves, double factor) {
    return leaves.stream().map(leaf -> leaf.times(factor)).toList();
  }
}
