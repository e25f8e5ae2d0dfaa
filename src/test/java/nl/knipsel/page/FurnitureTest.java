package nl.knipsel.page;

import static org.assertj.core.api.Assertions.assertThat;

import nl.knipsel.news.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines in a body that are not text.
class FurnitureTest {
  private static Page read(String line) {
    return Samples.READER.read("Kop\nDe eerste alinea.\n" + line + "\nDe tweede alinea.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lees ook:",
        "LEES OOK: Een ander bericht",
        "Zie ook: Een ander bericht",
        "Lees hier meer..",
        "Volledig scherm",
        "PREMIUM",
        "- Advertentie -",
        "0 reacties",
        "Correctie melden",
        "door anp",
        "Door: Redactie",
        "Bron: ANP",
        "Bron: Zeeuwse Radio",
        "Foto EPA",
        "Ⓒ EPA",
        "(foto: Jan Jansen)",
        "(foto ANP)",
        "— © AP",
        "ANP",
        "Bronnen gebruikt: \"ANP\"",
      })
  void residueStaysWithItsStory(String line) {
    Page page = read(line);

    assertThat(page.article().orElseThrow().story().body())
        .containsExactly(
            Block.paragraph("De eerste alinea."),
            Block.residue(line),
            Block.paragraph("De tweede alinea."));
    assertThat(page.unparsed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Webmail",
        "Kies je webmail",
        "Omdat ZeelandNet ook DELTA webmail aanbiedt, vragen we je eenmalig je voorkeur op te"
            + " geven.",
        "Cookie-instellingen beheren",
        "Cookie-instel\u00ADlingen beheren",
      })
  void chromeIsNoText(String line) {
    Page page = read(line);

    assertThat(page.article().orElseThrow().story().body()).hasSize(2);
    assertThat(page.unparsed()).containsExactly(new Unparsed(3, line, Unparsed.Cause.CHROME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Door de storm zijn bomen omgewaaid.",
        "Foto's van de storm gingen rond.",
        "Reacties bleven uit.",
        "Door ANPR-camera's werd de auto gezien.",
      })
  void sentencesAreText(String line) {
    assertThat(read(line).article().orElseThrow().story().body()).contains(Block.paragraph(line));
  }
}
