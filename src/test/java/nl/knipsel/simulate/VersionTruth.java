package nl.knipsel.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.knipsel.news.NewsItem;

/// Pairwise precision and recall of the linking of versions: of all pairs of items that an archive
/// linked, how many are versions of one story in truth, and the other way round. Counts the items
/// that it is given, each pair from both sides, and links to any item. Not thread-safe.
final class VersionTruth {
  private final Map<String, Long> storyOf = new HashMap<>();
  private final Map<String, List<String>> linked = new HashMap<>();

  /// An item that was found, what it is, and what it is linked with.
  void item(String id, SimulatedItem truth, List<NewsItem> links) {
    storyOf.put(id, truth.firstVersion());
    if (!links.isEmpty()) {
      linked.put(id, links.stream().map(NewsItem::id).toList());
    }
  }

  private long links() {
    return linked.values().stream().mapToLong(List::size).sum();
  }

  private long rightLinks() {
    return linked.entrySet().stream()
        .mapToLong(links ->
            links.getValue().stream()
                .filter(other -> Objects.equals(storyOf.get(links.getKey()), storyOf.get(other)))
                .count())
        .sum();
  }

  private long versions() {
    Map<Long, Long> sizes = new HashMap<>();
    storyOf.values().forEach(story -> sizes.merge(story, 1L, Long::sum));
    return sizes.values().stream().mapToLong(size -> size * (size - 1)).sum();
  }

  double precision() {
    return links() == 0 ? 1 : (double) rightLinks() / links();
  }

  double recall() {
    return versions() == 0 ? 1 : (double) rightLinks() / versions();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.4f of %d links, recall %.4f of %d pairs",
        precision(),
        links() / 2,
        recall(),
        versions() / 2);
  }
}
