package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions of one story on the command line: folded by search, listed by show, compared by diff.
class DiffCommandTest {
  private static final String REST =
      """
      De monteurs vervangen eerst de kabels onder de vloer van de sluis. Daarna komen de motoren aan de \
      beurt, en als laatste wordt de bediening op afstand getest. De oude kabels lagen er sinds 1974.
      Schippers moeten tot het voorjaar omvaren over het kanaal aan de oostkant. Dat kost hun ongeveer twee \
      uur. De provincie heeft daar extra ligplaatsen gemaakt en houdt de brug er langer open.
      Binnenvaartschipper Arie Kuipers heeft er geen moeite mee. "Liever een winter omvaren dan een zomer \
      wachten", zegt hij.
      """;

  private static final String FIRST =
      """
      Sluis bij Wijkerdam dicht voor herstel
      WIJKERDAM (ANP) - De sluis bij Wijkerdam gaat maandag dicht voor herstel. Dat duurt zes weken.
      """
          + REST;

  private static final String SECOND =
      """
      Sluis bij Wijkerdam langer dicht voor herstel
      WIJKERDAM (ANP/RTR) - De sluis bij Wijkerdam blijft acht weken dicht in plaats van zes. Er is meer kapot \
      dan gedacht.
      """
          + REST.replace("sinds 1974", "sinds 1974, en een deel is doorgeroest");

  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void indexTwoVersionsAndTwoWordingsOfTheSecond() throws IOException {
    archive = folder.resolve("archive");
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    Files.writeString(dumps.resolve("2026-01-08T120000_a.txt"), FIRST);
    Files.writeString(dumps.resolve("2026-01-09T120000_b.txt"), SECOND);
    assertThat(cli().run("--stacktrace", "index", dumps.toString())).returns(0, Cli.Ran::code);
  }

  private static Cli cli() {
    return new Cli().archive(archive);
  }

  private static String shown(Cli.Ran ran) {
    return ran.out().replace(folder.toString(), "FOLDER");
  }

  private static String id(String query) {
    String json = cli().run("search", query, "--versions", "all", "--json").out();
    return json.replaceFirst("(?s).*?\"id\":\"([0-9a-f]{16})\".*", "$1");
  }

  @Test
  void searchFoldsVersionsUnlessAllAreWanted() {
    Golden.assertMatches(
        "versions-search-nl.txt", shown(cli().run("--lang", "nl", "search", "sluis")));
    Golden.assertMatches(
        "versions-search.json", Provenanced.masked(shown(cli().run("search", "sluis", "--json"))));
    Cli.Ran all = cli().run("search", "sluis", "--versions", "all");
    assertThat(all.out()).startsWith("2 items\n").contains("\n2  ").doesNotContain("more version");
    assertThat(cli().run("search", "sluis").out())
        .startsWith("2 items, 1 of them")
        .doesNotContain("\n2  ");
  }

  @Test
  void showListsTheOtherVersions() {
    Golden.assertMatches("versions-show.txt", shown(cli().run("show", id("doorgeroest"))));
  }

  @Test
  void diffShowsWordByWordWhatBecameOfTheOlderVersion() {
    String first = id("\"zes weken\" NOT doorgeroest");
    String second = id("doorgeroest");
    Cli.Ran ran = cli().run("diff", first, second);
    assertThat(ran.code()).isEqualTo(0);
    Golden.assertMatches("diff.txt", shown(ran));
    assertThat(cli().run("diff", second)).isEqualTo(ran);
    Golden.assertMatches("diff-nl.txt", shown(cli().run("--lang", "nl", "diff", second, first)));
    Golden.assertMatches("diff.json", shown(cli().run("diff", first, second, "--json")));
    assertThat(cli().run("--color", "always", "diff", first, second).out())
        .contains("\u001B[31mgaat maandag")
        .contains("\u001B[32mlanger\u001B[0m")
        .doesNotContain("[-");
  }

  @Test
  void textsThatDoNotDifferOrStandAloneEndWithOne() {
    String first = id("\"zes weken\" NOT doorgeroest");
    assertThat(cli().run("diff", first, first).code()).isEqualTo(1);
    assertThat(cli().run("diff", first, first).out()).endsWith("The texts are the same.\n");
    assertThat(cli().run("diff", "ffffffffffffffff").code()).isEqualTo(1);
    assertThat(cli().run("diff", first, "ffffffffffffffff").err()).contains("no item with the id");
    assertThat(cli().run("diff").code()).isEqualTo(2);
  }

  @Test
  void anItemSeenInTwoWordingsIsComparedWithItself(@TempDir Path other) throws IOException {
    Path dumps = Files.createDirectories(other.resolve("dumps"));
    Files.writeString(dumps.resolve("2026-01-08T120000_a.txt"), FIRST);
    Files.writeString(
        dumps.resolve("2026-01-08T130000_b.txt"),
        FIRST.replace("houdt de brug er langer", "houdt er twee bruggen langer"));
    Cli cli = new Cli().archive(other.resolve("archive"));
    assertThat(cli.run("index", dumps.toString()).code()).isEqualTo(0);
    String id =
        cli.run("search", "sluis", "--json")
            .out()
            .replaceFirst("(?s).*?\"id\":\"([0-9a-f]{16})\".*", "$1");
    assertThat(cli.run("diff", id).out())
        .contains("houdt [-de brug er-]\n{+er twee bruggen+} langer open");
  }
}
