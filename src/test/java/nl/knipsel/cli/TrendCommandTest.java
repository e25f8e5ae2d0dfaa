package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `trend` on the samples, through the real entry point.
class TrendCommandTest {
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
  void queriesStandSideBySide() {
    Cli.Ran ran = cli().run("trend", "Rusland", "bureau:afp -poetin", "--by", "month");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err()).isEmpty();
    Golden.assertMatches("trend.txt", ran.out());
    Golden.assertMatches(
        "trend-nl.txt", cli().run("--lang", "nl", "trend", "Rusland", "--by", "week").out());
  }

  @Test
  void queriesThatDoNotFitComeBelowAndNoLineIsTooWide() {
    String out =
        cli()
            .run("trend", "Rusland", "Poetin", "Kim", "sancties", "minister", "--by", "month")
            .out();
    Golden.assertMatches("trend-five.txt", out);
    assertThat(out.lines().skip(7))
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(Screen.DEFAULT_COLUMNS));
  }

  @Test
  void jsonAndCsvHaveTheSameCounts() {
    Golden.assertMatches(
        "trend.json", cli().run("trend", "Rusland", "Poetin", "--by", "month", "--json").out());
    Cli.Ran csv = cli().run("trend", "--by", "month", "--csv", "--", "Rusland", "-rusland Kim");
    Golden.assertMatches("trend.csv", csv.out());
    assertThat(csv.err()).contains("1  Rusland: ", "not placed");
  }

  @Test
  void aQueryMayBeginWithAMinus() {
    assertThat(cli().run("trend", "Rusland", "-rusland Kim", "--by", "month", "--csv").out())
        .isEqualTo(
            cli().run("trend", "--by", "month", "--csv", "--", "Rusland", "-rusland Kim").out());
    assertThat(cli().run("trend", "-rusland", "--by", "month").out()).contains("1  -rusland: ");
    assertThat(cli().run("trend", "-rusland", "--by", "month", "--json").out())
        .contains("\"query\":\"-rusland\"");
  }

  @Test
  void spreadsheetsSeeAByteOrderMarkOnRequestAndNoFormulas() {
    String csv = cli().run("trend", "Rusland", "--by", "month", "--csv").out();
    assertThat(cli().run("trend", "Rusland", "--by", "month", "--csv", "--bom").out())
        .isEqualTo("\uFEFF" + csv);
    for (String query : List.of("=kim", "+kim", "-kim", "@kim", "\uFF1Dkim")) {
      assertThat(cli().run("trend", query, "Rusland", "--csv").out().lines().findFirst())
          .get()
          .asString()
          .contains(",'" + query + ",'" + query + " (per mille),");
    }
    assertThat(cli().run("trend", "Rusland", "--bom").err())
        .startsWith("knipsel: --bom wants --csv");
  }

  @Test
  void aStepWithoutItemsHasNoShares() {
    String json = cli().run("trend", "Rusland", "--by", "day", "--json").out();
    assertThat(json)
        .contains("\"all\":0,\"counts\":[0]}")
        .doesNotContain("NaN")
        .doesNotContain("null");
  }

  @Test
  void aQueryThatFindsNothingIsATrendOfNothing() {
    Cli.Ran none = cli().run("trend", "tulpenbollen");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.out()).contains("1  tulpenbollen: 0 placed, 0 not placed, 0 undated\n");
    assertThat(cli().run("trend", "tulpenbollen", "Rusland").code()).isEqualTo(0);
  }

  @Test
  void whatCannotBeUnderstoodIsRefused() {
    assertThat(cli().run("trend").code()).isEqualTo(2);
    assertThat(cli().run("trend", " ").err()).contains("one of the queries is empty");
    assertThat(cli().run("trend", "(Rusland").code()).isEqualTo(2);
    assertThat(cli().run("trend", "Rusland", "--by", "decade").code()).isEqualTo(2);
    assertThat(cli().run("trend", "Rusland", "--csv", "--json").code()).isEqualTo(2);
  }
}
