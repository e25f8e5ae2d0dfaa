package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `complete` on the samples, through the real entry point.
class CompleteCommandTest {
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

  private static List<String> queries(String typed) {
    return cli()
        .run("complete", "-n", "100", typed)
        .out()
        .lines()
        .map(line -> line.strip().split(" {2}", 2)[1])
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kim j              | \"Kim Jong-un\"",
        "KIM J              | \"Kim Jong-un\"",
        "\"kim j            | \"Kim Jong-un\"",
        "tweede k           | \"Tweede Kamer\"",
        "noord-k            | Noord-Korea",
        "noord k            | Noord-Korea",
        "poetin noord-k     | poetin Noord-Korea",
        "vladimir p         | \"Vladimir Poetin\"",
        "plaats:moskou poet | plaats:moskou Poetin",
        "'s-h               | 's-Hertogenbosch",
        "malm               | Malmö",
      })
  void theBeginningIsCompletedByWhatTheArchiveHas(String typed, String expected) {
    assertThat(queries(typed)).first().isEqualTo(expected);
  }

  @Test
  void aNameCanBeTypedFromAnyOfItsWords() {
    assertThat(queries("jong")).contains("\"Kim Jong-un\"", "Jong-un");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p", "ki", "noord", "poetin noord-k", "kop:kim j", "sanct", "tw"})
  void eachIsCountedAsASearchForItCounts(String typed) {
    List<String> lines = cli().run("complete", typed).out().lines().toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      String[] completion = line.strip().split(" {2}", 2);
      assertThat(cli().run("search", completion[1], "-n", "0").out())
          .as(completion[1])
          .startsWith(completion[0] + (completion[0].equals("1") ? " item\n" : " items\n"));
    }
  }

  @Test
  void whatDoesNotOccurWithTheRestIsNoCompletion() {
    assertThat(queries("kern")).contains("kernproeven");
    assertThat(queries("ajax kern")).isEmpty();
    assertThat(cli().run("complete", "ajax kern").code()).isEqualTo(1);
    assertThat(cli().run("complete", "xyzzyq")).isEqualTo(new Cli.Ran(1, "", ""));
  }

  @Test
  void removedItemsAreNotCounted() {
    Path copy = folder.resolve("copy");
    assertThat(new Cli().archive(copy).run("index", "samples").code()).isEqualTo(0);
    assertThat(new Cli().archive(copy).run("remove", "kernproeven").code()).isEqualTo(0);
    assertThat(new Cli().archive(copy).run("complete", "kernp")).isEqualTo(new Cli.Ran(1, "", ""));
  }

  @Test
  void textAndJson() {
    Golden.assertMatches("complete.txt", cli().run("complete", "noord").out());
    Golden.assertMatches("complete.json", cli().run("complete", "poetin", "k", "--json").out());
  }

  @Test
  void whatCannotBeUnderstoodIsRefused() {
    assertThat(cli().run("complete").code()).isEqualTo(2);
    assertThat(cli().run("complete", " ").err()).contains("a query is missing");
    assertThat(cli().run("complete", "(poetin OR noord").code()).isEqualTo(2);
    assertThat(cli().run("complete", "p", "-n", "-1").code()).isEqualTo(2);
  }
}
