package nl.knipsel.archive;

import java.util.List;
import java.util.Optional;
import nl.knipsel.news.NewsItem;

/// A found item and why: as much as the request's [Evidence] asks for.
///
/// @param score larger is better; comparable within one search only
/// @param headline the headline with its matches; empty text where the item has none
/// @param snippets the passages of the body that match best, in their order in the text; its
///   beginning if none does
/// @param missing words of the query that the item lacks, as typed
/// @param variants by what the item was found in the place of words that were typed and that it
///   lacks, in the order of the query
/// @param versions ids of other items that were found and are folded into this hit, as versions of
///   the same story, best first
/// @param recency what [Recency] multiplied the score by, 1 to 2; absent if it was not asked for
/// @param explanation present if it was asked for
public record Hit(
    NewsItem item,
    float score,
    Marked headline,
    List<Marked> snippets,
    List<String> missing,
    List<Variant> variants,
    List<String> versions,
    Optional<Double> recency,
    Optional<Explanation> explanation) {
  /// A spelling variant in an item.
  ///
  /// @param typed the word or words of the query
  /// @param found the form of `variants.tsv` that the item has
  public record Variant(String typed, String found) {}

  public Hit {
    snippets = List.copyOf(snippets);
    missing = List.copyOf(missing);
    variants = List.copyOf(variants);
    versions = List.copyOf(versions);
  }
}
