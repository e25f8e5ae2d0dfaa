package nl.knipsel.news;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is indexed and found: a story and every place where it was seen. Immutable.
///
/// Merging is commutative, associative and idempotent, so neither order nor repetition of the input
/// shows in an item.
///
/// @param id see [Identity]
/// @param story the best text that was seen: an article's before a teaser's, then the longest
/// @param sightings at least one, without repetition, in canonical order
public record NewsItem(String id, Story story, List<Sighting> sightings) {
  private static final Comparator<Sighting> CANONICAL =
      Comparator.comparing(Sighting::source)
          .thenComparingInt(Sighting::position)
          .thenComparing(Sighting::toString);

  private static final Comparator<Story> BETTER =
      Comparator.comparing((Story story) -> story.kind() == ItemKind.ARTICLE)
          .thenComparing(story -> story.headline().isPresent())
          .thenComparingInt(Story::length)
          .thenComparing(Story::toString);

  public NewsItem {
    if (sightings.isEmpty()) {
      throw new IllegalArgumentException("an item that was never seen: " + id);
    }
    TreeSet<Sighting> sorted = new TreeSet<>(CANONICAL);
    sorted.addAll(sightings);
    sightings = List.copyOf(sorted);
  }

  public static NewsItem of(Story story, Sighting sighting) {
    return new NewsItem(Identity.of(story), story, List.of(sighting));
  }

  /// This item and another sighting of it as one.
  ///
  /// @throws IllegalArgumentException if the other is another item
  public NewsItem merge(NewsItem other) {
    if (!id.equals(other.id)) {
      throw new IllegalArgumentException("%s is not %s".formatted(other.id, id));
    }
    List<Sighting> all =
        java.util.stream.Stream.concat(sightings.stream(), other.sightings.stream()).toList();
    return new NewsItem(id, BETTER.compare(story, other.story) >= 0 ? story : other.story, all);
  }

  /// An article if it was ever seen as one.
  public ItemKind kind() {
    return story.kind();
  }

  /// The section that most sightings put it in; of equally many the first in the alphabet.
  public Optional<String> section() {
    Map<String, Integer> counts = new TreeMap<>();
    sightings.forEach(
        sighting -> sighting.section().ifPresent(s -> counts.merge(s, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  /// When it was published, by all sightings together.
  public Dating dating(ZoneId zone) {
    return Dating.of(sightings, zone);
  }
}
