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

/// Finds words that stand out in a sample of items. Of one thread.
final class KeywordSearch {
  private static final int LEAST_ITEMS = 2;
  private static final int READ_AT_ONCE = 100;

  private final IndexSearcher searcher;
  private final FieldAnalyzers analyzers;
  private final WordOccurrences archive;
  private final int most;

  /// Items that stand for all that were found.
  ///
  /// @param found how many were
  /// @param docs the documents of those that are read
  /// @param items the item of a document
  record Sample(long found, List<Integer> docs, Items items) {}

  interface Items {
    NewsItem of(int doc) throws IOException;
  }

  /// @param searcher of an index that the sample is in
  /// @param archive that the words are compared with
  /// @param most how many words are wanted at most
  KeywordSearch(
      IndexSearcher searcher, FieldAnalyzers analyzers, WordOccurrences archive, int most) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.archive = archive;
    this.most = most;
  }

  /// Those of the found items that are read.
  static Sample sample(IndexSearcher searcher, Query items) throws IOException {
    ScoreDoc[] sample = searcher.search(items, Keywords.SAMPLE, HitOrder.BY_IDS).scoreDocs;
    return new Sample(
        searcher.count(items),
        Arrays.stream(sample).map(doc -> doc.doc).toList(),
        new StoredItems(searcher)::item);
  }

  static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  /// Words that occur more often in the found items than elsewhere.
  ///
  /// @param items what found them
  Keywords in(Query items, Sample sample) throws IOException {
    return among(sample, items, (doc, headline, body, field) -> all(headline, body, field));
  }

  /// Words that occur near what a query matches more often than elsewhere.
  Keywords near(Query word, int within, Sample sample) throws IOException {
    Explanations matching = new Explanations(searcher, analyzers, word);
    return among(
        sample,
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

  /// An item of the sample.
  private record Read(int doc, ReadText headline, ReadText body) {}

  private Keywords among(Sample sample, Query leftOut, Positions positions) throws IOException {
    WordCounts counts = new WordCounts(archive, wordsOf(leftOut));
    long here = 0;
    List<Integer> docs = sample.docs();
    for (int from = 0; from < docs.size(); from += READ_AT_ONCE) {
      List<Read> read = new ArrayList<>();
      List<ReadText> texts = new ArrayList<>();
      for (int doc : docs.subList(from, Math.min(docs.size(), from + READ_AT_ONCE))) {
        Read item = read(doc, sample.items().of(doc));
        read.add(item);
        texts.addAll(List.of(item.headline(), item.body()));
      }
      counts.learn(texts);
      for (Read item : read) {
        here += count(item, counts, positions);
      }
    }
    long all = archive.words();
    return new Keywords(
        sample.found(),
        docs.size(),
        here,
        all,
        best(counts.byLemma(Math.min(LEAST_ITEMS, docs.size())), here, all));
  }

  private Read read(int doc, NewsItem item) throws IOException {
    return new Read(
        doc,
        ReadText.of(analyzers, Explanation.text(item, Field.HEADLINE)),
        ReadText.of(analyzers, Explanation.text(item, Field.BODY)));
  }

  /// @return how many words counted
  private static long count(Read item, WordCounts counts, Positions positions) throws IOException {
    long here = 0;
    for (Field field : List.of(Field.HEADLINE, Field.BODY)) {
      List<Integer> counting = positions.of(item.doc(), item.headline(), item.body(), field);
      ReadText text = field == Field.HEADLINE ? item.headline() : item.body();
      counts.add(text, counting, item.doc());
      here += counting.stream().mapToLong(position -> text.word(position).tokens()).sum();
    }
    return here;
  }

  private static List<Integer> all(ReadText headline, ReadText body, Field field) {
    return IntStream.range(0, (field == Field.HEADLINE ? headline : body).size()).boxed().toList();
  }

  private List<Keyword> best(Map<String, WordCounts.Count> words, long here, long all)
      throws IOException {
    List<Keyword> best = new ArrayList<>();
    Map<String, Long> inArchive = archive.of(words.keySet());
    for (Map.Entry<String, WordCounts.Count> word : words.entrySet()) {
      WordCounts.Count count = word.getValue();
      long everywhere = Math.max(count.total(), inArchive.getOrDefault(word.getKey(), 0L));
      long elsewhere = everywhere - count.total();
      long allElsewhere = Math.max(0, all - here);
      double score = LogLikelihood.ratio(count.total(), here, elsewhere, allElsewhere);
      boolean moreOften =
          (double) count.total() * allElsewhere >= Keywords.LEAST_TIMES * elsewhere * here;
      if (score >= Keywords.LEAST && moreOften) {
        best.add(new Keyword(count.text(), count.total(), everywhere, count.items(), score));
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
