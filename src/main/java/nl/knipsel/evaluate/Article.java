package nl.knipsel.evaluate;

/// A text with a headline that queries can be made of.
///
/// @param id without blanks, so that it can stand in TREC files
/// @param headline not blank
/// @param body not blank
public record Article(String id, String headline, String body) {
  public Article {
    Ids.checked("article id", id);
    if (headline.isBlank() || body.isBlank()) {
      throw new IllegalArgumentException("article %s has a blank headline or body".formatted(id));
    }
  }
}
