package nl.knipsel.archive;

import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.query.Field;
import nl.knipsel.news.NewsItem;

/// Why an item was found and what its score is made of, in terms of the query and of the text, so
/// that any archive can fill it. Immutable.
///
/// @param matches what of the text answers which word of the query, in the order of the text, the
///   headline first; at most [#MOST_MATCHES]
/// @param further how many more matches there are
/// @param shares what the score is made of: their points add up to it, but for rounding
public record Explanation(List<Match> matches, int further, List<Share> shares) {
  /// How many matches of an item are listed at most.
  public static final int MOST_MATCHES = 1000;

  /// By which way a text answers a word of a query.
  public enum Way {
    /// The same word as written, but for case and diacritics.
    WRITTEN,
    /// Another form of the word.
    LEMMA,
    /// A part of a compound in the text.
    PART,
    /// The country of an adjective or inhabitant in the text.
    COUNTRY,
    /// With a hyphen in the one and without it in the other.
    JOINED,
    /// The parts of a compound in the query, apart but close together.
    APART,
    /// A spelling variant.
    VARIANT,
    /// A word that begins as the query says.
    PREFIX,
    /// A word that fits a pattern with inner or leading jokers.
    WILDCARD,
    /// A word that is written nearly so.
    FUZZY,
    /// Words within a distance of each other.
    NEAR
  }

  /// A place of the text that answers a word of the query.
  ///
  /// @param word of the query, as typed
  /// @param by the variant that was found; of [Way#VARIANT] only
  /// @param edits how many characters differ; 0 but for [Way#FUZZY]
  /// @param field headline or body
  /// @param position of the first word in the field, from 0
  /// @param marked the characters that answer: of [Way#PART] those of the part
  /// @param words the words that they are in, whole
  public record Match(
      String word,
      Way way,
      Optional<String> by,
      int edits,
      Field field,
      int position,
      Marked.Span marked,
      Marked.Span words) {}

  /// What points are given for.
  public enum Reason {
    /// The word in any of its forms.
    WORD,
    /// The word with or without its hyphen.
    JOINED,
    /// The parts of a compound, apart.
    APART,
    /// A spelling variant.
    VARIANT,
    /// Words in quotes.
    PHRASE,
    /// A pattern.
    PATTERN,
    /// A word that is written nearly so.
    FUZZY,
    /// The form as typed, on top of any form.
    EXACT,
    /// A part of the query's compound, on top.
    PART,
    /// The country of the query's adjective or inhabitant, on top.
    COUNTRY,
    /// Two words of the query close together, on top.
    CLOSENESS,
    /// A word that tells the best hits from other items.
    FEEDBACK,
    /// A condition on a field or date.
    CONDITION,
    /// Being an item.
    ITEM
  }

  /// A part of the score: `weight` times what the field's own score (BM25, or 1) is.
  ///
  /// @param word of the query, as typed; of [Reason#CLOSENESS] both words; of [Reason#FEEDBACK] a
  ///   lemma
  /// @param by the variant, part, country or piece that was looked for, if it is not the word
  /// @param field headline or body; absent for conditions
  /// @param weight all factors of it: of the reason, of a boost in the query, of the headline, and
  ///   the share that the lesser field counts for
  public record Share(
      String word,
      Reason reason,
      Optional<String> by,
      Optional<Field> field,
      double weight,
      double points) {}

  public Explanation {
    matches = List.copyOf(matches);
    shares = List.copyOf(shares);
  }

  /// What the shares add up to.
  public double score() {
    return shares.stream().mapToDouble(Share::points).sum();
  }

  /// The same with all weights and points multiplied, as the score was.
  public Explanation times(double factor) {
    return new Explanation(
        matches,
        further,
        shares.stream()
            .map(share ->
                new Share(
                    share.word(),
                    share.reason(),
                    share.by(),
                    share.field(),
                    factor * share.weight(),
                    factor * share.points()))
            .toList());
  }

  /// The text of an item that the spans of a match are of.
  public static String text(NewsItem item, Field field) {
    return field == Field.HEADLINE ? item.story().headline().orElse("") : IndexFields.body(item);
  }
}
