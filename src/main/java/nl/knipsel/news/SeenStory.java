package nl.knipsel.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// One wording of a story and where it was seen so. Immutable.
///
/// @param sightings at least one, without repetition, in canonical order: by source, then position
public record SeenStory(Story story, List<Sighting> sightings) {
  public SeenStory {
    if (sightings.isEmpty()) {
      throw new IllegalArgumentException("a text that was never seen");
    }
    sightings = canonical(sightings);
  }

  /// By text as last resort; spares most sightings, which a tree compares with themselves, that.
  private static int compare(Sighting one, Sighting other) {
    int bySource = one.source().compareTo(other.source());
    if (bySource != 0 || one.position() != other.position()) {
      return bySource != 0 ? bySource : Integer.compare(one.position(), other.position());
    }
    return one.equals(other) ? 0 : one.toString().compareTo(other.toString());
  }

  static List<Sighting> canonical(List<Sighting> sightings) {
    if (isCanonical(sightings)) {
      return List.copyOf(sightings);
    }
    TreeSet<Sighting> sorted = new TreeSet<>(SeenStory::compare);
    sorted.addAll(sightings);
    return List.copyOf(sorted);
  }

  private static boolean isCanonical(List<Sighting> sightings) {
    for (int i = 1; i < sightings.size(); i++) {
      if (compare(sightings.get(i - 1), sightings.get(i)) >= 0) {
        return false;
      }
    }
    return true;
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
