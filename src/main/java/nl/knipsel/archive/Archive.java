package nl.knipsel.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;

/// All items as they stood when the archive was opened. Thread-safe; whoever opens it closes it.
public interface Archive extends Closeable {
  /// The configuration that the archive was written with.
  Configuration configuration();

  /// Finds items.
  ///
  /// @throws nl.knipsel.archive.query.QuerySyntaxException if a part of the query cannot be
  ///   understood, such as a date
  /// @throws ArchiveException if the archive is damaged or out of reach
  SearchResult search(SearchRequest request) throws IOException;

  /// The item with this id.
  Optional<NewsItem> item(String id) throws IOException;

  /// The other items that are linked with this one as versions of the same story, oldest first;
  /// empty if there are none or if there is no such item.
  List<NewsItem> versions(String id) throws IOException;

  /// The ids that begin so, in their order, at most so many.
  List<String> idsBeginning(String prefix, int most) throws IOException;

  ArchiveStats stats() throws IOException;
}
