package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was rejected is said again by each run over the same input, which is not read again.
class RejectedBeforeTest {
  private static final String FIRST =
      "{\"text\":\"Brug open\\nGOES (ANP) - De brug is open.\",\"url\":\"https://a.example/\"}\n";

  @TempDir private Path folder;
  private Path dumps;
  private Path cut;

  @BeforeEach
  void write() throws IOException {
    dumps = Files.createDirectory(folder.resolve("dumps"));
    Files.writeString(dumps.resolve("a.txt"), "Markt\nGOES (ANP) - De markt is verplaatst.\n");
    Files.writeString(dumps.resolve("b.jsonl"), FIRST + "{geen json\n{ook niet\n");
    byte[] packed =
        Packed.gzip(FIRST.replace("brug", "sluis").repeat(50).getBytes(StandardCharsets.UTF_8));
    cut = dumps.resolve("c.jsonl.gz");
    Files.write(cut, Arrays.copyOf(packed, packed.length / 2));
  }

  private Cli.Ran index(String... more) {
    String[] args = Arrays.copyOf(new String[] {"index", dumps.toString()}, 2 + more.length);
    System.arraycopy(more, 0, args, 2, more.length);
    return new Cli().archive(folder.resolve("archive")).run(args);
  }

  @Test
  void aSecondRunSaysItAgainAndEndsAlike() throws IOException {
    Cli.Ran first = index();
    assertThat(first.code()).as(first.err()).isEqualTo(3);
    assertThat(first.err()).contains("3 inputs rejected (1 damaged, 2 not JSON)");

    String expected =
        """
        knipsel: %1$s/b.jsonl: rejected when it was read: 2 not JSON
        knipsel: %1$s/c.jsonl.gz: rejected when it was read: 1 damaged
        nothing new: the archive has all 3 sources as they stand
        knipsel: 3 inputs in what was passed over had been rejected, and still are (1 damaged, 2 not JSON)
        archive: %2$s
        """
            .formatted(dumps, folder.resolve("archive"));
    assertThat(index()).isEqualTo(new Cli.Ran(3, "", expected));
    assertThat(index()).isEqualTo(new Cli.Ran(3, "", expected));
  }

  @Test
  void itIsNotReadAgain() throws IOException {
    index();
    FileTime time = Files.getLastModifiedTime(cut);
    Files.write(cut, new byte[(int) Files.size(cut)]);
    Files.setLastModifiedTime(cut, time);
    assertThat(index().err()).contains("c.jsonl.gz: rejected when it was read: 1 damaged\n");
  }

  @Test
  void theReportNamesEachSourceAndCause() throws IOException {
    index();
    Path report = folder.resolve("report.jsonl");
    index("--report", report.toString());
    assertThat(Files.readString(report))
        .isEqualTo(
            """
            {"type":"rejectedBefore","source":"%1$s/b.jsonl","cause":"not_json","count":2}
            {"type":"rejectedBefore","source":"%1$s/c.jsonl.gz","cause":"damaged","count":1}
            """
                .formatted(dumps));
  }

  @Test
  void whatIsMendedIsRejectedNoMore() throws IOException {
    index();
    Files.writeString(dumps.resolve("b.jsonl"), FIRST);
    Files.delete(cut);
    assertThat(index().code()).isEqualTo(0);
    assertThat(index().code()).isEqualTo(0);
  }
}
