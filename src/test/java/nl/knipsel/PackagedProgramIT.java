package nl.knipsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged directory, copied elsewhere and started by its launcher.
class PackagedProgramIT {
  /// Lets the launcher make class archives, which the other tests do without.
  private static final Map<String, String> MAKING = Map.of("KNIPSEL_CLASS_ARCHIVE", "");

  private record Ran(int code, String out, String err) {}

  @TempDir static Path folder;
  private static Path home;

  @BeforeAll
  static void copyThePackageElsewhere() throws IOException {
    Path built = Path.of(System.getProperty("knipsel.home", "target/knipsel"));
    home = folder.resolve("a place with blanks");
    try (Stream<Path> files = Files.walk(built)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Path copy = home.resolve(built.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static Ran run(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(home.resolve("knipsel").toString()), Stream.of(args)).toList();
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KNIPSEL_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("KNIPSEL_CLASS_ARCHIVE", "off");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void theDemoRunsFromAnyFolderWithoutWarnings() throws Exception {
    Ran ran = run(Map.of("KNIPSEL_LANG", "nl"), "demo");
    Golden.assertMatches("search-nl.txt", ran.out());
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.err().lines().filter(line -> line.contains("WARNING"))).isEmpty();
    assertThat(ran.err()).contains("demo: knipsel --archive knipsel-demo search");
  }

  @Test
  void outputIsUtf8WhateverTheLocale() throws Exception {
    run(Map.of(), "--archive", "utf8", "index", home.resolve("samples").toString());
    Ran ran = run(Map.of("LC_ALL", "POSIX"), "--archive", "utf8", "search", "malmö", "-n", "1");
    assertThat(ran.out()).contains("MALMÖ · ANP");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aClosedPipeIsQuiet() throws Exception {
    run(Map.of(), "--archive", "pipe", "index", home.resolve("samples").toString());
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "KNIPSEL_CLASS_ARCHIVE=off '%s/knipsel' --archive pipe search de -n 100 | head -n 1"
                    .formatted(home))
            .directory(folder.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(0);
    assertThat(out.lines()).hasSize(1);
    assertThat(err).isEmpty();
  }

  /// What would be printed is many times what a pipe holds, so the program meets the closed end.
  @Test
  void aStreamOfManyItemsEndsQuietlyWhenItsReaderHasALine() throws Exception {
    run(Map.of(), "simulate", "many.jsonl", "--items", "1500", "--format", "fineweb2");
    assertThat(run(Map.of(), "--archive", "many", "index", "many.jsonl").code()).isEqualTo(0);
    for (String command : List.of("export", "search '*' --jsonl", "search '*' --csv")) {
      assertThat(run(Map.of(), ("--archive many " + command.replace("'", "")).split(" ")).out())
          .hasSizeGreaterThan(500_000);
      Process process =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "{ KNIPSEL_CLASS_ARCHIVE=off '%s/knipsel' --archive many %s; echo $? >code; } | head -n 1"
                      .formatted(home, command))
              .directory(folder.toFile())
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(out.lines()).as(command).hasSize(1);
      assertThat(err).as(command).isEmpty();
      assertThat(folder.resolve("code")).as(command).hasContent("0");
    }
  }

  @Test
  void theFirstStartMakesAClassArchiveThatLaterOnesUse() throws Exception {
    run(Map.of(), "--archive", "classes", "index", home.resolve("samples").toString());
    List<String> search = List.of("--archive", "classes", "-q", "search", "poetin");
    Ran first = run(MAKING, search.toArray(String[]::new));
    assertThat(made()).contains("searching.aot");
    assertThat(run(MAKING, search.toArray(String[]::new))).isEqualTo(first);
    assertFromClassArchive("nl.knipsel.cli.SearchCommand", search);
  }

  @Test
  void theFirstStartThatIndexesMakesAnotherOne() throws Exception {
    String samples = home.resolve("samples").toString();
    run(MAKING, "--archive", "indexing", "index", samples);
    assertThat(made()).contains("searching.aot", "indexing.aot");
    assertFromClassArchive(
        "nl.knipsel.ingest.IndexJob", List.of("--archive", "indexed", "index", samples));
    assertThat(run(Map.of(), "--archive", "indexed", "export"))
        .isEqualTo(run(Map.of(), "--archive", "indexing", "export"));
  }

  @Test
  void aWordThatIsSearchedForIsNoCommand() throws Exception {
    Map<String, String> told = Map.of("KNIPSEL_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
    String oneCompiler = "-XX:TieredStopAtLevel=1";
    String samples = home.resolve("samples").toString();
    assertThat(run(told, "--archive", "commands", "index", samples).out())
        .doesNotContain(oneCompiler);
    assertThat(run(told, "--archive", "commands", "search", "index").out()).contains(oneCompiler);
    assertThat(run(told, "--archive", "commands", "search", "index", "--jsonl").out())
        .doesNotContain(oneCompiler);
  }

  @Test
  void fewFilesAreIndexedWithOneCompilerAndFoldersWithTwo() throws Exception {
    Map<String, String> told = Map.of("KNIPSEL_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
    String oneCompiler = "-XX:TieredStopAtLevel=1";
    String dump = "long/een nieuws.txt";
    Files.createDirectory(folder.resolve("long"));
    Files.writeString(folder.resolve(dump), "Een kop\n\nDEN HAAG (ANP) - Een bericht.\n");
    assertThat(outputOf(told, "--archive", "one", "index", dump)).contains(oneCompiler);
    assertThat(outputOf(told, "index", "--archive", "one", "--language", "nl", dump))
        .contains(oneCompiler);
    assertThat(outputOf(told, "--archive", "one", "index", "long")).doesNotContain(oneCompiler);
    assertThat(outputOf(told, "--archive", "one", "index", "long", dump))
        .doesNotContain(oneCompiler);
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve(dump).toFile(), "rw")) {
      large.setLength(50_000_000);
    }
    assertThat(run(told, "index", dump, "--help").out()).doesNotContain(oneCompiler);
  }

  @Test
  void aPersonsOwnCollectorIsTaken() throws Exception {
    String samples = home.resolve("samples").toString();
    for (List<String> command :
        List.of(
            List.of("--archive", "own", "index", samples),
            List.of("--archive", "own", "search", "poetin"))) {
      String collector = "-XX:+UseG1GC";
      Map<String, String> told =
          Map.of("KNIPSEL_JAVA_OPTS", collector + " -XX:+PrintCommandLineFlags");
      assertThat(outputOf(told, command.toArray(String[]::new)))
          .contains(collector)
          .doesNotContain("SerialGC", "ParallelGC");
    }
  }

  private String outputOf(Map<String, String> environment, String... command) throws Exception {
    Ran ran = run(environment, command);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  private void assertFromClassArchive(String type, List<String> command) throws Exception {
    Map<String, String> told = new HashMap<>(MAKING);
    told.put("KNIPSEL_JAVA_OPTS", "-Xlog:class+load=info:file=classes.log");
    run(told, command.toArray(String[]::new));
    assertThat(Files.readAllLines(folder.resolve("classes.log")))
        .filteredOn(line -> line.contains(" " + type + " "))
        .singleElement()
        .asString()
        .contains("source: shared objects file");
  }

  /// The class archives that there are once none is being made.
  private static List<String> made() throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!libraries(".aot.lock").isEmpty() && System.nanoTime() < patience) {
      Thread.sleep(100);
    }
    return libraries(".aot");
  }

  private static List<String> libraries(String ending) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.endsWith(ending))
          .toList();
    }
  }

  @Test
  void withoutAJdkOneSentenceSaysWhatToInstall() throws Exception {
    // a JDK that is too old is passed over; so that no other is found, the launcher looks in empty
    // places only
    String script =
        Files.readString(home.resolve("knipsel"))
            .replaceAll(
                "(?m)^  for jdk in /usr/lib/jvm(?s:.*?); do$", "  for jdk in /nowhere/*; do")
            .replace("jdk=$(command -v java)", "jdk=$(command -v no-such-java)");
    Path launcher = home.resolve("knipsel-without-jdk");
    Files.writeString(launcher, script);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "stats");
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("KNIPSEL_JAVA_HOME");
    Process process = builder.start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(4);
    assertThat(err.lines()).hasSize(1);
    assertThat(err).contains("needs a JDK 25 or later", "Looked in");
  }
}
