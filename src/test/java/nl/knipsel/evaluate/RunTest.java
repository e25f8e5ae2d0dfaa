package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
  @TempDir Path directory;

  @Test
  void scoresRankAndOfEqualScoresTheLaterIdComesFirst() throws IOException {
    Run run =
        Run.read(
            file(
                """
                1 Q0 a 1 2.5 bm25
                1 Q0 c 2 2.5 bm25
                1 Q0 b 3 1e1 bm25
                """));

    assertThat(run.tag()).isEqualTo("bm25");
    assertThat(run.ranking("1")).extracting(ScoredDocument::id).containsExactly("b", "c", "a");
    assertThat(run.ranking("2")).isEmpty();
  }

  @Test
  void idsAreOrderedByTheirBytesInUtf8() {
    // U+1F4F0 is above U+FFFD, though its first UTF-16 unit is below
    Run run =
        Run.of(
            "t",
            Map.of(
                "1",
                List.of(new ScoredDocument("\uFFFD", 1), new ScoredDocument("\uD83D\uDCF0", 1))));

    assertThat(run.ranking("1"))
        .extracting(ScoredDocument::id)
        .containsExactly("\uD83D\uDCF0", "\uFFFD");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Run run =
        Run.of(
            "t",
            Map.of("1", List.of(new ScoredDocument("a", 0.1), new ScoredDocument("é", 1 / 3.0))));
    Path file = directory.resolve("written");

    run.write(file);

    assertThat(file).hasContent("1 Q0 é 1 0.3333333333333333 t\n1 Q0 a 2 0.1 t\n");
    assertThat(Run.read(file)).isEqualTo(run);
  }

  @Test
  void aPackedRunIsUnpacked() throws IOException {
    Path file = directory.resolve("run.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("1 Q0 a 1 2 t\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Run.read(file).ranking("1")).containsExactly(new ScoredDocument("a", 2));
  }

  @Test
  void aPackedRunThatIsCutOffAnywhereIsRejectedByFile() throws IOException {
    Path whole = directory.resolve("run.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write("1 Q0 a 1 2 t\n1 Q0 b 2 1 t\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length++) {
      Path cut = Files.write(directory.resolve("cut.gz"), Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> Run.read(cut))
          .as("cut to %d bytes", length)
          .isInstanceOf(EvaluationFormatException.class)
          .hasMessageStartingWith(cut + ":")
          .hasMessageContaining("damaged or cut off");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 Q0 a 1 2 t/1 Q0 a 2 1 t | 2: topic 1 has document a already
          1 Q0 a 1 2 t/1 Q0 b 2 1 u | 2: two runs in one file: t and u
          1 Q0 a 1 NaN t | 1: the score is not a finite number: NaN
          1 Q0 a 1 1,5 t | 1: the score is not a finite number: 1,5
          1 Q0 a eerste 1 t | 1: the rank is not a whole number: eerste
          1 Q0 a 1 2 | 1: expected 6 fields (topic Q0 document rank score tag), found 5: 1 Q0 a 1 2
          # niets | 1: no results
          """)
  void aMalformedFileIsRejectedByFileAndLine(String written, String complaint) throws IOException {
    Path file = file(written.replace('/', '\n'));

    assertThatThrownBy(() -> Run.read(file))
        .isInstanceOf(EvaluationFormatException.class)
        .hasMessage(file + ":" + complaint);
  }

  @Test
  void aDocumentTwiceInOneTopicIsRejected() {
    List<ScoredDocument> twice = List.of(new ScoredDocument("a", 1), new ScoredDocument("a", 2));

    assertThatThrownBy(() -> Run.of("t", Map.of("1", twice)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("topic 1 has document a twice");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("run"), text);
  }
}
