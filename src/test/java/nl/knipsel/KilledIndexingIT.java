package nl.knipsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Indexing that is killed again and again ends as indexing that is left alone.
class KilledIndexingIT {
  private static final int KILLS = 50;
  private static final int FILES = 1_500;

  @TempDir private Path folder;

  private Process start(Path out, String archive, String... args) throws IOException {
    Path home = Path.of(System.getProperty("knipsel.home", "target/knipsel")).toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dknipsel.home=" + home,
                "-jar",
                home.resolve("lib/knipsel.jar").toString(),
                "--archive",
                archive));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(out.toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private String run(String archive, String... args) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process = start(out, archive, args);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isEqualTo(0);
    return Files.readString(out);
  }

  private void writeCorpus(Random random) throws IOException {
    Path dumps = Files.createDirectory(folder.resolve("dumps"));
    for (int i = 0; i < FILES; i++) {
      StringBuilder page = new StringBuilder("Bericht %d uit het dorp\n".formatted(i % 900));
      page.append("DOMBURG (ANP) - In dorp %d is iets gebeurd.\n".formatted(i % 900));
      for (int line = 0; line < 20; line++) {
        page.append(
            "Zin %d van het verhaal gaat over huis %d.\n".formatted(line, random.nextInt(99)));
      }
      page.append("Meer uit Binnenland\n");
      for (int teaser = 0; teaser < 5; teaser++) {
        page.append(
            "GOES (ANP) - In straat %d is een boom geplant.\n".formatted(random.nextInt(500)));
        page.append("%d uur geleden\n".formatted(1 + random.nextInt(20)));
      }
      Files.writeString(
          dumps.resolve("2025-12-%02dT%02d1700_%d.txt".formatted(1 + i % 28, i % 24, i)), page);
    }
  }

  @Test
  void fiftyKillsChangeNothing() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    writeCorpus(random);
    Files.createDirectory(folder.resolve("first"));
    Files.writeString(
        folder.resolve("first/2025-11-01_a.txt"), "Eerste\nVEERE (ANP) - Het eerste bericht.\n");
    run("killed", "index", "first");
    run("whole", "index", "first");
    long begun = System.nanoTime();
    run("whole", "index", "dumps");
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

    int killed = 0;
    int leftRuns = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = start(folder.resolve("out"), "killed", "index", "--buffer", "1", "dumps");
      if (!process.waitFor(1 + random.nextLong(whole), TimeUnit.MILLISECONDS)) {
        killed++;
      }
      process.destroyForcibly().waitFor();
      if (Files.exists(folder.resolve("killed").resolve("work").resolve("run-000000"))) {
        leftRuns++;
      }
      assertThat(run("killed", "check")).as("seed %d, kill %d", seed, i).contains(": sound");
    }
    run("killed", "index", "--buffer", "1", "dumps");

    assertThat(killed).as("seed %d", seed).isPositive();
    assertThat(leftRuns).as("kills that left runs, seed %d", seed).isPositive();
    assertThat(run("killed", "export")).as("seed %d", seed).isEqualTo(run("whole", "export"));
  }
}
