package nl.knipsel.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermScorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/// Finds and scores what a [SynonymQuery] does whose terms all weigh the same, by a
/// [SynonymsScorer] where several of them are in a segment. Where all hits are scored, that is: it
/// does not know how high scores can get. Thread-safe.
final class SynonymsWeight extends Weight {
  private final SynonymQuery query;
  private final IndexSearcher searcher;
  private final float boost;
  private final List<TermStates> states = new ArrayList<>();
  private final @Nullable SimScorer similarity;

  private SynonymsWeight(SynonymQuery query, float boost, IndexSearcher searcher)
      throws IOException {
    super(query);
    this.query = query;
    this.searcher = searcher;
    this.boost = boost;
    similarity = similarity();
  }

  /// The weight of any query; one of this class if it is of synonyms that all weigh the same.
  static Weight of(Query query, float boost, IndexSearcher searcher) throws IOException {
    return query instanceof SynonymQuery synonyms && synonyms.equals(weighingTheSame(synonyms))
        ? new SynonymsWeight(synonyms, boost, searcher)
        : searcher.createWeight(query, ScoreMode.COMPLETE, boost);
  }

  private static SynonymQuery weighingTheSame(SynonymQuery query) {
    SynonymQuery.Builder same = new SynonymQuery.Builder(query.getField());
    query.getTerms().forEach(same::addTerm);
    return same.build();
  }

  /// By the counts that the query takes for its terms together: as many documents as the most
  /// frequent one has, and as many occurrences as all.
  private @Nullable SimScorer similarity() throws IOException {
    long docs = 0;
    long occurrences = 0;
    for (Term term : query.getTerms()) {
      TermStates state = TermStates.build(searcher, term, true);
      states.add(state);
      if (state.docFreq() > 0) {
        TermStatistics statistics =
            searcher.termStatistics(term, state.docFreq(), state.totalTermFreq());
        docs = Math.max(docs, statistics.docFreq());
        occurrences += statistics.totalTermFreq();
      }
    }
    CollectionStatistics all = searcher.collectionStatistics(query.getField());
    return docs == 0 || all == null
        ? null
        : searcher
            .getSimilarity()
            .scorer(boost, all, new TermStatistics(new BytesRef("synonyms"), docs, occurrences));
  }

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      IOSupplier<TermState> state = states.get(i).get(leaf);
      if (state != null) {
        found.add(new Found(query.getTerms().get(i), state));
      }
    }
    return found.isEmpty() || similarity == null ? null : new Lists(leaf, found, similarity);
  }

  /// A term that may be in a segment.
  ///
  /// @param state nothing if it turns out not to be
  private record Found(Term term, IOSupplier<TermState> state) {}

  /// The lists of a segment, opened when they are needed.
  private static final class Lists extends ScorerSupplier {
    private final LeafReaderContext leaf;
    private final List<Found> found;
    private final SimScorer similarity;
    private @Nullable List<PostingsEnum> opened;
    private long cost;

    Lists(LeafReaderContext leaf, List<Found> found, SimScorer similarity) {
      this.leaf = leaf;
      this.found = found;
      this.similarity = similarity;
    }

    private List<PostingsEnum> lists() throws IOException {
      if (opened == null) {
        opened = new ArrayList<>();
        TermsEnum terms = Terms.getTerms(leaf.reader(), found.getFirst().term.field()).iterator();
        for (Found term : found) {
          TermState state = term.state.get();
          if (state != null) {
            terms.seekExact(term.term.bytes(), state);
            opened.add(terms.postings(null, PostingsEnum.FREQS));
            cost += terms.docFreq();
          }
        }
      }
      return opened;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      List<PostingsEnum> lists = lists();
      NumericDocValues norms =
          Objects.requireNonNull(leaf.reader().getNormValues(found.getFirst().term.field()));
      return lists.size() == 1
          ? new TermScorer(lists.getFirst(), similarity, norms)
          : new SynonymsScorer(lists, similarity, norms);
    }

    @Override
    public long cost() {
      try {
        lists();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return cost;
    }
  }

  @Override
  public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
    return searcher.createWeight(query, ScoreMode.COMPLETE, boost).explain(leaf, doc);
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return true;
  }
}
