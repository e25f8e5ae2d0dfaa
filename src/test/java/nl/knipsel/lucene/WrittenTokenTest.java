package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTokenTest {
  /// The tokens of the class as a pattern, which says the same more slowly.
  private static final Pattern WORD =
      Pattern.compile(
          "['\u2019][sS]-\\p{Lu}[\\p{L}\\p{M}\\p{N}-]*"
              + "|\\p{Lu}(?:\\.\\p{Lu})+(?![\\p{L}\\p{N}])"
              + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['\u2019-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");

  private static final Pattern GENITIVE = Pattern.compile("['\u2019]s$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\n\"'\u2018-\u201F]");

  private static final String[] PIECES = {
    "a",
    "S",
    "s",
    "é",
    "É",
    "ß",
    "ʼ",
    "\u0301",
    "\u20dd",
    "'",
    "\u2019",
    "-",
    ".",
    "!",
    ":",
    " ",
    "  ",
    "\n",
    "\"",
    "\u201c",
    "1",
    "½",
    "Ⅳ",
    "\uD835\uDC00",
    "\uD83D\uDE00",
    "\uD835",
    "日",
    "'s-",
    "U.S",
    "Den",
    "ª",
    "ǅ"
  };

  private static List<String> byPattern(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String gap = text.substring(end, matcher.start());
      boolean joined = gap.equals(" ");
      boolean first = tokens.isEmpty() || (!joined && SENTENCE_END.matcher(gap).find());
      String word = GENITIVE.matcher(matcher.group()).replaceFirst("");
      tokens.add(
          told(
              word,
              first,
              joined,
              word.chars().anyMatch(Character::isUpperCase),
              word.chars().skip(1).anyMatch(Character::isUpperCase)));
      end = matcher.end();
    }
    return tokens;
  }

  private static String told(
      String word, boolean first, boolean joined, boolean capital, boolean inner) {
    return word + " " + first + " " + joined + " " + capital + " " + inner;
  }

  private static List<String> texts(String text) {
    return WrittenToken.of(text).stream().map(WrittenToken::text).toList();
  }

  @Test
  void areThoseOfThePattern() {
    for (int seed = 0; seed < 50_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(
              WrittenToken.of(text.toString()).stream()
                  .map(token ->
                      told(
                          token.text(),
                          token.first(),
                          token.joined(),
                          token.hasCapital(),
                          token.hasInnerCapital())))
          .as("seed %d: %s", seed, text)
          .isEqualTo(byPattern(text.toString()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "in 's-Hertogenbosch gaat | in,'s-Hertogenbosch,gaat",
        "de U.S. en V.S.A-leden | de,U.S,en,V.S.A,leden",
        "Poetin's zo'n | Poetin,zo'n",
        "U.Sa | U,Sa"
      })
  void keepWhatBelongsToAWord(String text, String words) {
    assertThat(texts(text)).containsExactly(words.split(","));
  }
}
