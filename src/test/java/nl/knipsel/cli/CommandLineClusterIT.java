package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.knipsel.opensearch.ClusterPlan;
import nl.knipsel.opensearch.OpenSearchNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commands print of an archive on three nodes, they print of one in a folder.
class CommandLineClusterIT {
  private static final Path SAMPLES = Path.of("samples");
  private static final int SIMULATED = 200;

  private static OpenSearchNodes nodes;
  private static Path folder;
  private static Path corpus;

  @BeforeAll
  static void start(@TempDir Path temporary) {
    folder = temporary;
    nodes = OpenSearchNodes.start(ClusterPlan.of(3));
    corpus = folder.resolve("corpus.jsonl");
    Cli.Ran simulated =
        new Cli()
            .run(
                "simulate",
                "--seed=5",
                "--sightings=" + SIMULATED,
                "--format=fineweb2",
                corpus.toString());
    assertThat(simulated.code()).as(simulated.err()).isZero();
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  private static String address(String archive) {
    return "opensearch+http://"
        + String.join(",", nodes.urls()).replace("http://", "")
        + "/"
        + archive;
  }

  private static Cli cli() {
    return new Cli().variable("HOME", folder.toString());
  }

  private static Cli onCluster(String archive) {
    return cli().variable("KNIPSEL_ARCHIVE", address(archive));
  }

  private static Cli inFolder(String archive) {
    return cli().archive(folder.resolve(archive));
  }

  @Test
  void theDemoRunsOnACluster() throws IOException {
    for (int run = 1; run <= 2; run++) {
      Cli.Ran demo = cli().run("--archive", address("demo"), "--lang=nl", "demo");
      assertThat(demo.err()).contains(address("demo"));
      assertThat(demo.out())
          .isEqualTo(Files.readString(Path.of("src/test/resources/golden/search-nl.txt")));
      assertThat(demo.code()).isZero();
    }
  }

  @Test
  void commandsPrintTheSame() throws IOException {
    assertThat(inFolder("same").run("index", SAMPLES.toString(), corpus.toString()).code())
        .isZero();
    Cli.Ran indexed = onCluster("same").run("index", SAMPLES.toString(), corpus.toString());
    assertThat(indexed.code()).as(indexed.err()).isZero();
    // as the one in the folder, without removed items
    assertThat(onCluster("same").run("archive", "reindex").code()).isZero();
    assertThat(onCluster("same").run("archive", "switch", "--remove-others").code()).isZero();
    assertThat(inFolder("same").run("index", "--rebuild", SAMPLES.toString()).code()).isZero();

    Path topics = Files.writeString(folder.resolve("topics.tsv"), "q1\tPoetin\nq2\tminister\n");
    Path judged =
        Files.writeString(
            folder.resolve("qrels.txt"), "q1 0 1c8c334d4c42ed78 1\nq2 0 bc24339db0a5826e 1\n");
    for (List<String> command :
        List.of(
            List.of("search", "Poetin Noord-Korea"),
            List.of("search", "--any", "minister", "regering"),
            List.of("search", "minister", "--facet=place,date", "--by=month", "--limit=3"),
            List.of("search", "--sort=newest", "--csv", "--any", "minister", "politie"),
            List.of("search", "--jsonl", "de"),
            List.of("search", "--kwic", "minister"),
            List.of("search", "--explain", "Poetin minister"),
            List.of("search", "--recency=30d", "minister"),
            List.of("facets"),
            List.of("facets", "minister", "--date=2025"),
            List.of("trend", "minister", "politie"),
            List.of("similar", "bc24339d"),
            List.of("similar", "bc24339d", "minister", "--json"),
            List.of("story", "bc24339d"),
            List.of("terms", "minister"),
            List.of("terms", "Poetin", "--near=Poetin", "--json"),
            List.of("complete", "no"),
            List.of("complete", "minister p", "--json"),
            List.of("search", "Poetni"),
            List.of("search", "--json", "miniester", "Noordkorea"),
            List.of("variants", "suggest"),
            List.of("export"),
            List.of("analyze", "gevechtsvliegtuigen"),
            List.of("check"),
            List.of("evaluate", "--topics=" + topics, "--qrels=" + judged))) {
      String[] arguments = command.toArray(new String[0]);
      Cli.Ran expected = inFolder("same").run(arguments);
      Cli.Ran found = onCluster("same").run(arguments);
      assertThat(anywhere(found.err()))
          .as(command + " " + found.err())
          .isEqualTo(anywhere(expected.err()));
      assertThat(found.code()).as(command + " " + found.err()).isEqualTo(expected.code());
      assertThat(anywhere(found.out())).as(command.toString()).isEqualTo(anywhere(expected.out()));
    }
  }

  @Test
  void spellingsAreProposedAndBestHitsRankAsInAFolder() throws IOException {
    Path dumps = Files.createDirectories(folder.resolve("spellings-dumps"));
    for (int i = 0; i < VariantsCommandTest.ITEMS.size(); i++) {
      Path dump = dumps.resolve("2025-12-28T0917%02d_a.txt".formatted(i));
      Files.writeString(dump, VariantsCommandTest.ITEMS.get(i));
    }
    Path config = Files.createDirectories(folder.resolve("spellings-config"));
    Files.writeString(config.resolve("variants.tsv"), "Charkov|Charkiv\tplace\n");
    Files.writeString(config.resolve("fields.toml"), "[ranking]\nfeedback = 0.5\n");
    Cli cluster = onCluster("spellings").variable("KNIPSEL_CONFIG", config.toString());
    Cli embedded = inFolder("spellings").variable("KNIPSEL_CONFIG", config.toString());
    assertThat(cluster.run("index", dumps.toString()).code()).isZero();
    assertThat(cluster.run("archive", "reindex").code()).isZero();
    assertThat(cluster.run("archive", "switch", "--remove-others").code()).isZero();
    assertThat(embedded.run("index", dumps.toString()).code()).isZero();
    for (String command :
        List.of("variants suggest --json", "search soldaten --json", "search soldaten --explain")) {
      Cli.Ran expected = embedded.run(command.split(" "));
      assertThat(expected.out()).as(command).contains("Zelenskyy");
      assertThat(cluster.run(command.split(" ")).out()).as(command).isEqualTo(expected.out());
    }
    assertThat(embedded.run("search", "soldaten", "--explain").out()).contains("best hits");
    for (Cli archive : List.of(cluster, embedded)) {
      assertThat(archive.run("remove", "Reizigers").code()).isZero();
      assertThat(archive.run("terms", "Charkiv", "--json").out())
          .contains("\"text\":\"metro\",\"here\":3,\"items\":2,\"archive\":4,");
    }
  }

  /// Without where the archive is and which state of it a cursor is of.
  private static String anywhere(String text) {
    return text.replaceAll("A[mn][\\w-]{60,}", "CURSOR")
        .replace(address("same"), "ARCHIVE")
        .replace(folder.resolve("same").toString(), "ARCHIVE");
  }

  @Test
  void aSecondRunDoesNothing() {
    assertThat(onCluster("twice").run("index", SAMPLES.toString()).code()).isZero();
    String before = onCluster("twice").run("export").out();
    Cli.Ran again = onCluster("twice").run("index", SAMPLES.toString());
    assertThat(again.code()).isZero();
    assertThat(onCluster("twice").run("export").out()).isEqualTo(before);
    assertThat(onCluster("twice").run("remove", "Poetin").code()).isZero();
    assertThat(onCluster("twice").run("search", "Poetin").code()).isEqualTo(1);
    assertThat(onCluster("twice").run("check").code()).isZero();
  }

  @Test
  void generationsAreMadeAndSwitched() {
    assertThat(onCluster("gen").run("search", "Poetin").code()).isEqualTo(4);
    assertThat(onCluster("gen").run("archive", "create", "--shards=3", "--replicas=1").code())
        .isZero();
    Cli.Ran again = onCluster("gen").run("archive", "create");
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err()).contains("there is an archive at " + address("gen") + " already");
    assertThat(onCluster("gen").run("index", SAMPLES.toString()).code()).isZero();
    String before = onCluster("gen").run("export").out();
    long items = before.lines().count() - 1;
    assertThat(onCluster("gen").run("archive", "generations").out())
        .isEqualTo("generation 1: %d items (in force)%n".formatted(items));
    assertThat(onCluster("gen").run("archive", "reindex", "--replicas=0").code()).isZero();
    assertThat(nodes.request("GET", "/gen-2/_settings", "").body())
        .contains("\"number_of_shards\":\"3\"", "\"number_of_replicas\":\"0\"");
    assertThat(onCluster("gen").run("archive", "switch").code()).isZero();
    assertThat(onCluster("gen").run("archive", "generations").out())
        .isEqualTo(
            "generation 1: %d items%ngeneration 2: %d items (in force)%n".formatted(items, items));
    assertThat(onCluster("gen").run("export").out()).isEqualTo(before);
    assertThat(onCluster("gen").run("archive", "switch", "1", "--remove-others").code()).isZero();
    assertThat(onCluster("gen").run("archive", "generations").out())
        .isEqualTo("generation 1: %d items (in force)%n".formatted(items));
    assertThat(onCluster("gen").run("archive", "switch", "7").code()).isEqualTo(4);
  }

  @Test
  void anIndexOfSomebodyElseStays() {
    assertThat(nodes.request("PUT", "/mine-1/_doc/1?refresh=true", "{\"a\": 1}").status())
        .isEqualTo(201);
    assertThat(onCluster("mine").run("index", SAMPLES.toString()).code()).isZero();
    assertThat(onCluster("mine").run("archive", "reindex").code()).isZero();
    assertThat(onCluster("mine").run("archive", "switch", "--remove-others").code()).isZero();
    assertThat(onCluster("mine").run("archive", "generations").out()).startsWith("generation 3: ");
    assertThat(nodes.request("GET", "/mine-1/_count", "").body()).contains("\"count\":1");
  }
}
