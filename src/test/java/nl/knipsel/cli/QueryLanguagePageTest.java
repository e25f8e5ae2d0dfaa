package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The page about the query language says what the program does.
class QueryLanguagePageTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void indexTheSamples() {
    archive = folder.resolve("archive");
    assertThat(new Cli().archive(archive).run("index", "samples").code()).isEqualTo(0);
  }

  /// The cells of the rows of tables, those of heads and rulers left out.
  private static Stream<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/query-language.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .filter(cells -> !cells.get(1).startsWith("you write") && !cells.get(1).equals("field"))
        .toList()
        .stream();
  }

  private static Stream<String> code(String cell) {
    return CODE.matcher(cell).results().map((MatchResult found) -> found.group(1));
  }

  /// The last column of the tables with three or more.
  static Stream<String> examples() throws IOException {
    return rows()
        .filter(cells -> cells.size() > 4)
        .flatMap(cells -> code(cells.get(cells.size() - 2)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleFindsSomethingInTheSamples(String query) {
    Cli.Ran ran = new Cli().archive(archive).run("-q", "search", query, "-n", "1");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).doesNotStartWith("0 items").doesNotContain("No item has all the words");
  }

  static Stream<Arguments> refusals() throws IOException {
    return rows()
        .filter(cells -> cells.size() == 4 && cells.get(1).startsWith("`"))
        .flatMap(cells -> code(cells.get(1)).map(query -> Arguments.of(query, cells.get(2))));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusalSaysSo(String query, String sentence) {
    Cli.Ran ran = new Cli().archive(archive).run("search", query);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).endsWith("^ " + sentence + "\n");
  }
}
