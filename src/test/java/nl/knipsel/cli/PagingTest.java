package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Paging by cursor and streaming through a simulated archive, by the real entry point.
class PagingTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void indexASimulatedCorpus() {
    archive = folder.resolve("archive");
    Path corpus = folder.resolve("corpus.jsonl");
    run(0, "simulate", corpus.toString(), "--items", "250", "--format", "fineweb2", "--seed", "5");
    run(0, "index", corpus.toString());
  }

  private static Cli cli() {
    return new Cli().archive(archive);
  }

  private static String run(int code, String... args) {
    Cli.Ran ran = cli().run(args);
    assertThat(ran.code()).as(ran.err()).isEqualTo(code);
    return ran.out();
  }

  private static String[] words(String command, String... more) {
    return Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search de",
        "search de --versions all --sort newest",
        "search * --sort newest",
        "search * --sort oldest --kind article",
        "search minister gemeente nergenshuizen",
      })
  void pagesOfSevenGiveWhatOneBigPageAndAStreamGive(String search) {
    JsonNode whole = JSON.readTree(run(0, words(search, "--json", "-n", "10000")));
    assertThat(whole.get("hits").size())
        .isGreaterThan(14)
        .isEqualTo(whole.get("total").asInt() - whole.get("folded").asInt());
    if (!search.contains("versions")) {
      assertThat(whole.get("folded").asInt()).isPositive();
    }
    List<JsonNode> paged = new ArrayList<>();
    JsonNode page = JSON.readTree(run(0, words(search, "--json", "-n", "7")));
    while (true) {
      assertThat(page.get("offset").asInt()).isEqualTo(paged.size());
      assertThat(page.get("total")).isEqualTo(whole.get("total"));
      page.get("hits").forEach(paged::add);
      if (!page.has("next")) {
        break;
      }
      assertThat(page.get("hits").size()).isEqualTo(7);
      page =
          JSON.readTree(
              run(0, words(search, "--json", "-n", "7", "--after", page.get("next").asString())));
    }
    assertThat(paged).isEqualTo(whole.get("hits").valueStream().toList());
    List<String> lines = run(0, words(search, "--jsonl")).lines().toList();
    assertThat(lines).hasSize(paged.size() + 1);
    for (int i = 0; i < paged.size(); i++) {
      ObjectNode line = (ObjectNode) JSON.readTree(lines.get(i));
      assertThat(line.remove("type").asString()).isEqualTo("hit");
      assertThat(line).isEqualTo(paged.get(i));
    }
    assertThat(lines.getLast())
        .startsWith("{\"type\":\"summary\",")
        .contains("\"hits\":" + paged.size());
  }

  @Test
  void aPageSaysOnATerminalAndBesideItsHitsHowToGoOn() {
    Cli.Ran piped = cli().run("search", "de", "-n", "3");
    assertThat(piped.err()).startsWith("next page: --after ").hasLineCount(1);
    assertThat(piped.out()).doesNotContain("--after");
    String cursor = piped.err().replaceAll(".* ", "").strip();
    Cli.Ran terminal = cli().onTerminal().variable("NO_COLOR", "1").run("search", "de", "-n", "3");
    assertThat(terminal.out()).endsWith("\n\nnext page: --after " + cursor + "\n");
    assertThat(terminal.err()).isEmpty();
    assertThat(cli().run("search", "de", "-n", "3", "-q").err()).isEmpty();
    assertThat(run(0, "search", "de", "-n", "3", "--after", cursor)).contains("\n\n4  ");
    assertThat(cli().run("search", "de", "-n", "1000").err()).isEmpty();
    assertThat(cli().run("search", "de", "-n", "0").err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*|--date|vorige maand", "* datum:\"vorige maand\"", "de|--recency|7d"})
  void aPageMeansTheMomentAtWhichTheFirstWasAsked(String arguments) {
    String[] search = ("search|--json|-n|3|" + arguments).split("\\|");
    JsonNode first = JSON.readTree(cli().at("2025-07-15T12:00:00Z").run(search).out());
    assertThat(first.get("total").asInt()).isGreaterThan(6);
    String[] next =
        Stream.concat(Stream.of(search), Stream.of("--after", first.get("next").asString()))
            .toArray(String[]::new);
    JsonNode now = JSON.readTree(cli().at("2025-07-15T12:00:00Z").run(next).out());
    JsonNode later = JSON.readTree(cli().at("2025-09-15T12:00:00Z").run(next).out());
    assertThat(later.get("total")).isEqualTo(first.get("total"));
    assertThat(later.get("hits")).isEqualTo(now.get("hits")).hasSize(3);
  }

  private static String cursor(String... search) {
    return JSON.readTree(run(0, search)).get("next").asString();
  }

  @Test
  void aCursorIsOfOneQueryOrderAndArchive() {
    String cursor = cursor("search", "de", "-n", "3", "--json");
    assertRefused("that is no cursor", "de", "--after", "morgen");
    assertRefused("that is no cursor", "de", "--after", "");
    assertRefused("that is no cursor", "de", "--after", cursor.substring(1));
    assertRefused("that is no cursor", "de", "--after", cursor.replaceFirst("..$", "AA"));
    assertRefused("of hits in another order", "de", "--sort", "newest", "--after", cursor);
    assertRefused("of another query", "het", "--after", cursor);
    assertRefused("of another query", "de", "--exact", "--after", cursor);
    assertRefused("of another query", "de", "--kind", "teaser", "--after", cursor);
    assertRefused("leave --offset out", "de", "--offset", "3", "--after", cursor);
    Path other = folder.resolve("other");
    assertThat(new Cli().archive(other).run("index", "samples").code()).isZero();
    Cli.Ran elsewhere =
        new Cli().archive(other).run("--lang", "nl", "search", "de", "--after", cursor);
    assertThat(elsewhere.code()).isEqualTo(2);
    assertThat(elsewhere.err()).startsWith("knipsel: --after: het archief is sinds die cursor");
    // what a page shows of its hits may change from page to page
    run(0, "search", "de", "-n", "2", "--facet", "kind", "--after", cursor);
  }

  @Test
  void anArchiveThatHasChangedHasOtherCursors() {
    Path changing = folder.resolve("changing");
    Cli cli = new Cli().archive(changing);
    assertThat(cli.run("index", "samples").code()).isZero();
    String cursor =
        JSON.readTree(cli.run("search", "de", "-n", "3", "--json").out()).get("next").asString();
    assertThat(cli.run("index", "samples").code()).isZero();
    assertThat(cli.run("search", "de", "--after", cursor).code()).isZero();
    assertThat(cli.run("remove", "kernproeven").code()).isZero();
    assertThat(cli.run("search", "de", "--after", cursor))
        .returns(2, Cli.Ran::code)
        .satisfies(ran -> assertThat(ran.err()).contains("the archive has changed"));
  }

  private static void assertRefused(String sentence, String... args) {
    Cli.Ran ran =
        cli().run(Stream.concat(Stream.of("search"), Stream.of(args)).toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(sentence).hasLineCount(1);
  }

  @Test
  void datesRelativeToTheMomentOfAskingStayThoseOfTheFirstPage() {
    String[] search = {"search", "date:gisteren", "-n", "1", "--json"};
    JsonNode first = JSON.readTree(cli().at("2025-06-12T21:59:00Z").run(search).out());
    String[] second =
        words("search date:gisteren -n 1 --json", "--after", first.get("next").asString());
    JsonNode next = JSON.readTree(cli().at("2025-06-12T22:01:00Z").run(second).out());
    assertThat(next.get("total")).isEqualTo(first.get("total"));
    assertThat(next.get("hits")).isNotEqualTo(first.get("hits"));
  }

  @Test
  void anOffsetReachesSoFarAndSaysWhatReachesFurther() {
    assertThat(cli().run("search", "de", "--offset", "9995", "-n", "6"))
        .returns(2, Cli.Ran::code)
        .satisfies(ran -> assertThat(ran.err()).contains("first 10,000 hits; go on with --after"));
    assertThat(cli().run("search", "de", "--limit", "-1", "--csv").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--jsonl", "--csv", "--bibtex", "--ris"})
  void aStreamWhoseReaderHasGoneEndsAtOnceAndQuietly(String format) {
    OutputStream closing =
        new OutputStream() {
          private boolean closed;

          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            if (closed) {
              throw new IOException("Broken pipe");
            }
            closed = true;
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Program(
                new Surroundings(
                    InputStream.nullInputStream(),
                    closing,
                    err,
                    Map.of("KNIPSEL_ARCHIVE", archive.toString()),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    InstantSource.system()))
            .run("search", "de", format);
    assertThat(code).isZero();
    assertThat(err.size()).isZero();
  }
}
