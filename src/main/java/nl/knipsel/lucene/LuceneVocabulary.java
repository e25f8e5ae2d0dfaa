package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.Query;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/// The words and phrases of an index. Thread-safe.
///
/// @param searches in the same index
record LuceneVocabulary(IndexSearcher searcher, Searches searches) implements Vocabulary {
  @Override
  public ItemCounts counts() {
    return ItemCounts.in(searcher);
  }

  @Override
  public Collection<String> near(Term word, int most) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinPrefix(0);
    checker.setMinQueryLength(1);
    checker.setMaxQueryFrequency(0);
    checker.setThresholdFrequency(0);
    checker.setMaxInspections(1);
    checker.setAccuracy(0);
    return Arrays.stream(
            checker.suggestSimilar(
                word, most, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS))
        .map((SuggestWord near) -> near.string)
        .toList();
  }

  @Override
  public List<Beginning> phrases(String key, Optional<Query> among, int most) throws IOException {
    return candidates(among).phrases(key, most);
  }

  @Override
  public List<Beginning> words(String key, Optional<Query> among, int most) throws IOException {
    return candidates(among).words(key, most);
  }

  private PhraseCandidates candidates(Optional<Query> among) throws IOException {
    return new PhraseCandidates(
        searcher.getIndexReader(),
        among.isEmpty()
            ? null
            : LiveDocuments.found(searcher, searches.found(SearchRequest.of(among.get()))));
  }

  @Override
  public void read(String field, int least, Taker taker) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    LiveCounts counts = new LiveCounts(reader);
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      int all = each.docFreq();
      long having = all < least ? 0 : counts.items(field, term, all);
      if (having >= least) {
        taker.take(term.utf8ToString(), having);
      }
    }
  }

  @Override
  public List<NewsItem> items(String word, int most) throws IOException {
    StoredItems stored = new StoredItems(searcher);
    List<NewsItem> items = new ArrayList<>();
    for (ScoreDoc each : searcher.search(query(word), most, HitOrder.BY_IDS).scoreDocs) {
      items.add(stored.item(each.doc));
    }
    return items;
  }

  @Override
  public long having(List<String> words) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(query(word), Occur.FILTER));
    return searcher.count(all.build());
  }

  /// Items with the word in headline or body.
  static org.apache.lucene.search.Query query(String word) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    WRITTEN.forEach(field -> either.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    return either.build();
  }
}
