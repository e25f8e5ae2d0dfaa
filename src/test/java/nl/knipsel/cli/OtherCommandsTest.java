package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command but search and index, through the real entry point.
class OtherCommandsTest {
  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void indexTheSamples() {
    archive = folder.resolve("archive");
    assertThat(new Cli().archive(archive).run("index", "samples").code()).isEqualTo(0);
  }

  private static Cli cli() {
    return new Cli().archive(archive);
  }

  @Test
  void analyzeShowsWhatEachStepMakesOfAText() {
    Cli.Ran ran = cli().run("analyze", "De Noord-Koreaanse gevechtsvliegtuigen boven Oekraïne");
    assertThat(ran.code()).isEqualTo(0);
    Golden.assertMatches("analyze.txt", ran.out());
  }

  @Test
  void showPrintsTextSightingsAndHowTheyDateTheItem() {
    Golden.assertMatches("show.txt", cli().run("show", "6b39a4459824fedf").out());
    Golden.assertMatches(
        "show-nl.txt", cli().run("--lang", "nl", "show", "6b39a4459824fedf").out());
    Golden.assertMatches("show.json", cli().run("show", "6b39a4459824fedf", "--json").out());
  }

  @Test
  void theBeginningOfAnIdIsEnough() {
    assertThat(cli().run("show", "6b39a445")).isEqualTo(cli().run("show", "6b39a4459824fedf"));
  }

  @Test
  void anUnknownIdIsNotFoundAndAnAmbiguousOneIsAskedFor() {
    assertThat(cli().run("show", "ffffffffffffffff").code()).isEqualTo(1);
    assertThat(cli().run("show", "zz").code()).isEqualTo(1);
    Cli.Ran ambiguous = cli().run("show", "0");
    assertThat(ambiguous.code()).isEqualTo(2);
    assertThat(ambiguous.err()).contains("several items have an id that begins with 0: 0");
  }

  @Test
  void facetsCountTheWholeArchiveOrAQuery() {
    Golden.assertMatches("facets-nl.txt", cli().run("--lang", "nl", "facets").out());
    Golden.assertMatches(
        "facets.json",
        Provenanced.masked(
            cli().run("facets", "Rusland", "--facet", "bureau,bron", "--json").out()));
    assertThat(cli().run("facets", "tulpenbollen", "--facet", "agency"))
        .isEqualTo(new Cli.Ran(1, "0 items\nagency   none\n", ""));
  }

  @Test
  void statsSayWhatTheArchiveHolds() {
    String stats = cli().run("stats").out().replaceAll("(?m)^(size|configuration) .*\n", "");
    Golden.assertMatches("stats.txt", stats.replace(archive.toString(), "ARCHIVE"));
    assertThat(cli().run("stats", "--json").out())
        .startsWith("{\"items\":")
        .contains("\"capturedFirst\":\"2025-11-14T07:12:33Z\"");
  }

  @Test
  void configSaysWhatIsInForceAndFromWhichFile() {
    String config = cli().run("config").out();
    Golden.assertMatches("config.txt", config.replace(archive.toString(), "ARCHIVE"));
    assertThat(new Cli().archive(folder.resolve("none")).run("config").out())
        .startsWith("# " + Path.of("index-config").toAbsolutePath());
  }

  @Test
  void demoDoesTheMainJob() {
    Cli.Ran ran = new Cli().run("--archive", folder.resolve("demo").toString(), "demo");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.out()).startsWith("10 items\n\n1  Poetin");
    assertThat(new Cli().run("--archive", folder.resolve("demo").toString(), "demo").out())
        .isEqualTo(ran.out());
  }

  @Test
  void helpAndVersionArePrintedOnStandardOutput() {
    assertThat(cli().run("--help").out()).contains("search", "index", "facets", "Exit codes");
    assertThat(cli().run("search", "--help").out()).contains("--agency", "--facet");
    assertThat(cli().run("--version").out()).startsWith("knipsel ");
  }

  @Test
  void dutchIsSpokenWhereTheLocaleIsDutch() {
    assertThat(cli().variable("LANG", "nl_NL.UTF-8").run("search", "kernproeven", "-n", "0").out())
        .isEqualTo("2 berichten\n");
    assertThat(cli().variable("LANG", "C.UTF-8").run("search", "kernproeven", "-n", "0").out())
        .isEqualTo("2 items\n");
  }
}
