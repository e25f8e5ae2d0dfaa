package nl.knipsel.evaluate;

import java.util.List;

/// A compound as written and its parts as lemmas: `gemeenteraadsleden`, [gemeente, raad, lid].
///
/// @param parts at least two, none empty
public record GoldCompound(String word, List<String> parts) {
  public GoldCompound {
    parts = List.copyOf(parts);
    if (parts.size() < 2 || parts.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("%s is no compound of %s".formatted(word, parts));
    }
  }

  /// Where the word must be split, by [PartAlignment].
  ///
  /// @throws IllegalArgumentException if the word has fewer letters than parts
  public List<SplitPoint> splitPoints() {
    return PartAlignment.splitPoints(word, parts);
  }
}
