package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counting by time, filtering by date and recency on the samples, through the real entry point.
class DateFacetTest {
  private static final Pattern STEP =
      Pattern.compile(
          "\"value\":\"([^\"]+)\",\"start\":\"[^\"]+\",\"count\":(\\d+),\"possible\":(\\d+)");

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
  void theDateStandsBelowTheOtherFacets() {
    Golden.assertMatches(
        "facets-date.txt",
        cli().run("facets", "Rusland", "--facet", "date,agency", "--by", "week").out());
    Golden.assertMatches(
        "facets-date-nl.txt", cli().run("--lang", "nl", "facets", "--facet", "datum").out());
    Golden.assertMatches(
        "facets-date-narrow.txt",
        cli().narrow(40).run("facets", "--facet", "date", "--by", "month").out());
    assertThat(cli().run("search", "Rusland", "-n", "0", "--facet", "datum", "--by", "month").out())
        .startsWith("18 items\n\ndate     by month: 11 placed, 7 not placed");
  }

  @Test
  void noLineIsWiderThanTheScreen() {
    for (int columns : List.of(40, 60, 100)) {
      assertThat(
              cli().narrow(columns).run("facets", "--facet", "date", "--by", "day").out().lines())
          .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(columns));
    }
  }

  @Test
  void jsonHasTheStepsAndWhatCouldNotBePlaced() {
    Golden.assertMatches(
        "facets-date.json",
        Provenanced.masked(
            cli().run("facets", "Rusland", "--facet", "date", "--by", "month", "--json").out()));
  }

  @ParameterizedTest
  @CsvSource({"hour", "day", "week", "month", "year"})
  void aStepCountsWhatItsNameAsADateFinds(String by) {
    String json = cli().run("facets", "Noord-Korea", "--facet", "date", "--by", by, "--json").out();
    Matcher step = STEP.matcher(json);
    int steps = 0;
    while (step.find()) {
      if (step.group(2).equals("0") && steps > 3) {
        continue;
      }
      steps++;
      String date = "date:" + step.group(1);
      assertThat(total("Noord-Korea", date, "--certain")).as(date).isEqualTo(step.group(2));
      assertThat(total("Noord-Korea", date)).as(date).isEqualTo(step.group(3));
      assertThat(total("Noord-Korea", "--date", step.group(1))).as(date).isEqualTo(step.group(3));
    }
    assertThat(steps).isPositive();
  }

  private static String total(String... query) {
    List<String> args = new ArrayList<>(List.of("search", "-n", "0"));
    args.addAll(List.of(query));
    return cli().run(args.toArray(new String[0])).out().replaceFirst("(?s) items?\n.*", "");
  }

  @Test
  void aFilterOnTheDateDoesNotHideOtherStepsButADateOfTheQueryDoes() {
    String all = dates("Rusland");
    assertThat(dates("Rusland", "--date", "2025-12")).isEqualTo(all);
    assertThat(dates("Rusland", "--date", "2025-12", "--date", "2025-11", "--certain"))
        .isEqualTo(all);
    assertThat(dates("Rusland date:2025-12", "--certain")).isNotEqualTo(all);
    assertThat(dates("Rusland", "--agency", "RTR")).isNotEqualTo(all);
  }

  private static String dates(String... query) {
    List<String> args = new ArrayList<>(List.of("facets", "--facet", "date", "--by", "month"));
    args.addAll(List.of(query));
    String out = cli().run(args.toArray(new String[0])).out();
    return out.substring(out.indexOf('\n'));
  }

  @Test
  void severalDatesAreAlternatives() {
    assertThat(total("Rusland", "--certain", "--date", "2025-11", "--date", "2025-12"))
        .isEqualTo("10");
    assertThat(total("Rusland", "--certain", "--date", "2025-11..2025-12")).isEqualTo("10");
    assertThat(total("Rusland", "--date", "gisteren")).isEqualTo("0");
    Cli.Ran wrong = cli().run("search", "Rusland", "--date", "2025-13");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("knipsel: query: 2025-13\n").contains("expected a date");
  }

  @Test
  void aStepBelongsToTheDateFacetAndOneTooFineIsReplaced() {
    assertThat(cli().run("facets", "--by", "month"))
        .isEqualTo(
            new Cli.Ran(
                2, "", "knipsel: --by belongs to --facet date (see: knipsel facets --help)\n"));
    assertThat(cli().run("search", "x", "--facet", "date", "--by", "decade").code()).isEqualTo(2);
    Cli.Ran fine = cli().run("facets", "--facet", "date", "--by", "hour");
    assertThat(fine.err())
        .isEqualTo("the step asked for would make more than 10,000 lines; counted by day\n");
    assertThat(cli().run("search", "x", "--facet", "colour").err())
        .contains("there are agency, place, section, kind, source, date");
  }

  @Test
  void recencyPutsNewItemsFirstAndSaysHowMuch() {
    assertThat(first("Rusland")).doesNotContain("recency");
    String newest = first("soort:artikel", "--recency", "7d");
    String later = first("soort:artikel", "--recency", "7d", "datum:..2025-12");
    assertThat(newest).contains("recency ×1.");
    assertThat(newest).isNotEqualTo(first("soort:artikel"));
    assertThat(later).isNotEqualTo(newest);
    assertThat(cli().run("--lang", "nl", "search", "Rusland", "--recency", "1j", "-n", "1").out())
        .contains("actualiteit ×1,");
    assertThat(cli().at("2100-01-01T00:00:00Z").run("search", "Rusland", "--recency", "7d").out())
        .contains("recency ×1.00")
        .doesNotContainPattern("recency ×1\\.0[1-9]");
  }

  @Test
  void recencyIsANumberOfItsOwnInJson() {
    String json = cli().run("search", "Rusland", "--recency", "30d", "-n", "1", "--json").out();
    assertThat(json).containsPattern("\"score\":\\d+\\.\\d+,\"recency\":1\\.\\d+");
    assertThat(cli().run("search", "Rusland", "-n", "1", "--json").out()).doesNotContain("recency");
  }

  @Test
  void aHalfLifeThatIsNoneIsAUsageError() {
    assertThat(cli().run("--lang", "nl", "search", "Rusland", "--recency", "snel"))
        .isEqualTo(
            new Cli.Ran(
                2,
                "",
                "knipsel: --recency verwacht een tijd zoals 12u, 7d, 2w, 6m of 1j, niet 'snel'"
                    + " (zie: knipsel search --help)\n"));
  }

  private static String first(String... query) {
    List<String> args = new ArrayList<>(List.of("search", "-n", "1"));
    args.addAll(List.of(query));
    return cli().run(args.toArray(new String[0])).out();
  }

  @Test
  void wordsThatAreMissingNameFieldsInTheLanguageOfTheMessages() {
    assertThat(
            cli()
                .run("--lang", "nl", "search", "Rusland", "headline:tulpenbollen", "-n", "1")
                .out())
        .contains("zonder: kop:tulpenbollen\n");
    assertThat(cli().run("search", "Rusland", "kop:tulpenbollen", "-n", "1").out())
        .contains("without: headline:tulpenbollen\n");
  }

  @Test
  void conditionsAloneNeedNoWordWithAny() {
    assertThat(total("--any", "agency:afp date:2025-12"))
        .isEqualTo(total("agency:afp date:2025-12"));
  }
}
