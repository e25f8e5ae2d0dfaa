package nl.knipsel.news;

import java.util.List;
import java.util.Optional;

/// The text of an article or a teaser as one page gave it.
///
/// @param headline absent where the page lost it (teasers of shape B)
/// @param dateline what stood in front of the first paragraph
/// @param body may be empty if there is a headline
public record Story(
    ItemKind kind, Optional<String> headline, Optional<Dateline> dateline, List<Block> body) {
  public Story {
    body = List.copyOf(body);
    if (headline.isEmpty() && body.isEmpty()) {
      throw new IllegalArgumentException("a story without any text");
    }
  }

  /// The first paragraph: a teaser's whole text, and what an article and its teaser have in common.
  public Optional<String> lead() {
    return body.stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(Block::text)
        .findFirst();
  }

  /// How much text there is, in characters of headline and body together.
  public int length() {
    return headline.map(String::length).orElse(0)
        + body.stream().mapToInt(block -> block.text().length()).sum();
  }

  public List<String> places() {
    return dateline.map(Dateline::places).orElse(List.of());
  }

  public List<String> agencies() {
    return dateline.map(Dateline::agencies).orElse(List.of());
  }
}
