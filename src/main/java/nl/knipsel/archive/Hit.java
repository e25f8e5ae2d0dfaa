package nl.knipsel.archive;

import java.util.List;
import nl.knipsel.news.NewsItem;

/// A found item and why.
///
/// @param score larger is better; comparable within one search only
/// @param headline the headline with its matches; empty text where the item has none
/// @param snippets the passages of the body that match best, in their order in the text; its
///   beginning if none does
/// @param missing words of the query that the item lacks, as typed
/// @param versions ids of other items that were found and are folded into this hit, as versions of
///   the same story, best first
public record Hit(
    NewsItem item,
    float score,
    Marked headline,
    List<Marked> snippets,
    List<String> missing,
    List<String> versions) {
  public Hit {
    snippets = List.copyOf(snippets);
    missing = List.copyOf(missing);
    versions = List.copyOf(versions);
  }
}
