package nl.knipsel.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import nl.knipsel.news.NewsItem;

/// Puts items into an archive. Nothing is seen by readers before [#commit]; closing without it
/// takes back what was put. Not thread-safe; there is one writer of an archive at a time.
public interface ArchiveWriter extends Closeable {
  /// The item as the archive has it, with what was put in since the last commit.
  Optional<NewsItem> get(String id) throws IOException;

  /// Puts an item in the place of the one with its id.
  void put(NewsItem item) throws IOException;

  /// Makes all that was put permanent.
  void commit() throws IOException;
}
