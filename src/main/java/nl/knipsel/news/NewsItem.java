package nl.knipsel.news;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What is indexed and found: a story in every wording that was seen, and every place where it was
/// seen. Immutable.
///
/// Merging is commutative, associative and idempotent, so neither order nor repetition of the input
/// shows in an item.
///
/// @param id see [Identity]
/// @param texts at least one, each with its own sightings, without repetition, best first: an
///   article's before a teaser's, then one with a headline, then the longest
public record NewsItem(String id, List<SeenStory> texts) {
  public NewsItem {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("an item that was never seen: " + id);
    }
    texts = texts.size() == 1 ? List.copyOf(texts) : inOrder(texts);
  }

  private static List<SeenStory> inOrder(List<SeenStory> texts) {
    Map<Story, SeenStory> distinct = new LinkedHashMap<>();
    texts.forEach(text -> distinct.merge(text.story(), text, SeenStory::merge));
    return distinct.values().stream()
        .sorted((one, other) -> goodness(other.story(), one.story()))
        .toList();
  }

  /// Greater than 0 if the first is the better text.
  private static int goodness(Story one, Story other) {
    int better = Boolean.compare(one.kind() == ItemKind.ARTICLE, other.kind() == ItemKind.ARTICLE);
    if (better == 0) {
      better = Boolean.compare(one.headline().isPresent(), other.headline().isPresent());
    }
    if (better == 0) {
      better = Integer.compare(one.length(), other.length());
    }
    return better == 0 ? one.toString().compareTo(other.toString()) : better;
  }

  public static NewsItem of(Story story, Sighting sighting) {
    return new NewsItem(Identity.of(story), List.of(new SeenStory(story, List.of(sighting))));
  }

  /// The best text that was seen.
  public Story story() {
    return texts.getFirst().story();
  }

  /// Where any text of the item was seen: without repetition, in canonical order.
  public List<Sighting> sightings() {
    return texts.size() == 1
        ? texts.getFirst().sightings()
        : SeenStory.canonical(texts.stream().flatMap(text -> text.sightings().stream()).toList());
  }

  /// This item and other sightings of it as one.
  ///
  /// @throws IllegalArgumentException if the other is another item
  public NewsItem merge(NewsItem other) {
    if (!id.equals(other.id)) {
      throw new IllegalArgumentException("%s is not %s".formatted(other.id, id));
    }
    List<SeenStory> all = new ArrayList<>(texts);
    all.addAll(other.texts);
    return new NewsItem(id, all);
  }

  /// This item as if some sightings had never been made, and the texts that only they gave; empty
  /// if none is left.
  public Optional<NewsItem> without(Predicate<Sighting> unwanted) {
    List<SeenStory> left =
        texts.stream().map(text -> text.without(unwanted)).flatMap(Optional::stream).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new NewsItem(id, left));
  }

  /// An article if it was ever seen as one.
  public ItemKind kind() {
    return story().kind();
  }

  /// The section that most sightings put it in; of equally many the first in the alphabet.
  public Optional<String> section() {
    Map<String, Integer> counts = new TreeMap<>();
    sightings()
        .forEach(sighting -> sighting.section().ifPresent(s -> counts.merge(s, 1, Integer::sum)));
    Optional<String> first = Optional.empty();
    int most = 0;
    for (Map.Entry<String, Integer> section : counts.entrySet()) {
      if (section.getValue() > most) {
        most = section.getValue();
        first = Optional.of(section.getKey());
      }
    }
    return first;
  }

  /// When it was published, by all sightings together.
  public Dating dating(ZoneId zone) {
    return Dating.of(sightings(), zone);
  }
}
