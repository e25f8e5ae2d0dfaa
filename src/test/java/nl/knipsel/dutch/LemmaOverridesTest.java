package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaOverridesTest {
  @Test
  void lineIsAFormAndItsLemmas() throws IOException {
    String table =
        "# form\tlemmas\r\n\r\nmedia\tmedium \tmedia\tmedium\r\n's-hertogenbosch\tden-bosch";
    assertThat(LemmaOverrides.read(new StringReader(table), "own.tsv"))
        .containsEntry("media", List.of("medium", "media"))
        .containsEntry("'s-hertogenbosch", List.of("den-bosch"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "media|expected a form, a tab and a lemma",
        "media medium|expected a form, a tab and a lemma",
        "media\\t|expected a form, a tab and a lemma",
        "media\\tmedium\\t\\tx|expected a form, a tab and a lemma",
        "\\tmedium|expected a form, a tab and a lemma",
        "Media\\tmedium|'Media' is not lower-case",
        "eerste\\tander|'eerste' is there twice",
      })
  void wrongLineIsNamed(String line, String message) {
    String table = "eerste\teen\n" + line.replace("\\t", "\t") + "\n";
    assertThatThrownBy(() -> LemmaOverrides.read(new StringReader(table), "own.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("own.tsv:2: " + message);
  }
}
