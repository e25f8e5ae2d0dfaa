package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Listing and proposing spelling variants through the real entry point, over an archive in which a
/// president has two spellings, and a river and a surname look alike.
class VariantsCommandTest {
  static final List<String> ITEMS =
      List.of(
          """
          Zelensky roept bondgenoten op
          KYIV (ANP) - De Oekraïense president Zelensky vraagt bondgenoten om luchtafweer.
          """,
          """
          Bezoek van president aan front
          KYIV (ANP) - President Zelensky bezocht soldaten aan het front en sprak over luchtafweer.
          """,
          """
          Overleg over vrede uitgesteld
          BRUSSEL (ANP) - De Oekraïense president Zelensky wil met bondgenoten over vrede praten.
          """,
          """
          Zelenskyy wil meer luchtafweer
          KYIV (ANP) - De Oekraïense president Zelenskyy wil dat bondgenoten luchtafweer sturen.
          """,
          """
          Toespraak tot soldaten
          KYIV (ANP) - President Zelenskyy bedankte soldaten aan het front voor hun inzet.
          """,
          """
          Vrede nog ver weg
          BRUSSEL (ANP) - De Oekraïense president Zelenskyy praat met bondgenoten over vrede.
          """,
          """
          Water in rivier stijgt
          MAASTRICHT (ANP) - Het water in de Maas stijgt snel, de dijken bij Roermond houden het.
          """,
          """
          Schip vast op zandbank
          VENLO (ANP) - Op de Maas is een schip vol grind vastgelopen, schippers moeten wachten.
          """,
          """
          Belgische schilder overleden
          GENT (ANP) - De schilder Jozef Maes is op hoge leeftijd overleden, meldt zijn familie.
          """,
          """
          Wielrenner wint rit in Ardennen
          LUIK (ANP) - Wielrenner Nikolas Maes won de zware rit na een lange ontsnapping.
          """,
          """
          Tsjerkin speelt viool en Cherkin piano
          UTRECHT (ANP) - Violist Tsjerkin en pianist Cherkin spelen samen sonates in Utrecht.
          """,
          """
          Tweede concert van het duo
          UTRECHT (ANP) - Violist Tsjerkin en pianist Cherkin spelen ook morgen sonates.
          """,
          """
          Metro rijdt weer
          BRUSSEL (ANP) - De metro van Charkiv rijdt weer na de stroomstoring van dinsdag.
          """,
          """
          Storing legt stad stil
          BRUSSEL (ANP) - Een stroomstoring legde dinsdag de metro van Charkiv urenlang plat.
          """,
          """
          Weer stroom in het oosten
          BRUSSEL (ANP) - Na de stroomstoring heeft ook de metro van Kharkiv weer licht.
          """,
          """
          Reizigers vast in tunnel
          BRUSSEL (ANP) - Door een stroomstoring stond de metro van Kharkiv een uur stil.
          """);

  @TempDir private Path folder;

  @BeforeEach
  void indexTheItems() throws IOException {
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    for (int i = 0; i < ITEMS.size(); i++) {
      Files.writeString(dumps.resolve("2025-12-28T0917%02d_a.txt".formatted(i)), ITEMS.get(i));
    }
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("variants.tsv"),
        """
        # own
        Charkov|Charkiv	place
        VS|Verenigde Staten
        """);
    Files.writeString(config.resolve("agencies.tsv"), "ANP\tANP\n");
    assertThat(cli().run("index", dumps.toString()).code()).isEqualTo(0);
  }

  private Cli cli() {
    return new Cli()
        .archive(folder.resolve("archive"))
        .variable("KNIPSEL_CONFIG", folder.resolve("config").toString());
  }

  @Test
  void spellingsInTheSameCompanyAreProposedWithWhatSpeaksForThem() {
    Cli.Ran ran = cli().run("variants", "suggest");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(0);
    Golden.assertMatches("variants-suggest.txt", ran.out());
    Golden.assertMatches(
        "variants-suggest-nl.txt", cli().run("--lang", "nl", "variants", "suggest").out());
    Golden.assertMatches("variants-suggest.json", cli().run("variants", "suggest", "--json").out());
  }

  @Test
  void otherCompanyAnotherWordInTheSameItemsOrTheListSpeaksAgainst() {
    assertThat(cli().run("variants", "suggest", "--most", "1000").out())
        .doesNotContain("Maas", "Maes", "Tsjerkin", "Cherkin", "Charkov, ")
        .contains("Zelensky|Zelenskyy", "Charkov|Charkiv|Kharkiv");
  }

  @Test
  void atMostAsManyAsAsked() {
    assertThat(proposals(cli().run("variants", "suggest", "--most", "1").out())).hasSize(1);
    assertThat(cli().run("variants", "suggest", "--most", "0").code()).isEqualTo(2);
    assertThat(cli().run("variants", "suggest", "--most", "1001").err())
        .startsWith("knipsel: --most expects a number from 1 to 1000");
  }

  /// What is printed is a table that a configuration takes; with it the other spelling is found,
  /// and proposed no more.
  @Test
  void proposalsCanBePastedAndAreThenInForce() throws IOException {
    assertThat(cli().run("search", "Zelenskyy", "-n", "0").out()).isEqualTo("3 items\n");
    String proposed = cli().run("variants", "suggest").out();
    Files.writeString(folder.resolve("config").resolve("variants.tsv"), proposed);
    Cli.Ran rebuilt = cli().run("index", folder.resolve("dumps").toString(), "--rebuild");
    assertThat(rebuilt.code()).as(rebuilt.err()).isEqualTo(0);
    assertThat(cli().run("search", "Zelenskyy", "-n", "0").out()).isEqualTo("6 items\n");
    assertThat(cli().run("variants", "suggest"))
        .isEqualTo(
            new Cli.Ran(
                1,
                "",
                "knipsel: no two words of the archive look like spelling variants of each other\n"));
    assertThat(cli().run("variants", "suggest", "--json"))
        .isEqualTo(new Cli.Ran(1, "{\"proposals\":[]}\n", ""));
  }

  @Test
  void hitsSayByWhichSpellingTheyWereFound() {
    assertThat(cli().run("search", "charkov", "-n", "1").out())
        .contains("\n   found by Charkiv (for charkov)\n   id ");
    assertThat(cli().run("--lang", "nl", "search", "charkov", "-n", "1").out())
        .contains("\n   gevonden door Charkiv (voor charkov)\n   id ");
    assertThat(cli().run("search", "charkov", "metro", "-n", "1", "--json").out())
        .contains("\"variants\":[{\"typed\":\"charkov\",\"found\":\"Charkiv\"}]");
    assertThat(cli().run("search", "charkiv", "-n", "1").out()).doesNotContain("found by");
    assertThat(cli().run("search", "charkiv", "-n", "1", "--json").out())
        .contains("\"variants\":[]");
  }

  @Test
  void variantsAreMarkedInTheText() {
    assertThat(cli().run("--color", "always", "search", "charkov", "-n", "1").out())
        .contains("\u001B[1;33mCharkiv\u001B[0m");
    assertThat(cli().run("search", "--exact", "charkov").code()).isEqualTo(1);
  }

  @Test
  void theListAndTheGroupOfAWordAreShown() {
    assertThat(cli().run("variants"))
        .isEqualTo(new Cli.Ran(0, "Charkov|Charkiv\tplace\nVS|Verenigde Staten\n", ""));
    assertThat(cli().run("variants", "show", "charkiv"))
        .isEqualTo(new Cli.Ran(0, "Charkov|Charkiv\tplace\n", ""));
    assertThat(cli().run("variants", "show", "verenigde", "staten"))
        .isEqualTo(new Cli.Ran(0, "VS|Verenigde Staten\n", ""));
    assertThat(cli().run("variants", "show", "staten")).isEqualTo(new Cli.Ran(1, "", ""));
  }

  private static List<String> proposals(String out) {
    return out.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }
}
