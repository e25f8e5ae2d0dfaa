package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Where terms of one field stand in documents: what a term or synonyms match, told as Lucene's
/// weights tell it. Those look the term up and open its list for each document; this does so once
/// for each segment, if documents come in ascending order. It does not search. Of one thread.
final class TermPositions extends Query {
  private final String field;
  private final List<Term> terms;

  private TermPositions(String field, List<Term> terms) {
    this.field = field;
    this.terms = terms;
  }

  /// A query that matches the same places, for [Weight#matches] alone.
  ///
  /// @param query rewritten
  static Query in(Query query) {
    return switch (query) {
      case TermQuery term -> new TermPositions(term.getTerm().field(), List.of(term.getTerm()));
      case SynonymQuery synonyms -> new TermPositions(synonyms.getField(), synonyms.getTerms());
      case BoostQuery boosted -> in(boosted.getQuery());
      case ConstantScoreQuery constant -> in(constant.getQuery());
      case DisjunctionMaxQuery best -> {
        List<Query> disjuncts = new ArrayList<>();
        best.getDisjuncts().forEach(disjunct -> disjuncts.add(in(disjunct)));
        yield new DisjunctionMaxQuery(disjuncts, 0);
      }
      case BooleanQuery some -> {
        BooleanQuery.Builder clauses =
            new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(some.getMinimumNumberShouldMatch());
        for (BooleanClause clause : some.clauses()) {
          clauses.add(in(clause.query()), clause.occur());
        }
        yield clauses.build();
      }
      default -> query;
    };
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Positions(this);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.consumeTerms(this, terms.toArray(Term[]::new));
  }

  @Override
  public String toString(String ofField) {
    return "TermPositions(" + field + terms + ")";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /// The lists of a segment.
  ///
  /// @param asked the document that was asked for last
  private record Lists(List<PostingsEnum> postings, int asked) {}

  private static final class Positions extends Weight {
    private final TermPositions query;
    private final Map<Integer, Lists> lists = new HashMap<>();

    Positions(TermPositions query) {
      super(query);
      this.query = query;
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
      Lists before = lists.get(leaf.ord);
      List<PostingsEnum> postings =
          before == null || before.asked >= doc ? postings(leaf) : before.postings;
      lists.put(leaf.ord, new Lists(postings, doc));
      int[] positions = new int[0];
      for (PostingsEnum list : postings) {
        if ((list.docID() < doc ? list.advance(doc) : list.docID()) == doc) {
          int from = positions.length;
          positions = Arrays.copyOf(positions, from + list.freq());
          for (int i = from; i < positions.length; i++) {
            positions[i] = list.nextPosition();
          }
        }
      }
      if (positions.length == 0) {
        return null;
      }
      if (postings.size() > 1) {
        Arrays.sort(positions);
      }
      int[] found = positions;
      return MatchesUtils.forField(query.field, () -> new Found(query, found));
    }

    private List<PostingsEnum> postings(LeafReaderContext leaf) throws IOException {
      List<PostingsEnum> postings = new ArrayList<>();
      TermsEnum dictionary = Terms.getTerms(leaf.reader(), query.field).iterator();
      for (Term term : query.terms) {
        if (dictionary.seekExact(term.bytes())) {
          postings.add(dictionary.postings(null, PostingsEnum.POSITIONS));
        }
      }
      return postings;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
      throw new UnsupportedOperationException("tells positions only");
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) {
      throw new UnsupportedOperationException("tells positions only");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  /// The positions in one document, in ascending order.
  private static final class Found implements MatchesIterator {
    private final Query query;
    private final int[] positions;
    private int at = -1;

    Found(Query query, int[] positions) {
      this.query = query;
      this.positions = positions;
    }

    @Override
    public boolean next() {
      at++;
      return at < positions.length;
    }

    @Override
    public int startPosition() {
      return positions[at];
    }

    @Override
    public int endPosition() {
      return positions[at];
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
      return null;
    }

    @Override
    public Query getQuery() {
      return query;
    }
  }
}
