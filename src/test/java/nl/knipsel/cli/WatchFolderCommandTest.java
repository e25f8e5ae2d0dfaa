package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.LuceneArchives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive that follows a folder.
class WatchFolderCommandTest {
  @TempDir private Path folder;
  private Path dumps;

  @BeforeEach
  void makeFolder() throws IOException {
    dumps = Files.createDirectory(folder.resolve("dumps"));
  }

  private Cli cli(String archive) {
    return new Cli().archive(folder.resolve(archive));
  }

  private Cli.Running watch(String settle, String rescan) {
    return cli("archive")
        .start("watch-folder", dumps.toString(), "--settle", settle, "--rescan", rescan);
  }

  private static String page(int village) {
    return "Brug %d weer open\nDOMBURG (ANP) - De brug van dorp %d is open.\nHet is klaar.\n"
        .formatted(village, village);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dumps.resolve(name), text);
  }

  private static String line(int dumps, int added, int updated) {
    return "2026-01-20T13:00:00  %s read, %s: %s new, %s updated, "
        .formatted(
            dumps + (dumps == 1 ? " dump" : " dumps"),
            dumps + (dumps == 1 ? " sighting" : " sightings"),
            added,
            updated);
  }

  private String export(String archive) {
    Cli.Ran ran = cli(archive).run("export");
    assertThat(ran.code()).as(ran.err()).isEqualTo(0);
    return ran.out();
  }

  private void assertAsIfIndexedAtOnce() {
    assertThat(cli("fresh").run("index", dumps.toString()).code()).isEqualTo(0);
    assertThat(export("archive")).isEqualTo(export("fresh"));
  }

  @Test
  void whatIsThereAndWhatArrivesIsIndexed() throws Exception {
    write("2025-12-28T091700_a.txt", page(1));
    Cli.Running watch = watch("0.05", "600");
    watch.awaitErr(line(1, 1, 0));
    write("2025-12-28T101700_b.txt", page(1));
    watch.awaitErr(line(1, 0, 1));
    write(".half.txt", page(7));
    write("readme.md", page(8));
    write("2025-12-28T111700_c.txt", page(3));
    watch.awaitErr("0 unchanged (0.0 s)\n" + line(1, 1, 0));

    assertThat(watch.stop()).isEqualTo(0);
    assertThat(watch.err().lines())
        .hasSize(5)
        .startsWith("watching " + dumps + "; Ctrl-C ends it")
        .endsWith("ended; the archive has all that was reported above");
    assertAsIfIndexedAtOnce();
  }

  @Test
  void aChangedFileReplacesWhatItHeld() throws Exception {
    Path file = write("2025-12-28T091700_a.txt", page(1));
    Cli.Running watch = watch("0.05", "600");
    watch.awaitErr(line(1, 1, 0));
    Files.writeString(file, page(22));
    watch.awaitErr("0 unchanged (0.0 s), 1 item removed");
    assertThat(watch.stop()).isEqualTo(0);
    assertAsIfIndexedAtOnce();
  }

  @Test
  void aFileIsReadOnlyWhenItIsWhole() throws Exception {
    Path file = write("2025-12-28T091700_a.txt", page(1).substring(0, 20));
    Cli.Running watch = watch("1", "0.02");
    watch.awaitErr("watching");
    for (int part = 0; part < 10; part++) {
      Thread.sleep(30);
      Files.writeString(file, "x", StandardOpenOption.APPEND);
    }
    write("2025-12-28T091700_a.txt", page(1));
    watch.awaitErr(line(1, 1, 0));
    assertThat(watch.stop()).isEqualTo(0);
    assertThat(watch.err().lines()).hasSize(3);
    assertAsIfIndexedAtOnce();
  }

  @Test
  void newFoldersAreWatchedToo() throws Exception {
    Cli.Running watch = watch("0.05", "600");
    watch.awaitErr("watching");
    Path below = Files.createDirectories(dumps.resolve("2025/12"));
    Files.writeString(below.resolve("2025-12-28T091700_a.txt"), page(1));
    watch.awaitErr(line(1, 1, 0));
    Files.writeString(below.resolve("2025-12-28T101700_b.txt"), page(1));
    watch.awaitErr(line(1, 0, 1));
    assertThat(watch.stop()).isEqualTo(0);
    assertAsIfIndexedAtOnce();
  }

  @Test
  void aBadFileIsNamedOnceAndTheRestGoesOn() throws Exception {
    Path bad = dumps.resolve("bad.txt");
    Files.write(bad, new byte[] {0, 1, 2, 3, 0, 0});
    Cli.Running watch = watch("0.05", "0.05");
    watch.awaitErr("1 input rejected");
    write("2025-12-28T091700_a.txt", page(1));
    watch.awaitErr(line(1, 1, 0));
    assertThat(watch.stop()).isEqualTo(0);
    assertThat(watch.err().split("knipsel: " + bad, -1)).hasSize(2);
  }

  @Test
  void filesWaitWhileAnotherProgramWrites() throws Exception {
    write("2025-12-28T091700_a.txt", page(1));
    Cli.Running watch = watch("0.05", "0.1");
    watch.awaitErr(line(1, 1, 0));
    try (ArchiveWriter writer =
        LuceneArchives.openWriter(
            folder.resolve("archive"), Configuration.read(Path.of("index-config")), false)) {
      write("2025-12-28T101700_b.txt", page(1));
      watch.awaitErr("another program is writing the archive; 1 file waits");
      writer.commit();
    }
    watch.awaitErr(line(1, 0, 1));
    assertThat(cli("archive").run("remove", "--source", "**/2025-12-28T09*").code()).isEqualTo(0);
    assertThat(watch.stop()).isEqualTo(0);
  }

  @Test
  void whatItReadBeforeIsNotReadAgain() throws Exception {
    write("2025-12-28T091700_a.txt", page(1));
    assertThat(cli("archive").run("index", dumps.toString()).code()).isEqualTo(0);
    Cli.Running watch = watch("0.05", "600");
    watch.awaitErr("watching");
    write("2025-12-28T101700_b.txt", page(1));
    watch.awaitErr(line(1, 0, 1));
    assertThat(watch.stop()).isEqualTo(0);
    assertThat(watch.err().lines()).hasSize(3);
  }

  @Test
  void wrongFoldersAndTimesAreUsageErrors() {
    assertThat(cli("archive").run("watch-folder", folder.resolve("none").toString()))
        .isEqualTo(
            new Cli.Ran(
                2,
                "",
                "knipsel: %s/none: no such folder (see: knipsel watch-folder --help)\n"
                    .formatted(folder)));
    assertThat(cli("archive").run("watch-folder", folder.toString()).err())
        .startsWith(
            "knipsel: the archive %s/archive lies in %s, which is".formatted(folder, folder));
    for (String option : new String[] {"--settle=-1", "--rescan=0"}) {
      assertThat(cli("archive").run("watch-folder", dumps.toString(), option).code()).isEqualTo(2);
    }
  }
}
