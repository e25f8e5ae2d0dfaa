package nl.knipsel.archive.query;

import java.util.Locale;
import java.util.ResourceBundle;

/// Why a query cannot be understood. The sentences stand in `messages_en.properties` and
/// `messages_nl.properties` of this package, as English is not always what a person reads.
public enum QueryProblem {
  QUERY_MISSING,
  WORD_MISSING,
  VALUE_OR_PARENTHESIS_MISSING,
  PARENTHESIS_NOT_CLOSED,
  PARENTHESIS_NOT_OPENED,
  QUOTE_NOT_CLOSED,
  PHRASE_EMPTY,
  /// The name as typed, all English names, all Dutch names.
  FIELD_UNKNOWN,
  /// The name as typed, the name that was probably meant.
  FIELD_MISSPELT,
  /// The field as typed.
  VALUE_MISSING,
  RANGE_NOT_CLOSED,
  RANGE_OF_NO_DATES,
  RANGE_BACKWARDS,
  DATE_EXPECTED,
  PATTERN_OPEN,
  /// How many signs a pattern can have.
  PATTERN_COSTLY,
  /// How many characters a pattern or fuzzy word can have.
  INEXACT_LONG,
  FUZZY_EDITS,
  FUZZY_PATTERN,
  /// The largest distance.
  PHRASE_SLOP,
  /// The largest factor.
  BOOST_FACTOR,
  /// How many characters a query can have.
  TOO_LONG,
  /// How deep parentheses can be nested.
  TOO_DEEP,
  /// How many words a query can have.
  TOO_MANY_WORDS;

  /// The sentence, in Dutch for a Dutch locale and in English for all others.
  ///
  /// @param arguments as the constant says
  String sentence(Locale language, Object... arguments) {
    Locale spoken = language.getLanguage().equals("nl") ? language : Locale.ENGLISH;
    ResourceBundle sentences =
        ResourceBundle.getBundle(
            QueryProblem.class.getPackageName() + ".messages",
            spoken,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return sentences.getString(key()).formatted(arguments);
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
