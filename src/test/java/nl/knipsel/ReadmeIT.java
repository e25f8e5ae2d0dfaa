package nl.knipsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command that README shows works as it stands there, one after the other, in the packaged
/// directory.
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern SCREEN = Pattern.compile("(?ms)^```text\n\\$ ([^\n]*)\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void everyCommandWorksAndTheScreenIsReal() throws Exception {
    Path home = Path.of(System.getProperty("knipsel.home", "target/knipsel")).toAbsolutePath();
    for (String name : List.of("knipsel", "samples")) {
      Files.createSymbolicLink(folder.resolve(name), home.resolve(name));
    }
    String readme = Files.readString(Path.of("README.md"));
    List<String> commands = commands(readme);
    assertThat(commands).hasSizeGreaterThanOrEqualTo(12).contains("./knipsel demo", "mvn verify");
    for (String command : commands) {
      if (!command.startsWith("mvn ")) {
        run(command);
      }
    }
    Matcher screen = SCREEN.matcher(readme);
    assertThat(screen.find()).isTrue();
    assertThat(run(screen.group(1))).isEqualTo(screen.group(2));
  }

  private static List<String> commands(String readme) {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(readme);
    while (block.find()) {
      block.group(1).lines().forEach(commands::add);
    }
    return commands;
  }

  private String run(String command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("readme", ".out");
    Path err = Files.createTempFile("readme", ".err");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KNIPSEL_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("KNIPSEL_CLASS_ARCHIVE", "off");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command).isTrue();
      assertThat(process.exitValue()).as("%s%n%s", command, Files.readString(err)).isEqualTo(0);
      return Files.readString(out);
    } finally {
      for (Path file : Stream.of(out, err).toList()) {
        Files.delete(file);
      }
    }
  }
}
