package nl.knipsel.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Runs command lines in this process, as the program would.
final class Cli {
  /// What a command printed and how it ended.
  record Ran(int code, String out, String err) {}

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private final Map<String, String> environment = new HashMap<>();
  private byte[] in = new byte[0];
  private boolean terminal;
  private Optional<Integer> columns = Optional.empty();
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

  /// Lines of this many columns.
  Cli narrow(int wanted) {
    columns = Optional.of(wanted);
    return this;
  }

  /// A terminal on which a pager writes to this file.
  Cli pagingTo(Path file) {
    terminal = true;
    pagerOutput = ProcessBuilder.Redirect.to(file.toFile());
    return this;
  }

  /// Of a program that reads nothing and whose output nobody sees.
  static Surroundings silent() {
    return new Surroundings(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Map.of(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        InstantSource.system());
  }

  Cli at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = program(out, err).run(args);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Program program(OutputStream out, OutputStream err) {
    return new Program(
        new Surroundings(
            new ByteArrayInputStream(in),
            out,
            err,
            environment,
            Optional.of(PROJECT),
            terminal,
            terminal,
            columns,
            Optional.ofNullable(pagerOutput),
            InstantSource.fixed(now)));
  }

  /// Starts a command that runs until it is stopped.
  Running start(String... args) {
    return new Running(args);
  }

  /// A command on a thread of its own.
  final class Running {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Thread thread;

    private Running(String... args) {
      thread =
          Thread.ofPlatform()
              .daemon()
              .start(() -> code.complete(program(new ByteArrayOutputStream(), err).run(args)));
    }

    /// What was printed on standard error so far.
    String err() {
      return err.toString(StandardCharsets.UTF_8);
    }

    /// Waits until that holds this text.
    void awaitErr(String text) throws InterruptedException {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!err().contains(text)) {
        if (System.nanoTime() - end > 0 || code.isDone()) {
          throw new AssertionError("no '%s' in: %s".formatted(text, err()));
        }
        Thread.sleep(10);
      }
    }

    /// Interrupts it and returns its exit code.
    int stop() throws Exception {
      thread.interrupt();
      return code.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }
}
