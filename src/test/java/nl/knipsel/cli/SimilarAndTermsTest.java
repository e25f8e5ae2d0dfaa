package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `similar`, `terms` and `analyze` through the real entry point.
class SimilarAndTermsTest {
  private static final String SLUICE =
      """
      Sluis bij Wijkerdam %s dicht voor herstel
      WIJKERDAM (ANP) - De sluis bij Wijkerdam gaat %s dicht voor herstel. Dat duurt zes weken.
      De monteurs vervangen eerst de kabels onder de vloer van de sluis. Daarna komen de motoren aan de \
      beurt, en als laatste wordt de bediening op afstand getest. De oude kabels lagen er sinds 1974.
      """;

  @TempDir static Path folder;
  private static Path samples;

  @BeforeAll
  static void indexTheSamples() {
    samples = folder.resolve("samples");
    assertThat(on(samples).run("index", "samples").code()).isEqualTo(0);
  }

  private static Cli on(Path archive) {
    return new Cli().archive(archive);
  }

  @Test
  void itemsLikeOneAreFoundByItsTellingWords() {
    Cli.Ran ran = on(samples).run("similar", "bc24339d", "-n", "2");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err()).isEmpty();
    Golden.assertMatches("similar.txt", ran.out());
    Golden.assertMatches(
        "similar-nl.txt",
        on(samples).run("--lang", "nl", "similar", "bc24339d", "--agency", "dpa").out());
    Golden.assertMatches(
        "similar.json", on(samples).run("similar", "778ac2aaba1cdad2", "-n", "1", "--json").out());
  }

  @Test
  void conditionsNarrowButDoNotRank() {
    String all = on(samples).run("similar", "bc24339d", "-n", "50").out();
    String some = on(samples).run("similar", "bc24339d", "kind:article", "-kim").out();
    assertThat(some).doesNotContain("teaser");
    List<String> titles = titles(some);
    assertThat(titles).isNotEmpty();
    assertThat(titles(all)).containsSubsequence(titles);
    assertThat(on(samples).run("similar", "bc24339d", "tulpenbollen").code()).isEqualTo(1);
  }

  private static List<String> titles(String out) {
    return out.lines()
        .filter(line -> line.matches("\\d+  .*"))
        .map(line -> line.replaceFirst("^\\d+ +", "").replaceAll(" {2,}", " "))
        .toList();
  }

  @Test
  void anIdThatIsNoneOrSeveralIsTold() {
    Cli.Ran none = on(samples).run("similar", "ffffffff");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).isEqualTo("knipsel: no item with the id ffffffff\n");
    assertThat(on(samples).run("similar", "b").err()).contains("several items have an id");
    assertThat(on(samples).run("similar").code()).isEqualTo(2);
    assertThat(on(samples).run("similar", "bc24339d", "-n", "-1").code()).isEqualTo(2);
  }

  @Test
  void versionsOfTheItemAreLeftOutUnlessAllAreWanted() throws IOException {
    Path archive = folder.resolve("versions");
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    Files.writeString(
        dumps.resolve("2026-01-08T120000_a.txt"), SLUICE.formatted("maandag", "vanavond"));
    Files.writeString(
        dumps.resolve("2026-01-08T130000_b.txt"), SLUICE.formatted("dinsdag", "morgen"));
    assertThat(on(archive).run("index", dumps.toString()).code()).isEqualTo(0);
    String json = on(archive).run("search", "maandag", "--json").out();
    String id = json.replaceFirst("(?s).*?\"id\":\"([0-9a-f]{16})\".*", "$1");
    assertThat(on(archive).run("similar", id).code()).isEqualTo(1);
    Cli.Ran all = on(archive).run("similar", id, "--versions", "all");
    assertThat(all.code()).isEqualTo(0);
    assertThat(all.out()).contains("1 item\n", "Sluis bij Wijkerdam dinsdag dicht");
  }

  @Test
  void wordsThatStandOut() {
    Cli.Ran ran = on(samples).run("terms", "Noord-Korea", "-n", "8");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err()).isEmpty();
    Golden.assertMatches("terms.txt", ran.out());
    Golden.assertMatches(
        "terms-near-nl.txt",
        on(samples).run("--lang", "nl", "terms", "--near", "Poetin", "-n", "8").out());
    Golden.assertMatches(
        "terms.json",
        on(samples)
            .run("terms", "--near", "rusland", "--within", "3", "agency:reuters", "--json")
            .out());
  }

  @Test
  void theMostFrequentWordsDoNotStandOut() {
    for (String query : List.of("Noord-Korea", "section:financieel", "minister", "kind:teaser")) {
      Cli.Ran ran = on(samples).run("terms", query, "-n", "50");
      assertThat(ran.out().lines().map(line -> line.split(" ", 2)[0]).toList())
          .as(query)
          .doesNotContain("de", "De", "het", "Het", "een", "Een", "van", "in", "In", "en", "is");
    }
  }

  @Test
  void norDoTheyInSimulatedNewsWhereItemsDifferInLength() {
    Path archive = folder.resolve("simulated");
    Path corpus = folder.resolve("simulated.jsonl");
    String[] simulate = {"--items", "500", "--format", "c4", "--seed", "20251228"};
    List<String> command = new ArrayList<>(List.of("simulate", corpus.toString()));
    command.addAll(List.of(simulate));
    assertThat(new Cli().run(command.toArray(String[]::new)).code()).isEqualTo(0);
    assertThat(on(archive).run("index", corpus.toString()).code()).isEqualTo(0);
    for (String query : List.of("section:sport", "brug", "politie", "minister")) {
      Cli.Ran ran = on(archive).run("terms", query, "-n", "50");
      assertThat(ran.out().lines().map(line -> line.split(" ", 2)[0]).toList())
          .as("%s, seed 20251228%n%s", query, ran.out())
          .doesNotContain("de", "De", "het", "Het", "een", "Een", "van", "in", "In", "en", "is");
    }
  }

  @Test
  void anyOfTheWordsIsEnoughIfThatIsAsked() {
    String any = on(samples).run("terms", "sanctie", "kernproef", "--any", "--json").out();
    String search = on(samples).run("search", "sanctie", "kernproef", "--any", "--json").out();
    String total = search.replaceAll(".*?\"total\":(\\d+).*\\n", "$1");
    assertThat(any).contains("\"found\":" + total + ",");
    assertThat(on(samples).run("terms", "sanctie", "kernproef", "--json").out())
        .doesNotContain("\"found\":" + total + ",");
  }

  @Test
  void theWholeArchiveHasNothingThatStandsOut() {
    assertThat(on(samples).run("terms", "*"))
        .isEqualTo(new Cli.Ran(1, "words that stand out in 121 items\nNo word stands out.\n", ""));
  }

  @Test
  void countsOfWordsNearAnotherAreThoseOfTheText() throws IOException {
    Path archive = folder.resolve("counted");
    Path dumps = Files.createDirectories(folder.resolve("counteddumps"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(
          dumps.resolve("2026-01-0" + (i + 1) + "_a.txt"),
          """
          Nummer %d over van alles
          GOES (ANP) - Op dag %d kwam de brandweer met zeven ladderwagens. Verder bleef het overal stil en \
          rustig.
          De boeren aten %d kazen op een lange tafel, waar nog meer stond dan zij lustten.
          """
              .formatted(i, i, i));
    }
    assertThat(on(archive).run("index", dumps.toString()).code()).isEqualTo(0);
    assertThat(on(archive).run("terms", "--near", "brandweren", "--within", "3", "--json").out())
        .matches(
            "(?s).*\"found\":4,\"read\":4,\"here\":24,\"archive\":\\d+,\"terms\":\\[\\{.*"
                + "\"text\":\"ladderwagens\",\"here\":4,\"items\":4,\"archive\":4.*");
    assertThat(on(archive).run("terms", "--near", "brandweren", "--within", "3").out())
        .doesNotContain("brandweer ", "kazen");
  }

  @Test
  void ofManyItemsASampleIsReadAndThatIsSaid() throws IOException {
    Path archive = folder.resolve("many");
    Path corpus = folder.resolve("many.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1010; i++) {
      lines.add(
          "{\"text\":\"Brug %d is open\\nGOES (ANP) - De brug met nummer %d is open.\",\"url\":\"https://a.example/%d\"}"
              .formatted(i, i, i));
    }
    Files.write(corpus, lines);
    assertThat(on(archive).run("index", corpus.toString()).code()).isEqualTo(0);
    assertThat(on(archive).run("terms", "brug").out())
        .startsWith("words that stand out in 1,010 items\nfrom a sample of 1,000 of them\n");
    assertThat(on(archive).run("terms", "brug", "--json").out())
        .contains("\"found\":1010,\"read\":1000,");
  }

  @Test
  void whatCannotBeUnderstoodIsRefused() {
    assertThat(on(samples).run("terms").err())
        .startsWith("knipsel: name what to find, or a word with --near");
    assertThat(on(samples).run("terms", "--near", "x", "--within", "0").err())
        .startsWith("knipsel: --within wants a number from 1 to 1,000");
    assertThat(on(samples).run("terms", "--near", "(x").code()).isEqualTo(2);
    assertThat(on(samples).run("terms", "--near", "tulpenbollen").code()).isEqualTo(1);
  }

  @Test
  void analyzeShowsTokensLemmasPartsAndVariants() {
    Golden.assertMatches(
        "analyze-variants.txt",
        on(samples).run("analyze", "Noord-Koreaanse", "gevechtsvliegtuigen", "bij", "Kyiv").out());
    Golden.assertMatches(
        "analyze-nl.txt", on(samples).run("--lang", "nl", "analyze", "De VS en Kiev").out());
  }
}
