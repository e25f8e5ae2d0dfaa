package nl.knipsel.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs command lines in this process, as the program would.
final class Cli {
  /// What a command printed and how it ended.
  record Ran(int code, String out, String err) {}

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private final Map<String, String> environment = new HashMap<>();
  private byte[] in = new byte[0];
  private boolean terminal;
  private ProcessBuilder.@Nullable Redirect pagerOutput;
  private Instant now = Instant.parse("2026-01-20T12:00:00Z");

  Cli archive(Path archive) {
    environment.put("KNIPSEL_ARCHIVE", archive.toString());
    return this;
  }

  Cli variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Cli in(String text) {
    in = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  Cli onTerminal() {
    terminal = true;
    return this;
  }

  /// A terminal on which a pager writes to this file.
  Cli pagingTo(Path file) {
    terminal = true;
    pagerOutput = ProcessBuilder.Redirect.to(file.toFile());
    return this;
  }

  Cli at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Program(
                new Surroundings(
                    new ByteArrayInputStream(in),
                    out,
                    err,
                    environment,
                    Optional.of(PROJECT),
                    terminal,
                    terminal,
                    Optional.empty(),
                    Optional.ofNullable(pagerOutput),
                    InstantSource.fixed(now)))
            .run(args);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
