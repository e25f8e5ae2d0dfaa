package nl.knipsel.opensearch;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import nl.knipsel.lucene.RunningStories;
import nl.knipsel.news.NewsItem;
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
}
