package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stays of an archive when its input comes again, in another way, changed or not at all.
class IndexJobTest {
  @TempDir private Path folder;
  private Path dumps;

  @BeforeEach
  void makeFolder() throws IOException {
    dumps = Files.createDirectory(folder.resolve("dumps"));
  }

  private static String page(int article, int... teasers) {
    StringBuilder page =
        new StringBuilder(
            """
            Brug %d weer open
            DOMBURG (ANP) - De brug van dorp %d is open. Het duurde %d weken.
            De gemeente %d is tevreden.
            Meer uit Binnenland
            """
                .formatted(article, article, article, article));
    for (int teaser : teasers) {
      page.append("GOES (ANP) - In dorp %d is een boom geplant.\n6 uur geleden".formatted(teaser));
    }
    return page.append('\n').toString();
  }

  private Path write(String name, String text) throws IOException {
    Path file = dumps.resolve(name);
    Files.writeString(file, text);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
  }

  private Cli cli(String archive) {
    return new Cli().archive(folder.resolve(archive));
  }

  private String export(String archive) {
    Cli.Ran ran = cli(archive).run("export");
    assertThat(ran.code()).isEqualTo(0);
    return ran.out();
  }

  private void index(String archive, Path... paths) {
    List<String> args = new ArrayList<>(List.of("index"));
    List.of(paths).forEach(path -> args.add(path.toString()));
    Cli.Ran ran = cli(archive).run(args.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isEqualTo(0);
  }

  @Test
  void knownFilesAreNotEvenOpened() throws IOException {
    Path file = write("2025-12-28T091700_a.txt", page(1, 2));
    index("archive", dumps);
    String before = export("archive");
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, page(3, 2));
    Files.setLastModifiedTime(file, time);

    Cli.Ran ran = cli("archive").run("index", dumps.toString());

    assertThat(ran)
        .isEqualTo(
            new Cli.Ran(
                0,
                "",
                "nothing new: the archive has 1 source as it stands\narchive: %s\n"
                    .formatted(folder.resolve("archive"))));
    assertThat(export("archive")).isEqualTo(before);
  }

  @Test
  void aChangedFileReplacesWhatWasSeenInIt() throws IOException {
    write("2025-12-28T091700_a.txt", page(1, 2));
    write("2025-12-28T101700_b.txt", page(4, 2));
    index("archive", dumps);
    write("2025-12-28T091700_a.txt", page(33, 5));

    Cli.Ran ran = cli("archive").run("index", dumps.toString());

    assertThat(ran.err())
        .startsWith(
            """
            1 dump read, 2 sightings: 2 new, 1 updated, 0 unchanged (0.0 s)
            1 item was removed: the present version of its file does not have it
            1 source was passed over: the archive has it as it stands
            """);
    index("fresh", dumps);
    assertThat(export("archive")).isEqualTo(export("fresh"));
  }

  @Test
  void aFileThatShrinksLosesItsItems() throws IOException {
    write("2025-12-28T091700_a.txt", page(1, 2));
    index("archive", dumps);
    write("2025-12-28T091700_a.txt", page(1));
    index("archive", dumps);
    assertThat(cli("archive").run("stats").out()).contains("items             1\n");
  }

  @Test
  void aVanishedFileStaysInTheArchive() throws IOException {
    Path gone = write("2025-12-28T091700_a.txt", page(1, 2));
    write("2025-12-28T101700_b.txt", page(4));
    index("archive", dumps);
    String before = export("archive");
    Files.delete(gone);
    index("archive", dumps);
    assertThat(export("archive")).isEqualTo(before);
  }

  @Test
  void aRenamedFileIsAnotherSource() throws IOException {
    Path old = write("2025-12-28T091700_a.txt", page(1));
    index("archive", dumps);
    Files.move(old, dumps.resolve("2025-12-28T091700_b.txt"));
    index("archive", dumps);
    assertThat(export("archive").split("\"source\":")).hasSize(3);
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    Path file = write("2025-12-28T091700_a.txt", page(1));
    Cli.Ran ran = cli("archive").run("index", file.toString(), dumps.toString());
    assertThat(ran.err()).startsWith("1 dump read, 1 sighting: 1 new");
    assertThat(export("archive").split("\"source\":")).hasSize(2);
  }

  @Test
  void otherOptionsReadAFileAgain() throws IOException {
    write("a.txt", page(1));
    index("archive", dumps);
    cli("archive").run("index", dumps.toString(), "--captured-at", "2025-12-28");
    assertThat(export("archive")).contains("\"captured\":[\"2025-12-27T23:00:00Z\"");
    assertThat(export("archive").split("\"source\":")).hasSize(2);
  }

  @Test
  void standardInputIsReadEachTimeAndMergingMakesThatHarmless() {
    cli("archive").in(page(1)).run("index", "-");
    String before = export("archive");
    Cli.Ran ran = cli("archive").in(page(1)).run("index", "-");
    assertThat(ran.err()).startsWith("1 dump read, 1 sighting: 0 new, 0 updated, 1 unchanged");
    assertThat(export("archive")).isEqualTo(before);
  }

  @Test
  void neitherOrderNorBatchesNorBufferShow() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String name = "2025-12-%02dT%02d1700_%d.txt".formatted(1 + i % 28, i % 24, i);
      files.add(
          write(
              name,
              page(random.nextInt(400), random.nextInt(40), random.nextInt(40))
                  + "x".repeat(20_000)));
    }
    index("whole", dumps);
    Collections.shuffle(files, random);
    List<String> first = new ArrayList<>(List.of("index", "--buffer", "1"));
    files.subList(0, 100).forEach(file -> first.add(file.toString()));
    assertThat(cli("parts").run(first.toArray(String[]::new)).code()).isEqualTo(0);
    assertThat(cli("parts").run("index", "--buffer", "1", dumps.toString()).code()).isEqualTo(0);
    assertThat(export("parts")).as("seed %d", seed).isEqualTo(export("whole"));
    assertThat(folder.resolve("parts/work")).doesNotExist();
  }

  @Test
  void anExportIsReadBackWithoutLoss() throws IOException {
    write("2025-12-28T091700_a.txt", page(1, 2, 3));
    write("2025-12-28T101700_b.txt", page(4, 2));
    index("archive", dumps);
    Path file = Files.writeString(folder.resolve("all.jsonl"), export("archive"));

    index("copy", file);
    assertThat(export("copy")).isEqualTo(export("archive"));
    assertThat(cli("piped").in(export("archive")).run("index", "-").code()).isEqualTo(0);
    assertThat(export("piped")).isEqualTo(export("archive"));
    index("copy", dumps);
    assertThat(export("copy")).isEqualTo(export("archive"));
    assertThat(cli("copy").run("index", file.toString()).err()).startsWith("nothing new");
  }

  /// By its content, whatever it is called and wherever it lies.
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "zip", "tar", "zip of gzip", "folder"})
  void anExportIsKnownInFoldersAndPackings(String packing) throws IOException {
    write("2025-12-28T091700_a.txt", page(1, 2, 3));
    index("archive", dumps);
    byte[] export = export("archive").getBytes(StandardCharsets.UTF_8);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.write(other.resolve("uitvoer"), Packed.as(packing, "alles.txt", export));
    index("copy", other);
    assertThat(export("copy")).isEqualTo(export("archive"));
    assertThat(cli("copy").run("check").code()).isEqualTo(0);
  }

  @Test
  void anExportBesideDumpsInOnePackIsReadAsOne() throws IOException {
    write("2025-12-28T091700_a.txt", page(1, 2));
    index("archive", dumps);
    Path both = Files.createDirectory(folder.resolve("both"));
    Files.writeString(both.resolve("1.jsonl"), export("archive"));
    Files.writeString(both.resolve("2.txt"), page(7));
    Cli.Ran ran = cli("copy").run("index", both.toString());
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err()).startsWith("1 dump read, 3 sightings: 3 new, 0 updated");
  }

  @Test
  void aLineOfAnExportThatIsNoItemIsRejected() throws IOException {
    write("2025-12-28T091700_a.txt", page(1));
    index("archive", dumps);
    String changed = export("archive").replace("van dorp", "van stad");
    Path file = Files.writeString(folder.resolve("all.jsonl"), changed + "{}\n");
    Cli.Ran ran = cli("copy").run("index", file.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .contains("all.jsonl#2: no item of an export: its id is not that of its text")
        .contains("all.jsonl#3: no item of an export")
        .contains("2 inputs rejected (2 no item of an export)");
  }

  @Test
  void rebuildKeepsItemsAndSources() throws IOException {
    write("2025-12-28T091700_a.txt", page(1, 2));
    index("archive", dumps);
    String before = export("archive");
    Cli.Ran ran = cli("archive").run("index", "--rebuild", dumps.toString());
    assertThat(ran.err()).startsWith("nothing new");
    assertThat(export("archive")).isEqualTo(before);
  }

  @Test
  void contradictionsAreCountedAndReported() throws IOException {
    write("2025-12-28T091700_a.txt", page(1, 2));
    write("2025-11-28T091700_b.txt", page(4, 2));
    Path report = folder.resolve("report.jsonl");
    Cli.Ran ran = cli("archive").run("index", dumps.toString(), "--report", report.toString());
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err()).contains("1 item has sightings that contradict each other");
    assertThat(Files.readString(report))
        .contains("{\"type\":\"contradiction\",\"id\":\"")
        .contains("\"sources\":[\"");
  }
}
