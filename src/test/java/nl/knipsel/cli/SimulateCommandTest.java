package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Writing simulated corpora through the real entry point.
class SimulateCommandTest {
  @TempDir private Path folder;

  private Cli.Ran simulate(String out, String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of("--lang", "en", "simulate"));
    arguments.add(folder.resolve(out).toString());
    arguments.addAll(List.of(options));
    return new Cli().run(arguments.toArray(String[]::new));
  }

  @Test
  void theSeedIsPrintedAndGivesTheSameCorpusAndTruth() throws IOException {
    Path truth = folder.resolve("truth.jsonl");
    Cli.Ran first =
        simulate(
            "a.jsonl",
            "--items",
            "20",
            "--format",
            "c4",
            "--damage",
            "0.5",
            "--truth",
            truth.toString());
    assertThat(first.code()).isEqualTo(0);
    assertThat(first.out()).isEmpty();
    assertThat(first.err())
        .matches("seed: 1768910400000\n\\d+ pages written, 1\\d\\d sightings: .*a\\.jsonl\n");
    simulate(
        "b.jsonl", "--items", "20", "--format", "c4", "--damage", "0.5", "--seed", "1768910400000");
    assertThat(folder.resolve("b.jsonl")).hasSameBinaryContentAs(folder.resolve("a.jsonl"));
    assertThat(Files.readAllLines(truth))
        .filteredOn(line -> line.startsWith("{\"page\":"))
        .hasSameSizeAs(Files.readAllLines(folder.resolve("a.jsonl")));
    assertThat(Files.readString(truth))
        .contains("{\"item\":", "\"published\":\"2025-", "\"firstVersion\":");
  }

  @Test
  void nothingThatExistsIsWrittenOver() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine"), "mine");
    Cli.Ran out = simulate("mine");
    Cli.Ran truth = simulate("new", "--truth", mine.toString());
    assertThat(out.code()).isEqualTo(2);
    assertThat(out.err()).contains(mine + " exists; nothing is written over");
    assertThat(truth.code()).isEqualTo(2);
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void aFileOfWordsThatCannotBeReadAsSuchIsAUsageErrorWithTheLine() throws IOException {
    Path words = Files.writeString(folder.resolve("words"), "de\t3\nhet 2\n");
    Path none = Files.writeString(folder.resolve("none"), "# none\n");
    Cli.Ran wrong = simulate("out", "--words", words.toString());
    Cli.Ran empty = simulate("out", "--words", none.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("line 2 is not a word, a tab and a count");
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("there is no word in it");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format doc | --format wants one of text, zip, tar, tar.gz,",
        "--damage 1.5 | --damage wants a number from 0 to 1",
        "--sites 0 | --sites wants a number from 1 to 50",
        "--items 0 | --items wants a number from 1 to",
        "--sightings -3 | --sightings wants a number from 1 to",
        "--from 2025-02-30 | --from wants a day such as 2025-12-28, not '2025-02-30'",
        "--from 2026-02-01 --to 2025-02-01 | --from 2026-02-01 is after --to 2025-02-01",
      })
  void wrongOptionsAreUsageErrors(String options, String message) {
    Cli.Ran ran = simulate("out", options.split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
