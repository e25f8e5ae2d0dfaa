package nl.knipsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Indexing onto a small disk that fills up; needs the right to mount one (Linux, root).
class FullDiskIT {
  private static final int FILES = 2_000;

  @TempDir private Path folder;

  private record Ran(int code, String out, String err) {}

  private Ran start(String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Ran knipsel(String... args) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("knipsel.home", "target/knipsel")).toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Dknipsel.home=" + home,
                "-jar",
                home.resolve("lib/knipsel.jar").toString(),
                "--lang=en",
                "--archive=disk/archive"));
    command.addAll(List.of(args));
    return start(command.toArray(String[]::new));
  }

  private boolean mounts(Path disk) throws InterruptedException {
    try {
      return start("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()).code() == 0;
    } catch (IOException e) {
      // There is no such program.
      return false;
    }
  }

  @Test
  void aFullDiskIsSaidToBeFullAndNothingCommittedIsLost() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(mounts(disk), "skipped: mounting a tmpfs needs Linux and root");
    try {
      Files.writeString(folder.resolve("first.txt"), "Eerste\nVEERE (ANP) - Het is er.\n");
      assertThat(knipsel("index", "first.txt").code()).isEqualTo(0);
      String before = knipsel("export").out();
      Path dumps = Files.createDirectory(folder.resolve("dumps"));
      Random random = new Random(7);
      for (int i = 0; i < FILES; i++) {
        StringBuilder page =
            new StringBuilder("Bericht %d\nGOES (ANP) - Nummer %d.\n".formatted(i, i));
        for (int line = 0; line < 40; line++) {
          page.append("Zin ").append(Long.toString(random.nextLong(), 36)).append(" staat hier.\n");
        }
        Files.writeString(dumps.resolve("%04d.txt".formatted(i)), page);
      }

      Ran full = knipsel("index", "--buffer", "1", "dumps");

      assertThat(full.code()).as(full.err()).isEqualTo(4);
      assertThat(full.err()).startsWith("knipsel: no room left in disk/archive");
      assertThat(knipsel("export").out()).isEqualTo(before);
      assertThat(knipsel("check").out()).isEqualTo("disk/archive: sound\n");

      assertThat(start("mount", "-o", "remount,size=200m", disk.toString()).code()).isEqualTo(0);
      Ran more = knipsel("index", "dumps");
      assertThat(more.code()).as(more.err()).isEqualTo(0);
      assertThat(knipsel("stats").out()).contains("items             2,001\n");
    } finally {
      start("umount", disk.toString());
    }
  }
}
