package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How often words occur in the headlines and bodies of an archive's items.
public interface WordOccurrences {
  /// The fields whose terms are lemmas.
  List<String> LEMMAS = List.of(IndexFields.HEADLINE, IndexFields.BODY);

  /// All words of all texts; hyphenated ones count in pieces and joined.
  long words() throws IOException;

  /// How often each of some lemmas occurs, for every one of these.
  Map<String, Long> of(Collection<String> lemmas) throws IOException;

  /// Those of an index, without what was removed.
  static WordOccurrences in(IndexReader reader) {
    LiveCounts live = new LiveCounts(reader);
    return new WordOccurrences() {
      @Override
      public long words() throws IOException {
        long words = 0;
        for (String field : Vocabulary.WRITTEN) {
          words += live.words(field);
        }
        return words;
      }

      @Override
      public Map<String, Long> of(Collection<String> lemmas) throws IOException {
        Map<String, Long> occurrences = new HashMap<>();
        for (String lemma : lemmas) {
          long all = 0;
          for (String field : LEMMAS) {
            all += live.occurrences(new Term(field, lemma));
          }
          occurrences.put(lemma, all);
        }
        return occurrences;
      }
    };
  }
}
