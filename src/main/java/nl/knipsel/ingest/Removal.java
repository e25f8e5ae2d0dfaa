package nl.knipsel.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.corpus.Source;
import nl.knipsel.news.NewsItem;

/// Takes items, or what was seen in some sources, out of an archive. Nothing is committed. Of one
/// thread.
public final class Removal {
  private final ArchiveWriter archive;
  private long removed;
  private long updated;
  private long sources;

  public Removal(ArchiveWriter archive) {
    this.archive = archive;
  }

  /// Items that were taken out.
  public long removed() {
    return removed;
  }

  /// Items that lost sightings and have others.
  public long updated() {
    return updated;
  }

  public long sources() {
    return sources;
  }

  /// Forgets sources and all that was seen in them.
  ///
  /// @param wanted by a source's name
  public void sources(Predicate<String> wanted) throws IOException {
    Set<String> names = new TreeSet<>();
    archive.sources(source -> {
      if (wanted.test(source.name())) {
        names.add(source.name());
      }
    });
    if (wanted.test(Source.STDIN)) {
      names.add(Source.STDIN);
    }
    Set<String> ids = new TreeSet<>();
    for (String name : names) {
      int before = ids.size();
      archive.idsSeenIn(name, ids::add);
      boolean known = archive.source(name).isPresent();
      if (known || ids.size() > before) {
        sources++;
      }
      archive.removeSource(name);
    }
    for (String id : ids) {
      Optional<NewsItem> item = archive.get(id);
      Optional<NewsItem> left =
          item.flatMap(seen -> seen.without(sighting -> names.contains(sighting.file())));
      if (left.isPresent()) {
        archive.put(left.get());
        updated++;
      } else {
        item(id);
      }
    }
  }

  /// Takes an item out. It comes back when a file that it is in is read again.
  public void item(String id) throws IOException {
    archive.remove(id);
    removed++;
  }
}
