package nl.knipsel.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.news.NewsItem;

/// Changes an archive. Nothing is seen by readers before [#commit]; closing without it takes back
/// what was done. There is one writer of an archive at a time.
///
/// What this writer itself reads is the archive as it stood when it was opened, at the last
/// [#refresh] or at the last commit, whichever was latest. Items may be read and changed by many
/// threads, of which no two change the same item; all else is for one thread.
public interface ArchiveWriter extends Closeable {
  Optional<NewsItem> get(String id) throws IOException;

  /// Those items that the archive has, by their ids.
  default Map<String, NewsItem> getAll(Collection<String> ids) throws IOException {
    Map<String, NewsItem> found = new HashMap<>();
    for (String id : ids) {
      get(id).ifPresent(item -> found.put(id, item));
    }
    return found;
  }

  /// Puts an item in the place of the one with its id.
  void put(NewsItem item) throws IOException;

  /// Puts an item that the archive does not have: quicker than [#put].
  void add(NewsItem item) throws IOException;

  /// Takes an item out, if it is there.
  void remove(String id) throws IOException;

  /// All items in ascending order of their ids, in constant memory.
  void items(ItemConsumer consumer) throws IOException;

  /// The ids of all items that were seen in a file, in no order.
  ///
  /// @param file see [nl.knipsel.news.Sighting#file]
  void idsSeenIn(String file, Consumer<String> ids) throws IOException;

  Optional<SourceRecord> source(String name) throws IOException;

  /// All sources in the order of their names, in constant memory.
  void sources(Consumer<SourceRecord> consumer) throws IOException;

  /// Puts a source in the place of the one with its name.
  void putSource(SourceRecord source) throws IOException;

  void removeSource(String name) throws IOException;

  /// Shows this writer what it has done so far.
  void refresh() throws IOException;

  /// Makes all that was done permanent, at once and whole.
  void commit() throws IOException;
}
