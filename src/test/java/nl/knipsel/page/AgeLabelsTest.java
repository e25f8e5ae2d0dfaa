package nl.knipsel.page;

import static org.assertj.core.api.Assertions.assertThat;

import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.AgeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Age labels, read where they stand: behind a teaser.
class AgeLabelsTest {
  private static final String ABOVE =
      "Kop\nTekst.\nMeer uit Sport\nGOES (ANP) - Eerste teaser. Met twee zinnen.\n";

  @ParameterizedTest
  @CsvSource({
    "37 minuten geleden, 37, MINUTE",
    "1 minuut geleden, 1, MINUTE",
    "1 uur geleden, 1, HOUR",
    "22 uur geleden, 22, HOUR",
    "1 dag geleden, 1, DAY",
    "4 dagen geleden, 4, DAY",
    "1 week geleden, 1, WEEK",
    "2 weken geleden, 2, WEEK",
    "1 maand geleden, 1, MONTH",
    "11 maanden geleden, 11, MONTH",
    "5 jaar geleden, 5, YEAR",
    "zojuist, 0, HOUR",
    "gisteren, 1, CALENDAR_DAY",
  })
  void labelBelongsToTheTeaserBeforeIt(String text, int amount, AgeUnit unit) {
    AgeLabel label = new AgeLabel(amount, unit, text);

    Page alone = Samples.READER.read(ABOVE + text);
    Page glued = Samples.READER.read(ABOVE + text + "VEERE (ANP) - Tweede teaser.");

    assertThat(alone.teasers()).singleElement().matches(t -> t.mark().get().equals(label));
    assertThat(glued.teasers()).hasSize(2);
    assertThat(glued.teasers().get(0).mark()).hasValue(label);
    assertThat(glued.teasers().get(1).mark()).isEmpty();
    assertThat(glued.teasers().get(1).story().places()).containsExactly("VEERE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bijna 10 jaar geleden werd de brug gesloopt.",
        "10 jaar geleden werd de brug gesloopt.",
        "10 jaar geleden.",
        "10 jaar geledenwerd de brug gesloopt.",
        "10 jaar geleden, in mei, werd de brug gesloopt.",
        "10 Jaar geleden",
        "tien jaar geleden",
        "123456 jaar geleden",
        "gisteren werd de brug gesloopt.",
        "gisterenavond werd de brug gesloopt.",
        "5 eeuwen geleden",
      })
  void textIsNoLabel(String line) {
    Page page = Samples.READER.read(ABOVE + line + "\n7 uur geleden");

    assertThat(page.teasers()).hasSize(1);
    assertThat(page.teasers().getFirst().mark())
        .hasValue(new AgeLabel(7, AgeUnit.HOUR, "7 uur geleden"));
    assertThat(page.teasers().getFirst().story().body().getLast().text()).isEqualTo(line);
  }

  @Test
  void labelInABodyIsNoText() {
    Page page = Samples.READER.read("Kop\nTekst.\n5 jaar geledenMeer tekst.\nMeer uit Sport");

    assertThat(page.unparsed())
        .contains(new Unparsed(3, "5 jaar geleden", Unparsed.Cause.LABEL_WITHOUT_TEASER));
    assertThat(page.article().orElseThrow().story().body().getLast().text())
        .isEqualTo("Meer tekst.");
  }
}
