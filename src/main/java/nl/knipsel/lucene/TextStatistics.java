package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermStatistics;

/// What BM25 has to know of a whole index to score a few of its items elsewhere. Immutable.
///
/// @param items how many items have a term; those of which nothing is said are counted where they
///   are scored
/// @param fields likewise for the fields that texts are in
public record TextStatistics(Map<Term, Long> items, Map<String, Lengths> fields) {
  /// How long the texts in a field are.
  ///
  /// @param items how many have a text in it, 1 or more
  /// @param average in terms, 1 or more
  public record Lengths(long items, double average) {}

  public TextStatistics {
    items = Map.copyOf(items);
    fields = Map.copyOf(fields);
  }

  private static final Set<String> TEXTS =
      Set.of(
          IndexFields.HEADLINE,
          IndexFields.HEADLINE_EXACT,
          IndexFields.BODY,
          IndexFields.BODY_EXACT);

  /// The terms of texts that a query scores by, but for those that patterns and fuzzy words stand
  /// for.
  public static Set<Term> terms(Query query) {
    Set<Term> terms = new TreeSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            return TEXTS.contains(field);
          }

          @Override
          public void consumeTerms(Query leaf, Term... of) {
            terms.addAll(List.of(of));
          }
        });
    return terms;
  }

  /// One that scores by these figures.
  IndexSearcher searcher(IndexReader reader) {
    return new IndexSearcher(reader) {
      @Override
      public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
        long having = Math.max(1, items.getOrDefault(term, (long) docFreq));
        return new TermStatistics(term.bytes(), having, Math.max(having, totalTermFreq));
      }

      @Override
      public CollectionStatistics collectionStatistics(String field) throws IOException {
        Lengths lengths = fields.get(field);
        if (lengths == null) {
          return super.collectionStatistics(field);
        }
        long total = Math.max(lengths.items(), Math.round(lengths.average() * lengths.items()));
        return new CollectionStatistics(
            field, lengths.items(), lengths.items(), total, lengths.items());
      }
    };
  }

  /// A document that has all the terms: what an index does not have at all, Lucene does not ask the
  /// figures of.
  Document document() {
    Document document = new Document();
    for (Term term : items.keySet()) {
      document.add(new TextField(term.field(), new Single(term.text())));
    }
    return document;
  }

  private static final class Single extends TokenStream {
    private final CharTermAttribute written = addAttribute(CharTermAttribute.class);
    private final String text;
    private boolean done;

    Single(String text) {
      this.text = text;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (done) {
        return false;
      }
      written.append(text);
      done = true;
      return true;
    }

    @Override
    public void reset() {
      done = false;
    }
  }
}
