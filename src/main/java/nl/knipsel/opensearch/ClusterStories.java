package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.knipsel.lucene.ItemTraits;
import nl.knipsel.lucene.RunningStories;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/// What a cluster tells of its items where running stories are followed. Thread-safe.
///
/// @param items those of the same index
record ClusterStories(ItemSearch search, ClusterItems items, ZoneId zone)
    implements RunningStories.Items {
  @Override
  public List<NewsItem> best(Query query, int most) throws IOException {
    return search.best(query, most);
  }

  @Override
  public List<NewsItem> versions(String id) throws IOException {
    return items.versions(id, zone);
  }

  /// As they are when this is asked for.
  ItemTraits.Counts counts() throws IOException {
    long all = search.count(Map.of("match_all", Map.of()));
    StatisticsSearch statistics = new StatisticsSearch(search);
    return new ItemTraits.Counts() {
      @Override
      public long items() {
        return all;
      }

      @Override
      public Map<Term, Long> having(Collection<Term> terms) throws IOException {
        return statistics.items(List.copyOf(terms));
      }
    };
  }
}
