package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.config.Configuration;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueQueriesTest {
  private static ValueQueries queries;

  @BeforeAll
  static void read() throws IOException {
    queries = new ValueQueries(Configuration.read(Path.of("index-config")).agencies());
  }

  private static boolean matches(Query query, Dimension dimension, String value) {
    MemoryIndex index = new MemoryIndex();
    index.addField(dimension.key(), IndexFields.key(value), new KeywordAnalyzer());
    return index.search(query) > 0;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "den haag             | DEN HAAG",
        "den-haag             | DEN HAAG",
        "Den_Haag             | DEN HAAG",
        "den  haag            | DEN-HAAG",
        "'s-hertogenbosch     | 'S-HERTOGENBOSCH",
        "s-hertogenbosch      | ’s-Hertogenbosch",
        "'s hertogenbosch     | S-Hertogenbosch",
        "’s-hertogenbosch     | 's Hertogenbosch",
        "l'aquila             | L’Aquila",
        "malmo                | MALMÖ",
        "malmö                | Malmo",
        "tromso               | TROMSØ",
        "tromsø               | Tromso",
        "lodz                 | ŁÓDŹ",
        "gross-gerau          | Groß-Gerau",
        "groß gerau           | Gross-Gerau",
        "aero                 | Ærø",
        "net binnen           | Net-Binnen",
        "st. petersburg       | ST PETERSBURG",
        "(washington)         | WASHINGTON",
        "東京                   | 東京",
      })
  void aValueIsFoundHoweverItIsWritten(String typed, String value) {
    assertThat(matches(queries.exactly(Dimension.PLACE, typed), Dimension.PLACE, value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "haag                 | DEN HAAG",
        "den                  | DEN HAAG",
        "denhaag              | DEN HAAG",
        "den haag             | DENHAAG",
        "den haag             | DEN HAAG ZUID",
        "shertogenbosch       | 'S-HERTOGENBOSCH",
        "tromsa               | TROMSØ",
        "den*                 | DEN HAAG",
      })
  void anotherValueIsNot(String typed, String value) {
    assertThat(matches(queries.exactly(Dimension.PLACE, typed), Dimension.PLACE, value)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "den*          | DEN HAAG         | true",
        "den-*         | DEN HAAG         | true",
        "*haag         | DEN HAAG         | true",
        "'s-h*         | S HERTOGENBOSCH  | true",
        "s*bosch       | 'S-HERTOGENBOSCH | true",
        "k?iv          | KYIV             | true",
        "tr*so         | TROMSØ           | true",
        "a\\*b         | A*B              | true",
        "haag*         | DEN HAAG         | false",
        "k?iv          | KIV              | false",
        "a\\*b         | ACB              | false",
      })
  void aPatternLooksAtTheWholeValue(String pattern, String value, boolean found) {
    assertThat(matches(queries.matching(Dimension.PLACE, pattern), Dimension.PLACE, value))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "reuters                  | RTR",
        "Persbureau-Reuters       | RTR",
        "rtr                      | RTR",
        "agence france presse     | AFP",
        "abm-fn-dow-jones         | ABM FN-Dow Jones",
        "ABM Financial News       | ABM FN-Dow Jones",
        "de-tijd                  | tijd",
        "onbekend                 | Onbekend",
      })
  void anAgencyIsFoundByAnyOfItsSpellings(String typed, String code) {
    assertThat(matches(queries.exactly(Dimension.AGENCY, typed), Dimension.AGENCY, code)).isTrue();
    for (String other : List.of("ANP", "DPA")) {
      assertThat(matches(queries.exactly(Dimension.AGENCY, typed), Dimension.AGENCY, other))
          .isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "moskouw, 1, MOSKOU, true",
    "den-hag, 1, DEN HAAG, false",
    "den-hag, 2, DEN HAAG, true",
    "mosko, 1, MOSKOUW, false",
  })
  void aFuzzyValueMayDifferBySoManyCharacters(
      String typed, int edits, String value, boolean found) {
    assertThat(matches(queries.nearly(Dimension.PLACE, typed, edits), Dimension.PLACE, value))
        .isEqualTo(found);
  }
}
