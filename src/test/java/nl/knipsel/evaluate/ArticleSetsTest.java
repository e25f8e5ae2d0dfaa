package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleSetsTest {
  @TempDir Path directory;

  @Test
  void articlesOfAllFilesAreReadInOrderAndOtherMembersReadOver() throws IOException {
    Path first =
        file(
            "first",
            """
            {"id": "1", "headline": "Kop \\u00e9\\u00e9n", "body": "Tekst\\nmeer", "source": null}
            {"tags": ["a", {"id": "x"}], "body": "b", "date": 2025, "id": "2", "headline": "h"}
            """);
    Path second = file("second", "{\"id\":\"3\",\"headline\":\"h\",\"body\":\"b\"}");

    assertThat(ArticleSets.read(List.of(first, second)))
        .containsExactly(
            new Article("1", "Kop één", "Tekst\nmeer"),
            new Article("2", "h", "b"),
            new Article("3", "h", "b"));
  }

  @Test
  void anIdThatAnotherFileHasIsRejectedWithBothPlaces() throws IOException {
    Path first = file("first", "{\"id\":\"1\",\"headline\":\"h\",\"body\":\"b\"}");
    Path second = file("second", "{\"id\":\"1\",\"headline\":\"x\",\"body\":\"y\"}");

    assertThatThrownBy(() -> ArticleSets.read(List.of(first, second)))
        .isInstanceOf(EvaluationFormatException.class)
        .hasMessage(second + ":1: article 1 was there before, at " + first + ":1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"2","headline":"h"} | no string 'body'
          {"id":2,"headline":"h","body":"b"} | no string 'id'
          {"id":"2","headline":" ","body":"b"} | article 2 has a blank headline or body
          {"id":"2 3","headline":"h","body":"b"} | the article id '2 3' is empty, has blanks in it or begins with #
          {"id":"2","id":"3","headline":"h","body":"b"} | 'id' is there twice
          ["id"] | expected one JSON object in each line
          `` | expected one JSON object in each line
          {"id":"2","headline":"h","body":"b"} {} | something follows the JSON object
          """)
  void aMalformedLineIsRejectedByFileAndLine(String line, String complaint) throws IOException {
    Path file =
        file("articles", "{\"id\":\"1\",\"headline\":\"h\",\"body\":\"b\"}\n" + line + "\n");

    assertThatThrownBy(() -> ArticleSets.read(List.of(file)))
        .isInstanceOf(EvaluationFormatException.class)
        .hasMessage(file + ":2: " + complaint);
  }

  @Test
  void aLineThatIsCutOffAnywhereIsRejectedByFileAndLine() throws IOException {
    String line = "{\"id\":\"1\",\"headline\":\"h\",\"body\":\"b\"}";
    for (int length = 1; length < line.length(); length++) {
      Path file = file("cut", line.substring(0, length));
      assertThatThrownBy(() -> ArticleSets.read(List.of(file)))
          .as("cut to %d characters", length)
          .isInstanceOf(EvaluationFormatException.class)
          .hasMessageStartingWith(file + ":1: not JSON: ");
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
