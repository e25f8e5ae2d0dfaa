package nl.knipsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program told to end while it watches a folder.
class WatchFolderIT {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path folder;

  @Test
  void aRequestToEndEndsItWell() throws Exception {
    Path dumps = Files.createDirectory(folder.resolve("dumps"));
    Files.writeString(
        dumps.resolve("2025-12-28T091700_a.txt"), "Brug open\nGOES (ANP) - De brug is open.\n");
    Path err = folder.resolve("err");
    Path home = Path.of(System.getProperty("knipsel.home", "target/knipsel")).toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("knipsel").toString(), "watch-folder", "dumps", "--settle", "0.1")
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KNIPSEL_"));
    builder.environment().put("KNIPSEL_CLASS_ARCHIVE", "off");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      await(process, err, "1 dump read, 1 sighting: 1 new");
      process.destroy();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(0);
    assertThat(Files.readString(err))
        .endsWith("ended; the archive has all that was reported above\n");
    assertThat(folder.resolve("knipsel-archive/work")).doesNotExist();
  }

  private static void await(Process process, Path err, String text)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.readString(err).contains(text)) {
      assertThat(process.isAlive() && System.nanoTime() - end < 0)
          .as(Files.readString(err))
          .isTrue();
      Thread.sleep(20);
    }
  }
}
