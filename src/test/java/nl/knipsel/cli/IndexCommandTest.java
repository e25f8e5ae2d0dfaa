package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Putting dumps in through the real entry point, bad ones included.
class IndexCommandTest {
  private static final String PAGE =
      """
      Brug in Domburg weer open
      DOMBURG (ANP) - De brug in Domburg is weer open voor verkeer. Het herstel duurde drie weken.
      De gemeente is tevreden.
      Meer uit Binnenland
      GOES (ANP) - In Goes is een boom geplant. De burgemeester hielp.
      37 minuten geledenMIDDELBURG (ANP/AFP) - In Middelburg is de markt verplaatst.
      6 uur geleden\
      """;

  @TempDir private Path folder;

  private Cli cli() {
    return new Cli().archive(folder.resolve("archive"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aPageGivesItsArticleAndTeasers() throws IOException {
    Cli.Ran ran = cli().run("index", write("2025-12-28T091700_a.txt", PAGE).toString());
    assertThat(ran)
        .isEqualTo(
            new Cli.Ran(
                0,
                "",
                """
                1 dump read, 3 sightings: 3 new, 0 updated, 0 unchanged (0.0 s)
                archive: %s
                """
                    .formatted(folder.resolve("archive"))));
    assertThat(cli().run("search", "boom", "-n", "1").out())
        .contains("GOES · ANP · Binnenland · between 28 Dec 2025 08:39 and 08:40");
  }

  @Test
  void aTeaserThatLostItsLabelIsDatedByItsPlaceInTheList() throws IOException {
    String lost =
        PAGE
            + "VEERE (ANP) - In Veere wordt de haven uitgediept.\nVLISSINGEN (ANP) - Laatste.\n2 dagen geleden";
    cli().run("index", write("2025-12-28T091700_a.txt", lost).toString());
    String id = cli().run("search", "uitgediept").out().replaceAll("(?s).* id (\\w+) .*", "$1");
    assertThat(cli().run("--lang", "en", "show", id).out().replaceAll("\\s+", " "))
        .contains(
            "as teaser 3, by its place in the list: between 25 Dec 2025 09:17 and 28 Dec 2025 03:17, hence between 25 Dec 2025 09:17 and 28 Dec 2025 03:17");
    assertThat(cli().run("--lang", "nl", "show", id).out().replaceAll("\\s+", " "))
        .contains("op grond van de plaats in de lijst: tussen 25 dec 2025 09.17 en");
    assertThat(cli().run("show", id, "--json").out())
        .contains(
            "\"between\":{\"from\":\"2025-12-25T08:17:00Z\",\"to\":\"2025-12-28T02:17:00Z\"}");
  }

  @Test
  void aSecondRunOverTheSameInputChangesNothing() throws IOException {
    Path dump = write("2025-12-28T091700_a.txt", PAGE);
    cli().run("index", dump.toString());
    assertThat(cli().run("index", dump.toString()).err()).startsWith("nothing new");
  }

  @Test
  void theOrderOfDumpsDoesNotShow() throws IOException {
    Path early = write("2025-12-28T091700_a.txt", PAGE);
    Path late = write("2025-12-28T101700_b.txt", PAGE.replace("6 uur", "7 uur"));
    new Cli().archive(folder.resolve("one")).run("index", early.toString(), late.toString());
    new Cli().archive(folder.resolve("two")).run("index", late.toString());
    new Cli().archive(folder.resolve("two")).run("index", early.toString());
    for (String query : List.of("brug", "markt", "boom")) {
      String one = new Cli().archive(folder.resolve("one")).run("search", query, "--json").out();
      String two = new Cli().archive(folder.resolve("two")).run("search", query, "--json").out();
      assertThat(two.replaceAll("\"score\":[0-9.]+", ""))
          .isEqualTo(one.replaceAll("\"score\":[0-9.]+", ""))
          .contains("\"sightings\":2");
    }
  }

  @Test
  void standardInputIsADump() {
    Cli.Ran ran = cli().in(PAGE).run("index", "-", "--captured-at", "2025-12-28T09:17:00+01:00");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(cli().run("search", "markt").out()).contains("between 28 Dec 2025 02:17 and 03:17");
  }

  @Test
  void withoutACaptureTimeNothingIsDated() {
    cli().in(PAGE).run("index", "-");
    assertThat(cli().run("search", "markt").out())
        .contains("MIDDELBURG · ANP, AFP · Binnenland · undated");
  }

  @Test
  void badInputIsNamedCountedAndDoesNoHarm() throws IOException {
    write("dumps/2025-12-28T091700_good.txt", PAGE);
    write("dumps/empty.txt", "");
    write("dumps/blank.txt", " \n\n ");
    Files.write(folder.resolve("dumps/binary.txt"), new byte[] {1, 0, 2, 3});
    Files.write(
        folder.resolve("dumps/latin1.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(
        folder.resolve("dumps/long.txt"),
        "a".repeat(100 << 20).getBytes(StandardCharsets.US_ASCII));
    Files.createDirectory(folder.resolve("dumps/none"));
    Files.createSymbolicLink(folder.resolve("dumps/loop"), folder.resolve("dumps"));
    Path report = folder.resolve("report.jsonl");

    Cli.Ran ran =
        cli().run("index", folder.resolve("dumps").toString(), "--report", report.toString());

    assertThat(ran.code()).isEqualTo(3);
    String dumps = folder.resolve("dumps") + "/";
    assertThat(ran.err().replace(dumps, ""))
        .isEqualTo(
            """
            knipsel: binary.txt: not text: a zero byte at 1
            knipsel: blank.txt: empty
            knipsel: empty.txt: empty
            knipsel: latin1.txt: not UTF-8: at byte 3
            knipsel: long.txt: too large: more than 16 MiB
            knipsel: loop: folder within itself: a link to a folder above it
            1 dump read, 3 sightings: 3 new, 0 updated, 0 unchanged (0.0 s)
            knipsel: 6 inputs rejected (2 empty, 1 not text, 1 not UTF-8, 1 too large, 1 folder within itself)
            archive: %s
            """
                .formatted(folder.resolve("archive")));
    try (Stream<String> lines = Files.lines(report)) {
      assertThat(lines.filter(line -> line.contains("\"type\":\"rejected\"")))
          .hasSize(6)
          .noneMatch(line -> line.contains("offset"));
    }
    assertThat(cli().run("search", "boom").code()).isEqualTo(0);
  }

  @Test
  void anUnreadableFileIsNamed() throws IOException {
    Path secret = write("secret.txt", PAGE);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(secret)) {
      // root reads everything: a folder in the place of the file cannot be read by anyone
      Files.delete(secret);
      secret = folder.resolve("gone.txt");
      Files.createSymbolicLink(secret, folder.resolve("nothing"));
      assertThat(cli().run("index", secret.toString()).code()).isEqualTo(2);
    } else {
      Cli.Ran ran = cli().run("index", secret.toString());
      assertThat(ran.code()).isEqualTo(3);
      assertThat(ran.err()).contains("secret.txt: unreadable: no permission");
    }
  }

  @Test
  void aFolderWithoutDumpsIsSaid() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("nothing"));
    write("nothing/README.md", "not a dump");
    Cli.Ran ran = cli().run("index", empty.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).startsWith("knipsel: " + empty + ": folder without dumps\n");
  }

  @Test
  void aPathThatDoesNotExistIsAUsageErrorAndNothingIsMade() {
    Cli.Ran ran = cli().run("index", "no-such-folder");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("knipsel: no-such-folder: no such file or folder");
    assertThat(folder.resolve("archive")).doesNotExist();
  }

  @Test
  void aFolderThatIsNoArchiveIsNotWrittenInto() throws IOException {
    Path dump = write("a.txt", PAGE);
    Path other = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(other.resolve("holiday.jpg"), "x");
    Cli.Ran ran = new Cli().archive(other).run("index", dump.toString());
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("exists and is no archive");
    assertThat(other.toFile().list()).containsExactly("holiday.jpg");
  }

  @Test
  void anotherConfigurationIsRefusedUntilRebuildAndLosesNothing() throws IOException {
    Path dump = write("2025-12-28T091700_a.txt", PAGE);
    cli().run("index", dump.toString());
    Path config = Files.createDirectory(folder.resolve("config"));
    Files.writeString(config.resolve("fields.toml"), "[headline]\nboost = 5\n");

    Cli.Ran refused = cli().run("index", dump.toString(), "--config", config.toString());
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .contains("was written with another configuration (different: agencies.tsv,")
        .contains("--rebuild");
    assertThat(cli().run("search", "boom").code()).isEqualTo(0);

    Path more = write("2025-12-29T091700_b.txt", "Iets nieuws\nVEERE (ANP) - Nieuw in Veere.\n");
    Cli.Ran rebuilt =
        cli().run("index", more.toString(), "--config", config.toString(), "--rebuild");
    assertThat(rebuilt.code()).isEqualTo(0);
    assertThat(cli().run("stats").out()).contains("items             4\n");
    assertThat(cli().run("config", "--config", config.toString()).out())
        .contains("headline.boost       = 5.0                # fields.toml:2");
  }

  @Test
  void settingsThatCountOnlyInQueriesAreChangedWithoutIndexingAnew() throws IOException {
    Path dump = write("2025-12-28T091700_a.txt", PAGE);
    Path config = Files.createDirectory(folder.resolve("config"));
    Path fields = Files.writeString(config.resolve("fields.toml"), "[ranking]\nexact = 5\n");
    String[] index = {"index", dump.toString(), "--config", config.toString()};
    assertThat(cli().run(index).code()).isEqualTo(0);
    String before = cli().run("search", "boom").out();
    List<String> files = indexFiles();

    Files.writeString(fields, "[ranking]\nexact = 0\n");
    assertThat(cli().run(index).err()).contains("(different: fields.toml); --rebuild");
    assertThat(
            cli().run("index", dump.toString(), "--config", config.toString(), "--rebuild").code())
        .isEqualTo(0);
    assertThat(indexFiles()).isEqualTo(files);
    assertThat(cli().run("search", "boom").out()).isNotEqualTo(before);
    assertThat(cli().run(index).code()).isEqualTo(0);
    assertThat(cli().run("check").code()).isEqualTo(0);
  }

  /// Those with what was indexed: not the list of them.
  private List<String> indexFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("archive").resolve("index"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("segments") && !name.equals("write.lock"))
          .sorted()
          .toList();
    }
  }

  @Test
  void whileAnotherWritesTheArchiveIsInUse() throws IOException {
    Path dump = write("2025-12-28T091700_a.txt", PAGE);
    cli().run("index", dump.toString());
    var configuration = nl.knipsel.config.Configuration.read(Path.of("index-config"));
    try (var writer =
        nl.knipsel.lucene.LuceneArchives.openWriter(
            folder.resolve("archive"), configuration, false)) {
      Cli.Ran ran = cli().run("index", dump.toString());
      assertThat(ran.code()).isEqualTo(4);
      assertThat(ran.err()).contains("is being written by another program");
      assertThat(cli().run("search", "boom").code()).isEqualTo(0);
      assertThat(writer.get("nothing")).isEmpty();
    }
  }

  @Test
  void recordsAreReadByTheFieldsThatAreNamedAndLeftOutByTheFiltersThatAreSet() {
    String lines =
        """
        {"kop": {"tekst": "Brug weer open\\nDOMBURG (ANP) - De brug is weer open."}, "adres": "https://www.zeeland.example/brug", "tijd": "2025-12-28 09:17:00"}
        {"kop": {"tekst": "Brug weer dicht\\nDOMBURG (ANP) - De brug is weer dicht."}, "adres": "https://www.zeeland.example/dicht", "tijd": "2025-12-29 09:17:00"}
        {"kop": {"tekst": "Bridge open\\nDOMBURG (ANP) - The bridge is open and it will be for all of us."}, "adres": "https://zeeland.example/en", "tijd": "2025-12-28 09:17:00"}
        {"kop": {"tekst": "Markt\\nGOES (ANP) - De markt is vol."}, "adres": "https://goes.example/", "tijd": "2025-12-28 09:17:00"}
        """;
    String[] options =
        "index - --text-field kop.tekst --url-field adres --date-field tijd --site zeeland.example --since 2025-12-28 --until 2025-12-28 --language nl"
            .split(" ");
    Cli.Ran ran = cli().in(lines).run(options);
    assertThat(ran)
        .isEqualTo(
            new Cli.Ran(
                0,
                "",
                """
                1 dump read, 1 sighting: 1 new, 0 updated, 0 unchanged (0.0 s)
                3 records left out (1 of other sites, 1 captured too late, 1 in another language)
                archive: %s
                """
                    .formatted(folder.resolve("archive"))));
    assertThat(cli().run("search", "brug", "--json").out())
        .contains("\"source\":\"stdin#1\"", "\"url\":\"https://www.zeeland.example/brug\"");
    assertThat(cli().in(lines).run("index", "-").err())
        .contains(
            "knipsel: stdin: without a known text field: its fields: kop, adres, tijd; --text-field names one");
  }

  @Test
  void optionsThatCannotBeReadAreUsageErrors() {
    assertThat(cli().run("index", "-", "--since", "ooit"))
        .matches(ran -> ran.code() == 2)
        .extracting(Cli.Ran::err)
        .asString()
        .startsWith("knipsel: --since wants a time such as");
    assertThat(cli().run("index", "-", "--language", "dutch").err())
        .startsWith("knipsel: --language does not know 'dutch'; it knows af, ca, cs, ");
  }

  @Test
  void aDamagedArchiveIsSaidToBe() throws IOException {
    cli().run("index", write("2025-12-28T091700_a.txt", PAGE).toString());
    try (Stream<Path> files = Files.list(folder.resolve("archive/index"))) {
      Path segments =
          files
              .filter(f -> f.getFileName().toString().startsWith("segments_"))
              .findFirst()
              .orElseThrow();
      Files.write(segments, new byte[] {1, 2, 3});
    }
    Cli.Ran ran = cli().run("search", "boom");
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("is damaged");
  }

  @Test
  void controlCharactersNeverReachTheTerminal() throws IOException {
    cli()
        .run(
            "index",
            write("a.txt", "Kop met \u001B[31mkleur\u202E\nVEERE (ANP) - Tekst met \u0007 bel.\n")
                .toString());
    String out = cli().run("search", "bel").out() + cli().run("search", "kop").out();
    assertThat(out)
        .doesNotContain("\u001B", "\u202E", "\u0007")
        .contains("Kop met ␛[31mkleur")
        .contains("Tekst met ␇ bel.");
  }

  @Test
  void theReportSaysWhereInAFileARejectedRecordBegins() throws IOException {
    Path lines = folder.resolve("pages.jsonl");
    String good = "{\"text\":\"Een kop\\nMOSKOU (ANP) - Tekst van het bericht.\",\"url\":\"\"}\n";
    String noStory = "{\"text\":\"37 minuten geleden\",\"url\":\"\"}\n";
    Files.writeString(lines, good + "{nee}\n" + noStory + "{\"text\":\" \",\"url\":\"\"}\n");
    Path report = folder.resolve("report.jsonl");
    cli().run("index", lines.toString(), "--report", report.toString());
    int second = good.length();
    int third = second + "{nee}\n".length();
    int fourth = third + noStory.length();
    assertThat(
            Files.readAllLines(report).stream()
                .filter(line -> line.contains("\"rejected\""))
                .map(line -> line.replaceAll(",\"detail.*", "")))
        .containsExactly(
            rejected(lines, 2, "not_json", second),
            rejected(lines, 3, "no_story", third),
            rejected(lines, 4, "empty", fourth));
  }

  private static String rejected(Path file, int record, String cause, int offset) {
    return "{\"type\":\"rejected\",\"source\":\"%s#%d\",\"cause\":\"%s\",\"offset\":%d"
        .formatted(file, record, cause, offset);
  }
}
