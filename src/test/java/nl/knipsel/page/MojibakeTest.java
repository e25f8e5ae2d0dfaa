package nl.knipsel.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  @ParameterizedTest
  @CsvSource({
    "Italiƫ, Italië",
    "financiĆ«le, financiële",
    "cafĆ©, café",
    "naĆÆef, naïef",
    "OekraÃ¯ne, Oekraïne",
    "BelgiÃ«, België",
    "Ã©Ã©n, één",
    "Ã‰Ã©n, Één",
    "MÃ–NCH, MÖNCH",
    "Ã\u00A0 la carte, à la carte",
    "20 Â°C, 20 °C",
    "â€™s ochtends, ’s ochtends",
    "â€œjaâ€\u009D, “ja”",
    "woord â€“ woord, woord – woord",
    "â‚¬ 5, € 5",
    "Å¡koda, škoda",
    "Ä‡ao, ćao",
  })
  void misreadLettersAreMended(String misread, String meant) {
    String headline =
        Samples.READER.read("Kop " + misread).stories().getFirst().headline().orElseThrow();

    assertThat(headline).isEqualTo("Kop " + meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SÃO PAULO",
        "het MARACANÃ”, zei hij",
        "château",
        "Â",
        "ĆWIK",
        "Ã",
        "â€",
        "« Å » en „Å“",
        "België €5 – “ja”…",
      })
  void otherTextIsLeftAlone(String text) {
    assertThat(Mojibake.mend(text)).isEqualTo(text);
  }
}
