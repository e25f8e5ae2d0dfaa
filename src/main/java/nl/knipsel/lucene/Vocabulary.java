package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.query.Query;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.Term;

/// The words of an archive as written, and its phrases, which may be many more than memory holds.
/// What was removed from the archive has no part in counts. Thread-safe.
public interface Vocabulary {
  /// The fields that have words as written.
  List<String> WRITTEN = List.of(IndexFields.BODY_EXACT, IndexFields.HEADLINE_EXACT);

  /// How many items have which term.
  ItemCounts counts();

  /// Words that are at most two letters away from one, which itself is not among them; if there are
  /// more than so many, those that are fewer letters away, then the first in alphabetical order.
  ///
  /// @param word of a field of [#WRITTEN]
  /// @param most 1 or more
  Collection<String> near(Term word, int most) throws IOException;

  /// A phrase or word, and about how many items have it.
  ///
  /// @param text as written, or folded if only the words of the index are known
  record Beginning(String text, long items) {
    /// Those that most items have, of equal ones the first in alphabetical order.
    public static List<Beginning> best(Map<String, Long> items, int most) {
      return items.entrySet().stream()
          .map(each -> new Beginning(each.getKey(), each.getValue()))
          .sorted(
              Comparator.comparingLong(Beginning::items).reversed().thenComparing(Beginning::text))
          .limit(most)
          .toList();
    }
  }

  /// Names, and words and phrases of headlines, that begin so: those that most items have.
  ///
  /// @param key as [Phrases#key] makes them
  /// @param among what finds the items that count; absent for all
  List<Beginning> phrases(String key, Optional<Query> among, int most) throws IOException;

  /// Words of bodies, folded, as [#phrases].
  List<Beginning> words(String key, Optional<Query> among, int most) throws IOException;

  /// Takes a word and how many items have it.
  interface Taker {
    void take(String word, long items);
  }

  /// Each word of a field of [#WRITTEN] that at least so many items have, in no order.
  ///
  /// @param least 1 or more
  void read(String field, int least, Taker taker) throws IOException;

  /// Items that have a word in headline or body, those with the smallest ids, in their order.
  List<NewsItem> items(String word, int most) throws IOException;

  /// How many items have all of some words, each in headline or body.
  long having(List<String> words) throws IOException;
}
