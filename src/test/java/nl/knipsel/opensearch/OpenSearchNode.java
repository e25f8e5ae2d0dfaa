package nl.knipsel.opensearch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One OpenSearch server as a process of its own, in a folder of its own with settings, data and
/// log. The server refuses to run as root, so root hands it to nobody by `setpriv`; where that
/// program is, Linux also ends the server with the thread that started it, which lasts as long as
/// the test's JVM: one that is killed leaves no server behind.
final class OpenSearchNode {
  private static final long LOG_TAIL = 6_000;
  private static final int NOBODY = 65_534;

  /// The threads of JUnit end before their servers should.
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("opensearch").factory());

  private final String name;
  private final Path folder;
  private final List<String> command;
  private @Nullable Process process;

  /// @param settings the text of `opensearch.yml`, without the paths
  OpenSearchNode(String name, Path folder, ServerHome home, ClusterPlan plan, String settings)
      throws IOException {
    this.name = name;
    this.folder = folder;
    for (String part : List.of("conf", "data", "logs", "tmp")) {
      Files.createDirectories(folder.resolve(part));
    }
    Files.writeString(
        folder.resolve("conf/opensearch.yml"),
        settings
            + "path.data: %s\npath.logs: %s\n"
                .formatted(folder.resolve("data"), folder.resolve("logs")));
    Files.writeString(
        folder.resolve("conf/log4j2.properties"),
        """
        status = error
        appender.console.type = Console
        appender.console.name = console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
        rootLogger.level = info
        rootLogger.appenderRef.console.ref = console
        """);
    this.command = command(home.folder(), plan);
  }

  private List<String> command(Path home, ClusterPlan plan) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xms" + plan.heap());
    command.add("-Xmx" + plan.heap());
    command.addAll(plan.jvmOptions());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
    command.add("-Dopensearch.path.home=" + home);
    command.add("-Dopensearch.path.conf=" + folder.resolve("conf"));
    command.add("-cp");
    command.add(home.resolve("lib") + "/*" + File.pathSeparator + home.resolve("agent") + "/*");
    command.add("org.opensearch.bootstrap.OpenSearch");
    return command;
  }

  /// Starts the server with the data that it has, and does not wait for it.
  void start() throws IOException {
    if (isAlive()) {
      throw new IllegalStateException(name + " runs already");
    }
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      giveToNobody();
      command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY));
      command.addAll(List.of("--clear-groups", "--pdeathsig=KILL"));
    } else if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
      command.addAll(List.of("/usr/bin/setpriv", "--pdeathsig=KILL"));
    }
    command.addAll(this.command);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    try {
      process = STARTER.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw new IOException(name + " cannot be started", e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void giveToNobody() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", NOBODY);
        Files.setAttribute(file, "unix:gid", NOBODY);
      }
    }
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /// Ends the server as `kill -9` does, and waits until it is gone.
  void kill() {
    if (process != null) {
      process.destroyForcibly();
      await(process, 60);
    }
  }

  /// Asks the server to end, without waiting; [#kill] then makes sure.
  void terminate() {
    if (process != null) {
      process.destroy();
    }
  }

  /// Waits until the server has ended, at most so many seconds.
  boolean awaitEnd(int seconds) {
    return process == null || await(process, seconds);
  }

  private static boolean await(Process process, int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }

  private Path log() {
    return folder.resolve("out.log");
  }

  /// What it is called, whether it runs, and the end of what it printed.
  String state() {
    return "%s %s:\n%s".formatted(name, isAlive() ? "runs" : "does not run", logTail());
  }

  private String logTail() {
    try (var channel = Files.newByteChannel(log())) {
      channel.position(Math.max(0, channel.size() - LOG_TAIL));
      byte[] end = Channels.newInputStream(channel).readAllBytes();
      return new String(end, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
