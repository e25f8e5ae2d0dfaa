package nl.knipsel.archive;

import java.util.List;
import java.util.Optional;
import nl.knipsel.news.NewsItem;

/// The running story that an item belongs to.
///
/// @param parts the items of it, oldest first; the item that was asked for is one of them
/// @param left how many more there are than were wanted
public record RunningStory(List<Part> parts, int left) {
  public RunningStory {
    parts = List.copyOf(parts);
  }

  /// An item and why it is there.
  ///
  /// @param linkedTo the id of the item that it is linked to; empty for the item asked for
  /// @param names words of names that both have, as this item writes them, the rarest first
  /// @param words other words that both headlines have, likewise
  /// @param places places that both were filed from
  /// @param versions ids of the other versions of it, oldest first
  public record Part(
      NewsItem item,
      Optional<String> linkedTo,
      List<String> names,
      List<String> words,
      List<String> places,
      List<String> versions) {
    public Part {
      names = List.copyOf(names);
      words = List.copyOf(words);
      places = List.copyOf(places);
      versions = List.copyOf(versions);
    }
  }
}
