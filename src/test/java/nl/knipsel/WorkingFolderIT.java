package nl.knipsel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same relative name, typed in several folders.
class WorkingFolderIT {
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

  @TempDir private Path folder;
  private Path monday;
  private Path tuesday;

  @BeforeEach
  void write() throws IOException {
    folder = folder.toRealPath();
    monday = requireNonNull(Files.createDirectories(folder.resolve("monday/dumps")).getParent());
    tuesday = requireNonNull(Files.createDirectories(folder.resolve("tuesday/dumps")).getParent());
  }

  private static void write(Path day, String story) throws IOException {
    Path file = day.resolve("dumps/a.txt");
    Files.writeString(file, "Kop\nGOES (ANP) - " + story + "\n");
    Files.setLastModifiedTime(file, TIME);
  }

  /// What it printed, on either stream.
  private String run(Path where, String... args) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("knipsel.home", "target/knipsel")).toAbsolutePath();
    Path out = folder.resolve("out");
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dknipsel.home=" + home,
                "-jar",
                home.resolve("lib/knipsel.jar").toString(),
                "--lang",
                "en",
                "--archive",
                folder.resolve("archive").toString()));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out)).isEqualTo(0);
    return Files.readString(out);
  }

  @Test
  void otherFilesOfTheSameNameReplaceNothing() throws Exception {
    write(monday, "De brug is open.");
    write(tuesday, "De weg is weg!!!");
    run(monday, "index", "dumps");
    assertThat(run(tuesday, "index", "dumps")).startsWith("1 dump read, 1 sighting: 1 new");
    String both = run(folder, "export");
    assertThat(both)
        .contains("\"dumps/a.txt\"")
        .contains("\"" + tuesday.resolve("dumps/a.txt") + "\"")
        .hasLineCount(3);

    assertThat(run(tuesday, "index", "dumps")).startsWith("nothing new");
    assertThat(run(monday, "index", "dumps")).startsWith("nothing new");
    write(tuesday, "De weg is er weer.");
    assertThat(run(tuesday, "index", "dumps")).startsWith("1 dump read, 1 sighting: 1 new");
    assertThat(run(folder, "export")).hasLineCount(3).contains("De brug is open");
    assertThat(run(folder, "check")).contains(": sound");
  }

  @Test
  void aFolderThatMovedIsKnownAndReplacedWhereItIsNow() throws Exception {
    write(monday, "De brug is open.");
    run(monday, "index", "dumps");
    String before = run(folder, "export");
    Path moved = Files.move(monday, folder.resolve("sunday"));

    assertThat(run(moved, "index", "dumps")).startsWith("nothing new");
    assertThat(run(folder, "export")).isEqualTo(before);
    write(moved, "De brug is weer dicht.");
    assertThat(run(moved, "index", "dumps"))
        .startsWith("1 dump read, 1 sighting: 1 new")
        .contains("1 item was removed");
    assertThat(run(folder, "export")).hasLineCount(2).contains("\"dumps/a.txt\"");
  }
}
