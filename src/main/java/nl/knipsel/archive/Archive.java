package nl.knipsel.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.query.Query;
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

  /// The ids that begin so, in their order, at most so many.
  List<String> idsBeginning(String prefix, int most) throws IOException;

  /// Counts the items that each query finds, with all its words in any form, by steps of time.
  ///
  /// @param by absent for the finest step from a day on that makes at most 40 of them
  /// @throws nl.knipsel.archive.query.QuerySyntaxException as [#search]
  Trend trend(List<Query> queries, Optional<TimeStep> by) throws IOException;

  ArchiveStats stats() throws IOException;
}
