package nl.knipsel.archive;

import java.util.List;
import nl.knipsel.news.NewsItem;

/// Items that are like one, and by which words.
///
/// @param item the one
/// @param words its telling words, the most telling first; empty if there are none
/// @param result the items like it, the likest first; their marks and snippets are of the words
/// @param shared for each hit the words that it shares, those that count most for it first
public record SimilarItems(
    NewsItem item, List<Word> words, SearchResult result, List<List<String>> shared) {
  /// A telling word.
  ///
  /// @param text as the item has it most often
  /// @param weight how telling it is: 1 for the most telling one
  public record Word(String text, double weight) {}

  public SimilarItems {
    words = List.copyOf(words);
    shared = shared.stream().map(List::copyOf).toList();
  }
}
