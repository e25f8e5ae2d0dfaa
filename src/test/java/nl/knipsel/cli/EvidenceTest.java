package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `search --explain` and `search --kwic` through the real entry point.
class EvidenceTest {
  /// Has a word for every way of matching, controls, marks and wide characters.
  private static final String ODD =
      """
      Russische klimaatminister bezoekt Kiev
      KIEV (ANP) - De minister van klimaat vloog met gevechtsvliegtuigen naar Oekrai\u0308ne. Hij stuurde een e-mail \
      en liep \u202Enaar\u202C het \u65E5\u672C\u8A9E consulaat. Na de sanctie kwamen sancties\u0007 en kernproeven.
      """;

  @TempDir static Path folder;
  private static Path samples;
  private static Path odd;

  @BeforeAll
  static void index() throws IOException {
    samples = folder.resolve("samples");
    odd = folder.resolve("odd");
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    Files.writeString(dumps.resolve("2026-01-08T120000_a.txt"), ODD);
    assertThat(on(samples).run("index", "samples").code()).isEqualTo(0);
    assertThat(on(odd).run("index", dumps.toString()).code()).isEqualTo(0);
  }

  private static Cli on(Path archive) {
    return new Cli().archive(archive);
  }

  @Test
  void anExplanationSaysWhichWordsMatchedAndWhatTheScoreIsMadeOf() {
    String[] search = {"search", "Poetin", "Noord-Korea", "sanctie", "-n", "2", "--explain", "-q"};
    Cli.Ran ran = on(samples).run(search);
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err()).isEmpty();
    Golden.assertMatches("explain.txt", ran.out());
    Golden.assertMatches(
        "explain-nl.txt",
        on(samples)
            .run(
                "--lang",
                "nl",
                "search",
                "Kyiv sanctie datum:2025",
                "--any",
                "--explain",
                "-n",
                "2")
            .out());
    assertThat(on(samples).run("search", "Poetin").out()).doesNotContain("matched");
  }

  @Test
  void anExplanationAsJson() {
    Golden.assertMatches(
        "explain.json",
        Provenanced.masked(
            on(samples)
                .run(
                    "search",
                    "kernproef OR \"eerste verkeersbrug\"",
                    "-n",
                    "2",
                    "--explain",
                    "--json")
                .out()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sancties        | sancties: sanctie (another form; body 1), sancties (as written; body 1)",
        "lopen           | lopen: liep (another form; body 1)",
        "vliegtuig       | vliegtuig: gevechtsvliegtuigen (its part vliegtuigen; body 1)",
        "rusland         | rusland: Russische (of that country; headline 1)",
        "email           | email: e-mail (hyphenated or joined; body 1)",
        "e-mail          | e-mail: e-mail (as written; body 1)",
        "klimaatministers | klimaatministers: klimaatminister (another form; headline 1), minister van klimaat (its parts apart; body 1)",
        "Kyiv            | Kyiv: Kiev (variant; headline 1)",
        "sanc*           | sanc*: sanctie (begins so; body 1), sancties (begins so; body 1)",
        "s?nctie         | s?nctie: sanctie (fits the pattern; body 1)",
        "kernprooven~    | kernprooven~2: kernproeven (1 character differs; body 1)",
        "kenrproefen~    | kenrproefen~2: kernproeven (2 characters differ; body 1)",
        "kernproeven~    | kernproeven~2: kernproeven (as written; body 1)",
        "\"minister van\" | \"minister van\": minister van (as written; body 1)",
        "\"minister klimaat\"~2 | \"minister klimaat\"~2: minister van klimaat (near each other; body 1)",
        "oekra\u00EFne   | oekra\u00EFne: Oekrai\u0308ne (as written; body 1)",
      })
  void everyWayOfMatchingHasItsName(String query, String line) {
    String out = on(odd).run("search", "--explain", "--", query).out();
    assertThat(
            out.lines()
                .dropWhile(each -> !each.equals("   matched"))
                .skip(1)
                .takeWhile(each -> !each.startsWith("   score"))
                .map(String::strip)
                .toList())
        .as(out)
        .containsExactly(wrapped(line));
  }

  /// As lines break on 100 columns.
  private static String[] wrapped(String line) {
    return new Screen(false, 100).wrap(line, 93).toArray(String[]::new);
  }

  @Test
  void conditionsAndBoostsAreTold() {
    assertThat(on(odd).run("search", "kernproef^3 agency:anp", "--explain").out())
        .containsPattern("kernproef: body \\d\\.\\d{4} \\(3 × \\d\\.\\d{4}\\)")
        .contains("     1.0000  agency:anp\n");
    assertThat(on(odd).run("search", "*", "--explain").out())
        .contains("   score 1.0000\n     1.0000  any item\n");
  }

  @Test
  void linesOfContextAreAlignedOnTheMatch() {
    Cli.Ran ran = on(samples).run("search", "Poetin", "Noord-Korea", "-n", "3", "--kwic", "-q");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err()).isEmpty();
    Golden.assertMatches("kwic.txt", ran.out());
    Golden.assertMatches(
        "kwic-nl.txt",
        on(samples)
            .run("--lang", "nl", "search", "sanctie", "--kwic", "--kwic-sort", "right")
            .out());
    Golden.assertMatches(
        "kwic.json",
        Provenanced.masked(
            on(samples).run("search", "vliegtuig", "-n", "2", "--kwic", "--json").out()));
  }

  @Test
  void contextsAreSortedByTheWordsNextToTheMatch() {
    String[] search = {"search", "rusland OR kim", "--kwic", "--kwic-width", "25", "--kwic-sort"};
    List<String> left = matches(on(samples).run(append(search, "left")).out());
    List<String> right = matches(on(samples).run(append(search, "right")).out());
    List<String> position = matches(on(samples).run(append(search, "position")).out());
    Golden.assertMatches("kwic-left.txt", String.join("\n", left) + "\n");
    assertThat(right).isNotEqualTo(left).containsExactlyInAnyOrderElementsOf(left);
    assertThat(position).isNotEqualTo(left).containsExactlyInAnyOrderElementsOf(left);
  }

  private static String[] append(String[] some, String more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + 1);
    all[some.length] = more;
    return all;
  }

  private static List<String> matches(String out) {
    return out.lines().filter(line -> line.matches("[0-9a-f]{16}  .*")).toList();
  }

  @Test
  void nothingOfADumpReachesTheTerminalRawOrBreaksTheLine() {
    String out = on(odd).run("search", "consulaat OR oekra\u00EFne OR sancties", "--kwic").out();
    Golden.assertMatches("kwic-odd.txt", out);
    assertThat(out).doesNotContain("\u202E", "\u0007", "\u001B");
    int column = 16 + 2 + (Screen.DEFAULT_COLUMNS - 18) * 9 / 20;
    List<String> colored =
        on(odd)
            .run("--color", "always", "search", "consulaat OR oekra\u00EFne OR sancties", "--kwic")
            .out()
            .lines()
            .skip(2)
            .map(line -> line.replaceAll("\u001B\\[2?0?m", ""))
            .toList();
    assertThat(matches(out))
        .hasSize(4)
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(Screen.DEFAULT_COLUMNS));
    assertThat(colored)
        .hasSize(4)
        .allSatisfy(line ->
            assertThat(Width.of(line.substring(0, line.indexOf('\u001B'))))
                .as(line)
                .isEqualTo(column));
  }

  @Test
  void matchesStandOutInColour() {
    assertThat(on(odd).run("--color", "always", "search", "vliegtuig", "--kwic").out())
        .contains(" \u001B[1;33mgevechtsvliegtuigen\u001B[0m naar");
  }

  @Test
  void ofVeryManyMatchesInOneItemTheRestIsCounted() throws IOException {
    Path many = folder.resolve("many");
    Path dump = Files.createDirectories(folder.resolve("manydumps")).resolve("2026-01-08_a.txt");
    Files.writeString(
        dump, "Storm\nGOES (ANP) - Het stormde. " + "De storm duurde lang. ".repeat(1200) + "\n");
    assertThat(on(many).run("index", dump.toString()).code()).isEqualTo(0);
    String out = on(many).run("search", "storm", "--kwic").out();
    assertThat(matches(out)).hasSize(1000);
    assertThat(out).endsWith("and 202 more matches: no more than 1,000 of an item are shown\n");
    assertThat(on(many).run("search", "storm", "--kwic", "--json").out())
        .endsWith("\"kwicFurther\":202}\n");
  }

  @Test
  void conditionsHaveNothingToLineUp() {
    assertThat(on(odd).run("search", "agency:anp", "--kwic").out())
        .isEqualTo("1 item\n\nNothing to line up: the query has conditions only.\n");
    assertThat(on(odd).run("search", "tulpenbollen", "--kwic").code()).isEqualTo(1);
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    assertThat(on(odd).run("search", "x", "--kwic", "--explain").err())
        .startsWith("knipsel: give either --explain or --kwic");
    assertThat(on(odd).run("search", "x", "--kwic", "--kwic-width", "2").err())
        .startsWith("knipsel: --kwic-width wants a number from 5 to 200");
    assertThat(on(odd).run("search", "x", "--kwic", "--kwic-sort", "id").code()).isEqualTo(2);
  }
}
