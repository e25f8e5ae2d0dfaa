package nl.knipsel.archive.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "poetin                       ¦ poetin",
        "poetin noord-korea           ¦ (poetin noord-korea)",
        "poetin AND kim               ¦ (poetin kim)",
        "a b OR c                     ¦ (a (b OR c))",
        "a AND b OR c AND d           ¦ ((a b) OR (c d))",
        "(a OR b) c                   ¦ ((a OR b) c)",
        "poetin -wapens               ¦ (poetin -wapens)",
        "poetin NOT wapens            ¦ (poetin -wapens)",
        "-wapens                      ¦ -wapens",
        "poetin -(a OR b)             ¦ (poetin -(a OR b))",
        "+poetin kim                  ¦ (poetin kim)",
        "\"geen deals\"               ¦ \"geen deals\"",
        "“geen deals”                 ¦ \"geen deals\"",
        "„geen deals”                 ¦ \"geen deals\"",
        "\"kim poetin\"~5             ¦ \"kim poetin\"~5",
        "lavrov*                      ¦ lavrov*",
        "za?k*                        ¦ za?k*",
        "zelenskij~                   ¦ zelenskij~2",
        "zelenskij~1                  ¦ zelenskij~1",
        "poetin^2.5                   ¦ poetin^2.5",
        "(a b)^2                      ¦ (a b)^2.0",
        "headline:deal                ¦ headline:deal",
        "kop:deal                     ¦ headline:deal",
        "KOP:deal                     ¦ headline:deal",
        "tekst:\"geen deals\"         ¦ body:\"geen deals\"",
        "bureau:reuters               ¦ agency:reuters",
        "plaats:\"den haag\"          ¦ place:\"den haag\"",
        "plaats:'s-Hertogenbosch      ¦ place:'s-Hertogenbosch",
        "agency:(reuters OR afp)      ¦ (agency:reuters OR agency:afp)",
        "datum:2025-12                ¦ date:2025-12",
        "date:[2025-12-01 TO 2025-12-27] ¦ date:[2025-12-01 TO 2025-12-27]",
        "date:[2025 TO *]             ¦ date:[2025 TO *]",
        "date:[* TO 2025]             ¦ date:[* TO 2025]",
        "*                            ¦ *",
        "PSV - Ajax                   ¦ (PSV Ajax)",
        "om 16:50 uur                 ¦ (om 16\\:50 uur)",
        "Update: brand                ¦ (Update\\: brand)",
        "https://nos.nl/artikel       ¦ https\\:\\/\\/nos.nl\\/artikel",
        "ANP/AFP                      ¦ ANP\\/AFP",
        "V&D                          ¦ V\\&D",
        "Deal! zei hij                ¦ (Deal\\! zei hij)",
        "wat nu?                      ¦ (wat nu)",
        "[Poetin] sprak               ¦ (\\[Poetin\\] sprak)",
        "Poetin's bezoek              ¦ (Poetin's bezoek)",
        "a~b                          ¦ a\\~b",
        "5^ en                        ¦ (5\\^ en)",
        "e-mail@nos.nl                ¦ e-mail\\@nos.nl",
        "\\-wapens                    ¦ \\-wapens",
        "\\\"                         ¦ \\\"",
        "a > b < c = d                ¦ (a \\> b \\< c \\= d)",
        "{a}                          ¦ \\{a\\}",
        "  poetin  ¦ poetin",
      })
  void isReadAsMeant(String typed, String expected) {
    Query query = QueryParser.parse(typed);
    assertThat(QueryText.of(query)).isEqualTo(expected);
    assertThat(QueryParser.parse(expected)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "agency:(reuters OR     ¦ 18 ¦ a field value or ')' is missing here",
        "poetin)                ¦ 6  ¦ this ')' has no '('",
        "\"geen deals           ¦ 0  ¦ this quote is not closed",
        "x \"\"                 ¦ 2  ¦ words are missing between these quotes",
        "poetin OR              ¦ 9  ¦ a word is missing here",
        "OR poetin              ¦ 0  ¦ a word is missing here",
        "()                     ¦ 1  ¦ a word is missing here",
        "agencie:reuters        ¦ 0  ¦ there is no field 'agencie'; there are",
        "agency:                ¦ 7  ¦ a value for the field 'agency' is missing here",
        "date:[2025 TO          ¦ 5  ¦ this '[' is not closed with ']'",
        "agency:[a TO b]        ¦ 8  ¦ only dates have ranges",
        "zelenskij~7            ¦ 9  ¦ '~' after a word takes 1 or 2",
        "*poetin                ¦ 0  ¦ a pattern needs a letter or digit before its first '*' or '?'",
        "kim ?oetin             ¦ 4  ¦ a pattern needs a letter or digit before its first '*' or '?'",
        "-                      ¦ 0  ¦ a word is missing here",
      })
  void isRefusedWithAPlaceAndASentence(String typed, int position, String message) {
    QuerySyntaxException error =
        catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(typed));
    assertThat(error).as(typed).isNotNull();
    assertThat(error.getMessage()).startsWith(message);
    assertThat(error.position()).isEqualTo(position);
    assertThat(error.query()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t"})
  void anEmptyQueryIsRefused(String typed) {
    assertThatThrownBy(() -> QueryParser.parse(typed))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessage("a query is missing");
  }

  @Test
  void aVeryLongOrDeepQueryIsRefused() {
    assertThatThrownBy(() -> QueryParser.parse("a ".repeat(5000)))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("at most");
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(60) + "a" + ")".repeat(60)))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("nested");
  }

  @Test
  void anyTextIsReadOrRefusedAndWhatIsReadCanBeWrittenBack() {
    long seed = 20260117;
    Random random = new Random(seed);
    String signs =
        "ab \"'()[]{}:*?~^-+/\\!&|<>=@#,.;AND OR NOT TOéï\u201C\u201D\u2019\uD83D\uDE00\t0129";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder typed = new StringBuilder();
      int length = random.nextInt(24);
      for (int i = 0; i < length; i++) {
        if (random.nextInt(8) == 0) {
          typed.append(
              new String[] {" OR ", " AND ", " NOT ", "date:", "kop:", "[a TO b]", "agency:"}
                  [random.nextInt(7)]);
        } else {
          typed.append(signs.charAt(random.nextInt(signs.length())));
        }
      }
      String text = typed.toString();
      Query query;
      try {
        query = QueryParser.parse(text);
      } catch (QuerySyntaxException refused) {
        assertThat(refused.position()).isBetween(0, text.length());
        continue;
      } catch (RuntimeException e) {
        throw new AssertionError("seed %d, round %d: <%s>".formatted(seed, round, text), e);
      }
      String written = QueryText.of(query);
      assertThat(ascii(QueryParser.parse(written).toString()))
          .as("seed %d, round %d: <%s> written as <%s>", seed, round, ascii(text), ascii(written))
          .isEqualTo(ascii(query.toString()));
    }
  }

  private static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(c -> out.append(c < 127 && c >= 32 ? (char) c + "" : "\\u%04x".formatted(c)));
    return out.toString();
  }
}
