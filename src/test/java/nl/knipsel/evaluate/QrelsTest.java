package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrelsTest {
  @TempDir Path directory;

  @Test
  void gradesAreReadByTopicAndDocument() throws IOException {
    Qrels qrels =
        Qrels.read(file("# beoordeeld door twee mensen\n1 0 a 2\n\n1\t0\tb\t0\n2 Q0 a -1\n"));

    assertThat(qrels.topics()).containsExactly("1", "2");
    assertThat(qrels.of("1")).isEqualTo(Map.of("a", 2, "b", 0));
    assertThat(qrels.of("2")).isEqualTo(Map.of("a", -1));
    assertThat(qrels.of("3")).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Qrels qrels = Qrels.of(Map.of("t", Map.of("één", 3)));
    Path file = directory.resolve("written");

    qrels.write(file);

    assertThat(file).hasContent("t 0 één 3\n");
    assertThat(Qrels.read(file)).isEqualTo(qrels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 0 a 1/1 0 a 2 | 2: document a is judged for topic 1 already, with 1
          1 0 a | 1: expected 4 fields (topic iteration document grade), found 3: 1 0 a
          1 0 a 1/2 0 a 1 x | 2: expected 4 fields (topic iteration document grade), found 5: 2 0 a 1 x
          1 0 a hoog | 1: the grade is not a whole number: hoog
          # niets | 1: no judgements
          """)
  void aMalformedFileIsRejectedByFileAndLine(String written, String complaint) throws IOException {
    Path file = file(written.replace('/', '\n'));

    assertThatThrownBy(() -> Qrels.read(file))
        .isInstanceOf(EvaluationFormatException.class)
        .hasMessage(file + ":" + complaint);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("qrels"), text);
  }
}
