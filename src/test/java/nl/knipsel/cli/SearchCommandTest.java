package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Searching the samples through the real entry point.
class SearchCommandTest {
  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void indexTheSamples() {
    archive = folder.resolve("archive");
    Cli.Ran indexed = new Cli().archive(archive).run("index", "samples");
    assertThat(indexed.code()).isEqualTo(0);
  }

  private static Cli cli() {
    return new Cli().archive(archive);
  }

  @Test
  void theMainJob() {
    Cli.Ran ran = cli().run("--lang", "nl", "search", "Poetin Noord-Korea", "--facet", "agency");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err()).isEmpty();
    Golden.assertMatches("search-nl.txt", ran.out());
  }

  @Test
  void itemsWithBothWordsInTheHeadlineComeFirst() {
    String titles =
        cli()
            .run("search", "Poetin Noord-Korea")
            .out()
            .lines()
            .filter(line -> line.matches("\\d+  .*"))
            .map(line -> line.replaceAll("^\\d+  | +\\d+\\.\\d\\d$", ""))
            .reduce("", (a, b) -> a + b + "\n");
    assertThat(titles.lines().limit(4))
        .containsExactlyInAnyOrder(
            "Poetin en Kim praten over spoorlijn tussen Rusland en Noord-Korea",
            "Poetin wil volgend jaar opnieuw naar Noord-Korea",
            "Poetin bedankt Noord-Korea voor hulp na overstromingen",
            "Poetin: Rusland blijft Noord-Korea noodhulp sturen");
    assertThat(titles.lines().skip(4).limit(3))
        .containsExactlyInAnyOrder(
            "Veiligheidsraad verdeeld over sancties tegen Noord-Korea",
            "Brug tussen Rusland en Noord-Korea open voor verkeer",
            "Waarom Poetin en Kim elkaar steeds vaker opzoeken");
    assertThat(titles.lines()).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kernproeven                                | 2",
        "kernproef                                  | 2",
        "sanctie                                    | 4",
        "vliegtuig                                  | 4",
        "klimaatminister                            | 2",
        "\"zes kernproeven\"                        | 1",
        "\"kernproeven zes\"                        | 0",
        "\"kernproeven zes\"~3                      | 1",
        "kernpro*                                   | 2",
        "kernprooven~1                              | 2",
        "kernproeven -raketmotor                    | 1",
        "kernproeven OR overstromingen              | 3",
        "kop:raketmotor                             | 1",
        "plaats:'S-HERTOGENBOSCH                    | 1",
        "plaats:malmo                               | 1",
        "soort:artikel datum:2016                   | 11",
        "datum:2030                                 | 0",
      })
  void countsAreExact(String query, int total) {
    String first = cli().run("search", query, "-n", "0").out().lines().findFirst().orElse("");
    assertThat(first).isEqualTo(total == 1 ? "1 item" : total + " items");
  }

  @Test
  void onlyTheMatchingPartOfACompoundIsMarked() {
    assertThat(cli().run("--color", "always", "search", "vliegtuig", "-n", "1").out())
        .contains("gevechts\u001B[1;33mvliegtuigen\u001B[0m");
    assertThat(cli().run("--color", "always", "search", "noord-korea", "-n", "3").out())
        .contains("\u001B[1;33mNoord\u001B[0m-\u001B[1;33mKorea\u001B[0m");
  }

  @Test
  void aWordAfterADashIsLeftOut() {
    assertThat(cli().run("search", "poetin", "-rusland", "-n", "0").out())
        .isEqualTo(cli().run("search", "poetin NOT rusland", "-n", "0").out());
  }

  @Test
  void conditionsOnFieldsAreNeverLoosened() {
    assertThat(cli().run("search", "tulpenbollen agency:belga", "-n", "0").out())
        .isEqualTo("0 items\n");
    assertThat(cli().run("search", "tulpenbollen rusland agency:dpa", "-n", "1").out())
        .contains("DPA");
  }

  @Test
  void aVeryLongQueryIsAnswered() {
    String many = "poetin bezoekt noord-koreaanse klimaatminister ".repeat(60);
    assertThat(cli().run("search", "--any", many, "-n", "1").code()).isEqualTo(0);
    assertThat(cli().run("search", "ab ".repeat(600)).err())
        .contains("a query has at most 500 words");
  }

  @Test
  void aDateFindsWhatMayLieInItAndFirstWhatSurelyDoes() {
    assertThat(cli().run("search", "soort:artikel datum:2016", "-n", "1").out())
        .startsWith("11 items\n\n1  Fries dorp viert terugkeer van dijkhuisje");
    assertThat(cli().run("search", "soort:artikel datum:2016", "--certain", "-n", "0").out())
        .isEqualTo("1 item\n");
  }

  @Test
  void colourMarksTheMatches() {
    assertThat(cli().run("--color", "always", "search", "kernproeven", "-n", "1").out())
        .contains("\u001B[1;33mkernproeven\u001B[0m");
    assertThat(cli().onTerminal().run("search", "kernproeven").out()).contains("\u001B[");
    assertThat(cli().onTerminal().variable("NO_COLOR", "1").run("search", "kernproeven").out())
        .doesNotContain("\u001B");
    assertThat(cli().run("search", "kernproeven").out()).doesNotContain("\u001B");
  }

  @Test
  void ifNoItemHasAllWordsThoseWithMostAreShownAndSayWhatTheyLack() {
    Cli.Ran ran = cli().run("search", "kernproeven tulpenbollen", "-n", "1");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.out())
        .contains("No item has all the words; these have most of them.")
        .contains("   without: tulpenbollen\n");
  }

  @Test
  void anyWordIsEnoughIfThatIsAsked() {
    assertThat(cli().run("search", "--any", "kernproeven tulpenbollen", "-n", "0").out())
        .isEqualTo("2 items\n");
  }

  @Test
  void nothingFoundIsExitCode1() {
    assertThat(cli().run("search", "tulpenbollen")).isEqualTo(new Cli.Ran(1, "0 items\n", ""));
  }

  @Test
  void aChosenValueDoesNotHideItsSiblings() {
    String all = cli().run("facets", "Noord-Korea", "--facet", "agency").out();
    String chosen =
        cli().run("facets", "Noord-Korea", "--facet", "agency", "--agency", "dpa").out();
    assertThat(chosen.lines().skip(1)).containsExactlyElementsOf(all.lines().skip(1).toList());
    assertThat(chosen.lines().findFirst()).isNotEqualTo(all.lines().findFirst());
  }

  @Test
  void agenciesAreFoundByAnyOfTheirNames() {
    String reuters = cli().run("search", "agency:reuters", "-n", "0").out();
    assertThat(reuters).isEqualTo(cli().run("search", "bureau:RTR", "-n", "0").out());
    assertThat(reuters)
        .isEqualTo(cli().run("search", "*", "--agency", "persbureau Reuters", "-n", "0").out());
  }

  @Test
  void pagesFollowEachOther() {
    String whole = cli().run("search", "Rusland", "-n", "6").out();
    String second = cli().run("search", "Rusland", "-n", "3", "--offset", "3").out();
    assertThat(whole.substring(whole.indexOf("\n4  ")))
        .isEqualTo(second.substring(second.indexOf("\n4  ")));
  }

  @Test
  void aQueryErrorShowsTheSpot() {
    assertThat(cli().run("search", "agency:(reuters OR"))
        .isEqualTo(
            new Cli.Ran(
                2,
                "",
                """
                knipsel: query: agency:(reuters OR
                                                  ^ a field value or ')' is missing here
                """));
  }

  @Test
  void aDateThatIsNoneIsAQueryError() {
    Cli.Ran ran = cli().run("search", "datum:2025-13");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("expected a date such as 2025, 2025-12, 2025-12-27");
  }

  @Test
  void aMissingArchiveIsNamedAndHowToMakeOne() {
    assertThat(new Cli().run("--archive", "nowhere", "search", "x"))
        .isEqualTo(
            new Cli.Ran(
                4,
                "",
                "knipsel: no archive at ./nowhere. Make one with: knipsel index samples/\n"));
  }

  @Test
  void wrongOptionsAreUsageErrors() {
    assertThat(cli().run("search", "x", "--limit", "-1").code()).isEqualTo(2);
    assertThat(cli().run("search", "x", "--limit", "20000").code()).isEqualTo(2);
    assertThat(cli().run("search", "x", "--sort", "colour").code()).isEqualTo(2);
    assertThat(cli().run("search", "x", "--facet", "colour").err())
        .startsWith("knipsel: there is no facet 'colour'; there are agency, place");
    assertThat(cli().run("search").err()).startsWith("knipsel: a query is missing");
    assertThat(cli().run("serach", "x").code()).isEqualTo(2);
    assertThat(cli().run().code()).isEqualTo(2);
  }

  @Test
  void aClosedPipeEndsQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    int code =
        new Program(
                new Surroundings(
                    java.io.InputStream.nullInputStream(),
                    closed,
                    err,
                    Map.of("KNIPSEL_ARCHIVE", archive.toString()),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    InstantSource.system()))
            .run("search", "Rusland", "-n", "50");
    assertThat(code).isEqualTo(0);
    assertThat(err.size()).isEqualTo(0);
  }

  @Test
  void jsonHoldsTheHitWithItsMarks() {
    String json = cli().run("search", "kernproeven", "-n", "1", "--facet", "kind", "--json").out();
    Golden.assertMatches("search.json", Provenanced.masked(json));
  }
}
