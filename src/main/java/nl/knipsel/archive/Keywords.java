package nl.knipsel.archive;

import java.util.List;
import nl.knipsel.archive.query.Query;

/// Words that stand out in some items, or near a word, against the whole archive. Immutable.
///
/// @param found how many items were found
/// @param read how many of them were read for it: all, or [#SAMPLE] of them
/// @param here how many words there are in those, or near the word; hyphenated ones in pieces and
///   joined
/// @param archive how many words there are in the whole archive
/// @param words those that stand out most first
public record Keywords(long found, long read, long here, long archive, List<Keyword> words) {
  /// How many items are read at most: those with the smallest ids, which are hashes of their texts
  /// and so as good as drawn by lot.
  public static final int SAMPLE = 1000;

  /// The least ratio that is taken for standing out: a word that does not stand out has less in 99
  /// of 100 cases.
  public static final double LEAST = 6.63;

  /// How many times as frequent as elsewhere a word must be. Among very many words the smallest
  /// difference in a frequent one is sure, but tells nothing.
  public static final double LEAST_TIMES = 1.5;

  /// A word that words are to be near to.
  ///
  /// @param word in any form; may also be a phrase or pattern
  /// @param within how many words may be between them, and one more: 1 for its neighbours
  public record Near(Query word, int within) {}

  /// A word in all its forms.
  ///
  /// @param text as it is written here most often
  /// @param here how often it occurs here
  /// @param archive how often it occurs in the whole archive
  /// @param items how many of the items that were read have it here
  /// @param score the log-likelihood ratio
  public record Keyword(String text, long here, long archive, long items, double score) {}

  public Keywords {
    words = List.copyOf(words);
  }
}
