package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.knipsel.archive.Explanation;
import nl.knipsel.archive.Explanation.Match;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.Keywords.Keyword;
import nl.knipsel.archive.query.Field;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// Finds words that stand out. Reads a bounded number of items and counts the archive's words in
/// the index. Of one thread.
final class KeywordSearch {
  private static final Sort BY_ID = new Sort(new SortField(IndexFields.ID, SortField.Type.STRING));
  private static final int LEAST_ITEMS = 2;

  private final IndexSearcher searcher;
  private final FieldAnalyzers analyzers;
  private final LiveCounts live;
  private final int most;

  /// @param most how many words are wanted at most
  KeywordSearch(IndexSearcher searcher, FieldAnalyzers analyzers, int most) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    live = new LiveCounts(searcher.getIndexReader());
    this.most = most;
  }

  static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  /// Words that occur more often in the found items than elsewhere.
  Keywords in(Query items) throws IOException {
    return among(items, items, (doc, headline, body, field) -> all(headline, body, field));
  }

  /// Words that occur near what a query matches more often than elsewhere.
  Keywords near(Query word, int within, Query items) throws IOException {
    Explanations matching = new Explanations(searcher, analyzers, word);
    return among(
        items,
        word,
        (doc, headline, body, field) -> {
          List<Match> matches = matching.matches(doc, headline, body);
          return near(
              field == Field.HEADLINE ? headline : body,
              matches.stream().filter(match -> match.field() == field).toList(),
              within);
        });
  }

  /// The positions of a text that count.
  private interface Positions {
    List<Integer> of(int doc, ReadText headline, ReadText body, Field field) throws IOException;
  }

  private Keywords among(Query items, Query leftOut, Positions positions) throws IOException {
    WordCounts counts = new WordCounts(this::occurrences, wordsOf(leftOut));
    ScoreDoc[] sample = searcher.search(items, Keywords.SAMPLE, BY_ID).scoreDocs;
    StoredItems stored = new StoredItems(searcher);
    long here = 0;
    for (ScoreDoc doc : sample) {
      NewsItem item = stored.item(doc.doc);
      ReadText headline = ReadText.of(analyzers, Explanation.text(item, Field.HEADLINE));
      ReadText body = ReadText.of(analyzers, Explanation.text(item, Field.BODY));
      for (Field field : List.of(Field.HEADLINE, Field.BODY)) {
        List<Integer> counting = positions.of(doc.doc, headline, body, field);
        ReadText text = field == Field.HEADLINE ? headline : body;
        counts.add(text, counting, doc.doc);
        here += counting.stream().mapToLong(position -> text.word(position).tokens()).sum();
      }
    }
    // hyphenated words count in pieces and joined
    long all = live.words(IndexFields.HEADLINE_EXACT) + live.words(IndexFields.BODY_EXACT);
    return new Keywords(
        searcher.count(items), sample.length, here, all, best(counts, sample.length, here, all));
  }

  private static List<Integer> all(ReadText headline, ReadText body, Field field) {
    return IntStream.range(0, (field == Field.HEADLINE ? headline : body).size()).boxed().toList();
  }

  private List<Keyword> best(WordCounts counts, int read, long here, long all) throws IOException {
    List<Keyword> best = new ArrayList<>();
    for (Map.Entry<String, WordCounts.Count> word : counts.byLemma().entrySet()) {
      WordCounts.Count count = word.getValue();
      if (!count.text().isEmpty() && count.items() >= Math.min(LEAST_ITEMS, read)) {
        long everywhere = Math.max(count.total(), counts.inArchive(word.getKey()));
        long elsewhere = everywhere - count.total();
        long allElsewhere = Math.max(0, all - here);
        double score = LogLikelihood.ratio(count.total(), here, elsewhere, allElsewhere);
        boolean moreOften =
            (double) count.total() * allElsewhere >= Keywords.LEAST_TIMES * elsewhere * here;
        if (score >= Keywords.LEAST && moreOften) {
          best.add(new Keyword(count.text(), count.total(), everywhere, count.items(), score));
        }
      }
    }
    best.sort(Comparator.comparingDouble(Keyword::score).reversed().thenComparing(Keyword::text));
    return best.subList(0, Math.min(most, best.size()));
  }

  /// The positions around the matches, each once, without the matches themselves.
  private static List<Integer> near(ReadText text, List<Match> matches, int within) {
    boolean[] near = new boolean[text.size()];
    boolean[] matched = new boolean[text.size()];
    for (Match match : matches) {
      int first = match.position();
      int end = first + 1;
      while (end < text.size() && text.word(end).span().from() < match.words().to()) {
        end++;
      }
      Arrays.fill(matched, first, end, true);
      int from = Math.max(0, first - within);
      int to = (int) Math.min(text.size(), (long) end + within);
      Arrays.fill(near, from, to, true);
    }
    List<Integer> positions = new ArrayList<>();
    for (int position = 0; position < near.length; position++) {
      if (near[position] && !matched[position]) {
        positions.add(position);
      }
    }
    return positions;
  }

  private long occurrences(String lemma) throws IOException {
    return live.occurrences(new Term(IndexFields.HEADLINE, lemma))
        + live.occurrences(new Term(IndexFields.BODY, lemma));
  }

  /// What was asked for stands out by itself.
  private Set<String> wordsOf(Query query) throws IOException {
    Set<String> words = new HashSet<>();
    searcher
        .rewrite(query)
        .visit(
            new QueryVisitor() {
              @Override
              public void consumeTerms(Query leaf, Term... terms) {
                for (Term term : terms) {
                  words.add(term.text());
                }
              }
            });
    return words;
  }
}
