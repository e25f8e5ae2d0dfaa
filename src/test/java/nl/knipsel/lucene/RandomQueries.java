package nl.knipsel.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Queries of the kinds that requests become, on a [RandomIndex].
record RandomQueries(Random random) {
  /// @param depth how deep clauses may stand in others
  Query query(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(7)) {
      case 0 -> leaf();
      case 1 -> new BoostQuery(query(depth - 1), 0.25f + random.nextInt(8) / 4f);
      case 2 -> new DisjunctionMaxQuery(queries(2, depth - 1), random.nextInt(11) / 10f);
      case 3 -> new DisjunctionMaxQuery(queries(2 + random.nextInt(3), depth - 1), 0);
      default -> some(depth - 1);
    };
  }

  private Query some(int depth) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    int must = random.nextInt(4);
    int should = random.nextInt(4);
    queries(must, depth).forEach(query -> some.add(query, Occur.MUST));
    queries(must + should == 0 ? 1 : should, depth).forEach(query -> some.add(query, Occur.SHOULD));
    if (random.nextInt(6) == 0) {
      some.add(leaf(), Occur.MUST_NOT);
    }
    if (random.nextInt(6) == 0) {
      some.add(leaf(), Occur.FILTER);
    }
    if (should > 1 && random.nextInt(6) == 0) {
      some.setMinimumNumberShouldMatch(1 + random.nextInt(2));
    }
    return some.build();
  }

  private List<Query> queries(int count, int depth) {
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queries.add(query(depth));
    }
    return queries;
  }

  private Query leaf() {
    return switch (random.nextInt(8)) {
      case 0 -> new ConstantScoreQuery(new TermQuery(term()));
      case 1 -> new PhraseQuery(random.nextInt(5), RandomIndex.TEXT, term().text(), term().text());
      case 2 -> synonyms();
      default -> new TermQuery(term());
    };
  }

  /// Some of which no document has; now and then weighing differently.
  private Query synonyms() {
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(RandomIndex.TEXT);
    boolean same = random.nextInt(4) > 0;
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      Term synonym = random.nextInt(5) == 0 ? new Term(RandomIndex.TEXT, "none" + i) : term();
      synonyms.addTerm(synonym, same ? 1 : 0.5f);
    }
    return synonyms.build();
  }

  private Term term() {
    return new Term(
        RandomIndex.TEXT, RandomIndex.WORDS.get(random.nextInt(RandomIndex.WORDS.size())));
  }
}
