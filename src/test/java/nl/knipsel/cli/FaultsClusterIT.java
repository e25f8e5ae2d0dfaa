package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.config.Configuration;
import nl.knipsel.opensearch.ClusterAccess;
import nl.knipsel.opensearch.ClusterPlan;
import nl.knipsel.opensearch.OpenSearchArchives;
import nl.knipsel.opensearch.OpenSearchNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to jobs and searches when nodes of their cluster are killed, or their disk is full:
/// nothing is lost, nothing is there twice.
class FaultsClusterIT {
  private static final Pattern TAKEN = Pattern.compile("\"index_total\":(\\d+)");
  private static final int NODES = 3;

  private static OpenSearchNodes nodes;
  private static Path folder;
  private static Path corpus;
  private static String whole;

  @BeforeAll
  static void start(@TempDir Path temporary) {
    folder = temporary;
    nodes = OpenSearchNodes.start(ClusterPlan.of(NODES));
    corpus = folder.resolve("corpus.jsonl");
    Cli.Ran simulated =
        cli()
            .run(
                "simulate",
                "--seed=3",
                "--sightings=20000",
                "--format=fineweb2",
                corpus.toString());
    assertThat(simulated.code()).as(simulated.err()).isZero();
    Cli inFolder = cli().archive(folder.resolve("whole"));
    assertThat(inFolder.run("index", corpus.toString()).code()).isZero();
    whole = inFolder.run("export").out();
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  @AfterEach
  void bringBack() {
    for (int node = 0; node < NODES; node++) {
      if (!nodes.isAlive(node)) {
        nodes.restart(node);
      }
    }
    nodes.awaitGreen();
  }

  private static Cli cli() {
    return new Cli().variable("HOME", folder.toString());
  }

  private static Cli onCluster(String archive) {
    String hosts = String.join(",", nodes.urls()).replace("http://", "");
    return cli().variable("KNIPSEL_ARCHIVE", "opensearch+http://" + hosts + "/" + archive);
  }

  private static void create(String archive) {
    Cli.Ran created = onCluster(archive).run("archive", "create", "--shards=3", "--replicas=1");
    assertThat(created.code()).as(created.err()).isZero();
    nodes.awaitGreen();
  }

  private static CompletableFuture<Cli.Ran> indexing(String archive) {
    return CompletableFuture.supplyAsync(() -> onCluster(archive).run("index", corpus.toString()));
  }

  /// Waits until some items have arrived.
  private static void awaitItems(String archive) throws InterruptedException {
    Matcher taken;
    do {
      TimeUnit.MILLISECONDS.sleep(20);
      taken = TAKEN.matcher(nodes.request("GET", "/" + archive + "/_stats/indexing", "").body());
    } while (!taken.find() || Integer.parseInt(taken.group(1)) < 500);
  }

  private static void assertWhole(String archive) {
    Cli.Ran check = onCluster(archive).run("check");
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(onCluster(archive).run("export").out()).isEqualTo(whole);
  }

  @Test
  void aNodeKilledWhileIndexingLosesNothing() throws Exception {
    create("indexing");
    CompletableFuture<Cli.Ran> job = indexing("indexing");
    awaitItems("indexing");
    nodes.kill(2);
    Cli.Ran ran = job.get(3, TimeUnit.MINUTES);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertWhole("indexing");
  }

  @Test
  void aNodeKilledWhileSearchingIsNotNoticed() throws Exception {
    create("searching");
    assertThat(indexing("searching").get(3, TimeUnit.MINUTES).code()).isZero();
    nodes.awaitGreen();
    String expected = onCluster("searching").run("search", "--jsonl", "minister").out();
    assertThat(expected.lines().count()).isGreaterThan(2);
    for (int round = 0; round < 12; round++) {
      if (round == 3) {
        nodes.kill(0);
      }
      Cli.Ran ran = onCluster("searching").run("search", "--jsonl", "minister");
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ids(ran.out())).isEqualTo(ids(expected));
    }
  }

  /// Copies of a part may count removed documents otherwise, so that scores differ a little.
  private static List<String> ids(String lines) {
    return Pattern.compile("\"id\":\"([0-9a-f]{16})\"")
        .matcher(lines)
        .results()
        .map(result -> result.group(1))
        .sorted()
        .toList();
  }

  @Test
  void allNodesGoneIsSaidAndTheJobGoesOnLater() throws Exception {
    create("gone");
    CompletableFuture<Cli.Ran> job = indexing("gone");
    awaitItems("gone");
    for (int node = 0; node < NODES; node++) {
      nodes.kill(node);
    }
    Cli.Ran ran = job.get(5, TimeUnit.MINUTES);
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("no node of opensearch+http://127.0.0.1");
    Cli.Ran search = onCluster("gone").run("search", "minister");
    assertThat(search.code()).isEqualTo(4);
    assertThat(search.err()).contains("answers (connection refused)");

    bringBack();
    Cli.Ran again = onCluster("gone").run("index", corpus.toString());
    assertThat(again.code()).as(again.err()).isZero();
    assertWhole("gone");
  }

  @Test
  void aFullDiskIsNamedAndTheJobGoesOnLater() throws Exception {
    create("full");
    String blocks = "{\"index.blocks.read_only_allow_delete\": %s}";
    nodes.request("PUT", "/full-1/_settings", blocks.formatted("true"));
    Cli.Ran ran = indexing("full").get(3, TimeUnit.MINUTES);
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("its disk is nearly full");
    nodes.request("PUT", "/full-1/_settings", blocks.formatted("null"));
    Cli.Ran again = onCluster("full").run("index", corpus.toString());
    assertThat(again.code()).as(again.err()).isZero();
    assertWhole("full");
  }

  @Test
  void aSecondWriterIsToldWhoTheFirstIs() throws Exception {
    create("busy");
    Configuration configuration = Configuration.read(Path.of("index-config"));
    String address = "opensearch+" + nodes.url(0) + "/busy";
    try (ArchiveWriter first =
        OpenSearchArchives.openWriter(address, ClusterAccess.NONE, configuration)) {
      Cli.Ran second = onCluster("busy").run("index", corpus.toString());
      assertThat(second.code()).isEqualTo(4);
      assertThat(second.err())
          .contains(
              "is being written by another program, process " + ProcessHandle.current().pid());
      first.commit();
    }
    Cli.Ran second = onCluster("busy").run("index", corpus.toString());
    assertThat(second.code()).as(second.err()).isZero();
    assertWhole("busy");
  }

  @Test
  void aWriterThatIsNotHeardOfAnyMoreIsTakenOver() {
    create("dead");
    nodes.request(
        "PUT",
        "/dead-meta/_doc/writer",
        "{\"token\": \"x\", \"host\": \"elsewhere\", \"process\": 1}");
    Cli.Ran second = onCluster("dead").run("index", corpus.toString());
    assertThat(second.code()).as(second.err()).isZero();
    assertWhole("dead");
  }
}
