package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each construct of the query language on the samples, through the real entry point. The clock
/// stands at noon of Tuesday 20 January 2026 unless a test sets it.
class QueryLanguageTest {
  private static final Pattern HEADLINE =
      Pattern.compile("\"kind\":\"[a-z]+\",\"headline\":\"([^\"]*)\"");

  private static final String MOTOR = "Noord-Korea toont nieuwe raketmotor";
  private static final String RAIL =
      "Poetin en Kim praten over spoorlijn tussen Rusland en Noord-Korea";
  private static final String WHY = "Waarom Poetin en Kim elkaar steeds vaker opzoeken";
  private static final String BRIDGE = "Brug tussen Rusland en Noord-Korea open voor verkeer";
  private static final String LAVROV = "Russische minister Lavrov op bezoek bij Kim Jong-un";

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

  private static List<String> headlines(Cli cli, String... query) {
    String[] args = new String[query.length + 4];
    args[0] = "search";
    args[1] = "--json";
    args[2] = "-n";
    args[3] = "200";
    System.arraycopy(query, 0, args, 4, query.length);
    return HEADLINE
        .matcher(cli.run(args).out())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kernpro*                              | " + MOTOR + "; " + RAIL,
        "ra*motor                              | " + MOTOR,
        "raketmo?or                            | " + MOTOR,
        "raketmotr~                            | " + MOTOR,
        "raketmoter~1                          | " + MOTOR,
        "\"zes kernproeven\"                   | " + MOTOR,
        "\"zes kernproeven\"^3 OR raketmotor   | " + MOTOR,
        "\"poetin kim\"~2                      | " + WHY + "; " + RAIL + "; " + BRIDGE,
        "kernproeven -raketmotor               | " + RAIL,
        "\"kernproeven\" -\"zes kernproeven\"  | " + RAIL,
        "kernproeven -raket*                   | " + RAIL,
        "kop:(kim poetin)                      | " + WHY + "; " + RAIL,
        "headline:(kim -poetin)                | " + LAVROV,
        "kop:(kim bureau:rtr)                  | " + LAVROV + "; " + RAIL,
        "(kop:kim OR kop:raketmotor) -kop:poetin | " + LAVROV + "; " + MOTOR,
        "plaats:(moskou OR kyiv) kop:kim       | " + LAVROV,
        "kop:kim -plaats:moskou                | " + WHY + "; " + RAIL,
        "plaats:'s-Hertogenbosch               | Bossche markt mag dag langer blijven",
        "plaats:s-hertogenbosch                | Bossche markt mag dag langer blijven",
        "plaats:\"s hertogenbosch\"            | Bossche markt mag dag langer blijven",
        "plaats:’S-HERTOGENBOSCH               | Bossche markt mag dag langer blijven",
        "plaats:*hertogenb*                    | Bossche markt mag dag langer blijven",
        "plaats:beek-en-donk                   | Kasteelmuur in Beek en Donk ingestort",
        "plaats:belem                          | Deense klimaatminister ziet schot in onderhandelingen Belém",
      })
  void findsTheseAndNoOthers(String query, String headlines) {
    assertThat(headlines(cli(), query)).containsExactlyInAnyOrder(headlines.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "place:den-haag               | 4",
        "place:\"Den Haag\"           | 4",
        "plaats:den*                  | 4",
        "plaats:sint-*                | 5",
        "plaats:moskouw~1             | 7",
        "place:moskou                 | 7",
        "agency:rtr                   | 20",
        "agency:reut*                 | 20",
        "agency:reutrs~1              | 20",
        "agency:persbureau-reuters    | 20",
        "agency:agence-france-presse  | 19",
        "agency:(reuters OR dpa)      | 27",
        "agency:(reuters AND afp)     | 5",
        "-agency:*                    | 28",
        "rubriek:sp*                  | 16",
        "bron:samples/dumps           | 121",
        "kop:*                        | 83",
        "-kop:*                       | 38",
        "*                            | 121",
        "date:*                       | 121",
        "plaats:utopia                | 0",
        "a*                           | 89",
        "date:gisteren                | 14",
        "date:\"vorige week\"         | 4",
        "date:vorige-week soort:artikel | 1",
        "date:\"december 2025\" soort:artikel | 9",
        "date:2025-W50 soort:artikel  | 8",
        "date:[2025-11-14T08:00 TO 2025-11-14T09:00] | 11",
        "date:(2025-11-14 OR 2025-11-26) soort:artikel | 13",
        "datum:27-12-2025 bureau:dpa  | 1",
        "datum:[gisteren TO 2026-01-01] | 0",
      })
  void countsAreExact(String query, int total) {
    String first = cli().run("search", query, "-n", "0").out().lines().findFirst().orElse("");
    assertThat(first).isEqualTo(total == 1 ? "1 item" : total + " items");
  }

  @Test
  void optionsTakeValuesAsTheQueryDoes() {
    assertThat(cli().run("search", "*", "--place", "den-haag", "-n", "0").out())
        .isEqualTo("4 items\n");
    assertThat(cli().run("search", "*", "--agency", "agence-france-presse", "-n", "0").out())
        .isEqualTo("19 items\n");
  }

  @Test
  void relativeDatesGoByTheClockAndTheArchivesZone() {
    assertThat(surely("2025-12-27T22:59:59Z", "vandaag")).contains(WHY);
    assertThat(surely("2025-12-27T23:00:00Z", "vandaag")).doesNotContain(WHY);
    assertThat(surely("2025-12-27T23:00:00Z", "gisteren")).contains(WHY);
    assertThat(surely("2025-12-28T22:59:59Z", "deze-week")).contains(WHY);
    assertThat(surely("2025-12-28T23:00:00Z", "deze-week")).doesNotContain(WHY);
    assertThat(surely("2025-12-28T23:00:00Z", "\"last week\"")).contains(WHY);
    assertThat(surely("2025-12-30T10:00:00Z", "[gisteren TO *]")).doesNotContain(WHY);
    assertThat(surely("2025-12-30T10:00:00Z", "[\"3 dagen geleden\" TO *]")).contains(WHY);
    assertThat(surely("2025-12-27T18:30:00Z", "past-1-hour")).contains(WHY);
    assertThat(surely("2025-12-27T19:30:00Z", "past-1-hour")).doesNotContain(WHY);
  }

  private static List<String> surely(String now, String date) {
    return headlines(cli().at(now), "--certain", "date:" + date);
  }

  @Test
  void everyWordThatMatchesAPatternIsMarkedAndOnlyInItsField() {
    String out = cli().run("--color", "always", "search", "k?m kop:raket* -plaats:x*").out();
    assertThat(out)
        .contains("1 item\n")
        .contains("toont nieuwe \u001B[1;33mraketmotor\u001B[0m")
        .contains("leider \u001B[1;33mKim\u001B[0m");
    assertThat(out.split("\u001B\\[1;33m", -1)).hasSize(3);
  }

  @Test
  void aBoostOfAGroupChangesTheOrder() {
    String last = "Siemens bouwt treinen voor Egypte";
    assertThat(headlines(cli(), "kop:trein OR (kop:brug OR kop:bus)^0.01").getFirst())
        .isNotEqualTo(headlines(cli(), "kop:trein^0.01 OR (kop:brug OR kop:bus)").getFirst());
    assertThat(headlines(cli(), "trein^2 OR bus^0.5")).contains(last);
  }

  @Test
  void signsWithoutAWordAreNotMissed() {
    assertThat(cli().run("search", "kernproeven", "&&", "tulpenbollen", "-n", "1").out())
        .contains("   without: tulpenbollen\n")
        .doesNotContain("&");
  }

  @Test
  void exclusionsInArgumentsOfTheirOwnStayAsTheyWereTyped() {
    assertThat(headlines(cli(), "kernproeven", "-\"zes kernproeven\"")).containsExactly(RAIL);
    assertThat(headlines(cli(), "kop:kim", "-plaats:moskou")).containsExactlyInAnyOrder(WHY, RAIL);
    assertThat(headlines(cli(), "kop:kim", "-(poetin OR raket)"))
        .isEqualTo(headlines(cli(), "kop:kim -(poetin OR raket)"));
    assertThat(cli().run("search", "--json", "kernproeven", "-raketmotor").out())
        .startsWith("{\"query\":\"kernproeven -raketmotor\",");
  }

  @Test
  void theMarkStandsUnderTheSpotInTheReadersLanguage() {
    assertThat(cli().run("--lang", "nl", "search", "kop:kim", "-rusland", "plats:moskou").err())
        .isEqualTo(
            """
            knipsel: zoekvraag: kop:kim -rusland plats:moskou
                                                 ^ er is geen veld 'plats'; bedoelt u 'plaats'? (zet de tekst tussen aanhalingstekens om ernaar te zoeken)
            """);
    assertThat(cli().run("search", "\u4E2D\u56FD e\u0301\u0301 \uD83D\uDE00 x)").err())
        .isEqualTo(
            """
            knipsel: query: \u4E2D\u56FD e\u0301\u0301 \uD83D\uDE00 x)
                                       ^ this ')' has no '('
            """);
    assertThat(cli().run("search", "\u202Ea\u0007 \uD800 date:morgen").err())
        .isEqualTo(
            """
            knipsel: query: a\u2407 \uFFFD date:morgen
                                      ^ expected a date such as 2025, 2025-12, 2025-12-27, "december 2025", today, "last week", or [2025-12-01 TO *]
            """);
  }
}
