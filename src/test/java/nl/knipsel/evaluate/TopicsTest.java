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

class TopicsTest {
  @TempDir Path directory;

  @Test
  void classicTopicsAreReadWithoutTheirLabelsAndNarratives() throws IOException {
    Path file =
        file(
            """

            <top>
            <num> Number: 301
            <title> Topic: Poetin in
              Noord-Korea

            <desc> Description:
            Wat spraken zij af?
            <narr> Narrative:
            Alles over a < b is relevant.
            </top>
            <TOP><num>302</num><title>prijs van eieren</title></TOP>
            """);

    assertThat(Topics.read(file).all())
        .containsExactly(
            new Topic("301", "Poetin in Noord-Korea"), new Topic("302", "prijs van eieren"));
  }

  @Test
  void tabbedTopicsAreReadAsTheyStand() throws IOException {
    assertThat(Topics.read(file("q1\tgeen deals\nq2\t\"kim poetin\"~5 #2\n")).all())
        .containsExactly(new Topic("q1", "geen deals"), new Topic("q2", "\"kim poetin\"~5 #2"));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Topics topics = new Topics(List.of(new Topic("één", "Zoë's e-mail"), new Topic("2", "<top>")));
    Path file = directory.resolve("topics.tsv");

    topics.write(file);

    assertThat(file).hasContent("één\tZoë's e-mail\n2\t<top>\n");
    assertThat(Topics.read(file)).isEqualTo(topics);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          q1;geen deals/q2 geen tab | 2: expected an id, one tab and a query (or <top>), found: q2 geen tab
          q1;een;twee | 1: expected an id, one tab and a query (or <top>), found: q1   een   twee
          q1;een/q2;twee/q1;drie | 3: topic q1 is there twice; first in line 1
          q 1;een | 1: the topic id 'q 1' is empty, has blanks in it or begins with #
          q1; | 1: topic q1: the query is blank or has line breaks or tabs in it: ''
          `` | 1: no topics
          <top>/<num>1/<title>x/<top> | 4: <top> inside of <top>
          <top>/<num>1/<title>x | 3: the last <top> is not closed
          <top><num>1<title>x</top>/</top> | 2: </top> without <top>
          <top>/<title>x/</top> | 3: the topic id '' is empty, has blanks in it or begins with #
          <top>/<num>7/</top> | 3: topic 7: the query is blank or has line breaks or tabs in it: ''
          <top><num>1<title>x</top>/los | 2: text outside of <top>: los
          <top><num>1<title>x</top>/<num>2 | 2: <num> outside of <top>
          <top><num>1<title>x</top>//<top><num>1<title>y</top> | 3: topic 1 is there twice; first in line 1
          """)
  void aMalformedFileIsRejectedByFileAndLine(String written, String complaint) throws IOException {
    Path file = file(written.replace(";", "\t").replaceAll("(?<!<)/", "\n"));

    assertThatThrownBy(() -> Topics.read(file))
        .isInstanceOf(EvaluationFormatException.class)
        .hasMessage(file + ":" + complaint.replace("   ", "\t"));
  }

  @Test
  void textThatIsNotUtf8IsRejectedByFileAndLine() throws IOException {
    Path file = directory.resolve("latin1.tsv");
    Files.write(file, new byte[] {'q', '\t', (byte) 0xEB, '\n'});

    assertThatThrownBy(() -> Topics.read(file))
        .isInstanceOf(EvaluationFormatException.class)
        .hasMessage(file + ":1: not UTF-8, here or a little further on");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("topics"), text);
  }
}
