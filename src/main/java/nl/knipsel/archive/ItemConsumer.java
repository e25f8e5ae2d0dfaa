package nl.knipsel.archive;

import java.io.IOException;
import nl.knipsel.news.NewsItem;

/// Takes items one after the other.
@FunctionalInterface
public interface ItemConsumer {
  void accept(NewsItem item) throws IOException;
}
