package nl.knipsel.news;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// One wording of a story and where it was seen so. Immutable.
///
/// @param sightings at least one, without repetition, in canonical order: by source, then position
public record SeenStory(Story story, List<Sighting> sightings) {
  private static final Comparator<Sighting> CANONICAL =
      Comparator.comparing(Sighting::source)
          .thenComparingInt(Sighting::position)
          .thenComparing(SeenStory::byText);

  public SeenStory {
    if (sightings.isEmpty()) {
      throw new IllegalArgumentException("a text that was never seen");
    }
    sightings = canonical(sightings);
  }

  /// As last resort; spares most sightings, which a tree compares with themselves, the text.
  private static int byText(Sighting one, Sighting other) {
    return one.equals(other) ? 0 : one.toString().compareTo(other.toString());
  }

  static List<Sighting> canonical(List<Sighting> sightings) {
    if (sightings.size() == 1) {
      return List.copyOf(sightings);
    }
    TreeSet<Sighting> sorted = new TreeSet<>(CANONICAL);
    sorted.addAll(sightings);
    return List.copyOf(sorted);
  }

  /// The same text with the sightings of both.
  SeenStory merge(SeenStory other) {
    List<Sighting> all = new ArrayList<>(sightings);
    all.addAll(other.sightings);
    return new SeenStory(story, all);
  }

  /// Empty if no sighting is left.
  Optional<SeenStory> without(Predicate<Sighting> unwanted) {
    List<Sighting> left = sightings.stream().filter(unwanted.negate()).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new SeenStory(story, left));
  }
}
