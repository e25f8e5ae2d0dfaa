package nl.knipsel.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a text: runs of letters, marks and digits, with hyphens and apostrophes
/// inside of them (`Noord-Korea`, `foto's`).
final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-'\u2010\u2011\u2019][\\p{L}\\p{M}\\p{N}]+)*");

  private Words() {}

  static List<String> in(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /// The text with each word replaced, everything else as it was.
  static String replace(String text, UnaryOperator<String> replacement) {
    return WORD.matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(replacement.apply(word.group())));
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
