package nl.knipsel.ingest;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;

/// Merges what runs have of an item with what the archive has, and puts the result there. Sightings
/// in a file that was read anew since are left out. Thread-safe.
final class ItemMerge {
  /// The number of the archive among the runs: it is older than all.
  private static final int ARCHIVE = -1;

  private final ArchiveWriter archive;
  private final Map<String, Integer> readAnew;
  private final ZoneId zone;

  /// @param readAnew the run in which a file that had been read before was last begun anew
  ItemMerge(ArchiveWriter archive, Map<String, Integer> readAnew, ZoneId zone) {
    this.archive = archive;
    this.readAnew = Map.copyOf(readAnew);
    this.zone = zone;
  }

  Changes merge(List<MergedRuns.Group> groups) throws IOException {
    Changes changes = new Changes();
    Map<String, NewsItem> known =
        archive.getAll(groups.stream().map(MergedRuns.Group::id).toList());
    for (MergedRuns.Group group : groups) {
      merge(group, Optional.ofNullable(known.get(group.id())), changes);
    }
    return changes;
  }

  private void merge(MergedRuns.Group group, Optional<NewsItem> known, Changes changes)
      throws IOException {
    List<SeenStory> texts = new ArrayList<>();
    known.flatMap(item -> valid(item, ARCHIVE)).ifPresent(item -> texts.addAll(item.texts()));
    for (MergedRuns.Numbered piece : group.pieces()) {
      piece
          .piece()
          .item()
          .flatMap(item -> valid(item, piece.run()))
          .ifPresent(item -> texts.addAll(item.texts()));
    }
    if (texts.isEmpty()) {
      if (known.isPresent()) {
        archive.remove(group.id());
        changes.removed++;
      }
      return;
    }
    NewsItem merged = new NewsItem(group.id(), texts);
    if (known.isEmpty()) {
      archive.add(merged);
      changes.added++;
    } else if (merged.equals(known.get())) {
      changes.unchanged++;
      return;
    } else {
      archive.put(merged);
      changes.updated++;
    }
    contradictions(merged, changes);
  }

  private Optional<NewsItem> valid(NewsItem item, int run) {
    return readAnew.isEmpty()
        ? Optional.of(item)
        : item.without(sighting -> readAnew.getOrDefault(sighting.file(), ARCHIVE) > run);
  }

  private void contradictions(NewsItem item, Changes changes) {
    List<Sighting> contradicting = item.dating(zone).contradicting();
    if (!contradicting.isEmpty()) {
      changes.contradictions.add(
          new Changes.Contradiction(
              item.id(), contradicting.stream().map(Sighting::source).distinct().toList()));
    }
  }
}
