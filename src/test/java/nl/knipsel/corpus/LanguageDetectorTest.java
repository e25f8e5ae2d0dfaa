package nl.knipsel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|De burgemeester heeft gezegd dat er na de zomer een nieuwe brug komt.",
        "nl|DEN HAAG (ANP) - Het kabinet wil niet dat de prijzen van brood verder stijgen.",
        "af|Die burgemeester het gesê dat daar na die somer 'n nuwe brug gebou sal word.",
        "fy|De boargemaster hat sein dat der nei de simmer in nije brêge komt en dat is net let.",
        "de|Der Bürgermeister hat gesagt, dass nach dem Sommer eine neue Brücke gebaut wird.",
        "en|The mayor has said that there will be a new bridge after the summer.",
        "fr|Le maire a dit que la ville aura un nouveau pont après les vacances, et il est content.",
        "es|El alcalde dijo que la ciudad tendrá un puente nuevo después de las fiestas.",
        "da|Borgmesteren har sagt, at der kommer en ny bro efter sommeren, og at den ikke er dyr.",
        "und|Мэр сказал, что после лета в городе построят новый мост.",
      })
  void aSentenceIsEnoughToRuleOutAllOthers(String language, String text) {
    for (String other : Set.of("nl", "en", "fr", "af", "fy")) {
      assertThat(LanguageDetector.rulesOut(other, text))
          .as(other)
          .isEqualTo(!other.equals(language));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Feyenoord", "Ajax - PSV 2-1", "In Goes", "Brug weer open", "The Voice"})
  void aFewWordsRuleOutNothing(String text) {
    assertThat(LanguageDetector.rulesOut("nl", text)).isFalse();
  }

  @Test
  void aLongTextWithoutKnownWordsIsInAnUnknownLanguage() {
    assertThat(LanguageDetector.rulesOut("nl", "lorem ipsum dolor ".repeat(10))).isTrue();
  }
}
