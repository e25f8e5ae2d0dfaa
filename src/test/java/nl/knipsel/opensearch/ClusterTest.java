package nl.knipsel.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.ArchiveException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a cluster is asked that is busy, away, full, closed or not to be trusted.
class ClusterTest {
  private static final String SECRET = "wacht.woord";
  private static final FakeReply DONE = FakeReply.ok("{\"errors\": false, \"items\": []}");

  private final FakeCluster fake = FakeCluster.start();

  @AfterEach
  void close() {
    fake.close();
  }

  private static Cluster asking(String hosts, ClusterAccess access) {
    return new Cluster(ClusterAddress.of("opensearch+" + hosts + "/nieuws"), access);
  }

  private Cluster asking() {
    return asking(fake.url(), ClusterAccess.NONE);
  }

  @Test
  void aBusyClusterAndOneWithoutAManagerAreAskedAgain() throws IOException {
    fake.on(
        "POST",
        "/nieuws/_search",
        FakeReply.busy(),
        FakeReply.noManager(),
        FakeReply.hangUp(),
        FakeReply.ok("{\"took\": 3}"));
    try (Cluster cluster = asking()) {
      assertThat(cluster.post("/nieuws/_search", Map.of())).containsEntry("took", 3);
    }
    assertThat(fake.requests()).hasSize(4);
  }

  @Test
  void aFullDiskIsNamedAndNotWaitedFor() {
    fake.on("PUT", "/nieuws/_doc/1", FakeReply.fullDisk());
    try (Cluster cluster = asking()) {
      assertThatThrownBy(() -> cluster.put("/nieuws/_doc/1", Map.of()))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("disk");
    }
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aNodeThatIsAwayIsPassedOver() throws IOException {
    fake.on("GET", "/", FakeReply.ok("{}"));
    int free;
    try (FakeCluster gone = FakeCluster.start()) {
      free = gone.port();
    }
    try (Cluster cluster =
        asking(
            "http://127.0.0.1:%d,127.0.0.1:%d".formatted(free, fake.port()), ClusterAccess.NONE)) {
      assertThat(cluster.get("/")).isEmpty();
    }
    try (Cluster cluster = asking("http://127.0.0.1:" + free, ClusterAccess.NONE)) {
      assertThatThrownBy(() -> cluster.get("/"))
          .isInstanceOf(ArchiveException.class)
          .hasMessage(
              "no node of opensearch+http://127.0.0.1:%d/nieuws answers (connection refused)"
                  .formatted(free));
    }
  }

  @Test
  void whoAsksIsToldAndNeverPrinted() throws IOException {
    fake.on("GET", "/", FakeReply.ok("{}"));
    fake.on("GET", "/closed", FakeReply.error(401, "security_exception", "no"));
    ClusterAccess user = ClusterAccess.NONE.withUser("lezer", SECRET);
    try (Cluster cluster = asking(fake.url(), user)) {
      assertThat(cluster.get("/")).isEmpty();
      assertThatThrownBy(() -> cluster.get("/closed"))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("does not let this user in (status 401)")
          .hasMessageNotContaining(SECRET);
    }
    try (Cluster cluster = asking(fake.url(), ClusterAccess.NONE.withApiKey(SECRET))) {
      assertThat(cluster.get("/")).isEmpty();
    }
    String basic =
        Base64.getEncoder().encodeToString(("lezer:" + SECRET).getBytes(StandardCharsets.UTF_8));
    assertThat(fake.requests().stream().map(request -> request.header("Authorization").orElse("")))
        .containsExactly("Basic " + basic, "Basic " + basic, "ApiKey " + SECRET);
    assertThat(user.toString()).doesNotContain(SECRET).doesNotContain(basic);
  }

  @Test
  void onlyTrustedCertificatesAreAccepted(@TempDir Path folder) throws IOException {
    TestCertificate certificate = TestCertificate.make(folder, "ip:127.0.0.1");
    try (FakeCluster closed = FakeCluster.start(certificate)) {
      closed.on("GET", "/", FakeReply.ok("{}"));
      try (Cluster cluster = asking(closed.url(), ClusterAccess.NONE)) {
        assertThatThrownBy(() -> cluster.get("/"))
            .isInstanceOf(ArchiveException.class)
            .hasMessageContaining("no trusted connection to opensearch+https://127.0.0.1");
      }
      assertThat(closed.requests()).isEmpty();
      try (Cluster cluster =
          asking(closed.url(), ClusterAccess.NONE.withCertificates(certificate.pem()))) {
        assertThat(cluster.get("/")).isEmpty();
      }
    }
    Path empty = Files.writeString(folder.resolve("no.pem"), "no certificate");
    assertThatThrownBy(() -> asking(fake.url(), ClusterAccess.NONE.withCertificates(empty)).close())
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("no.pem cannot be read");
  }

  @Test
  void onlyChangesThatWereNotTakenAreSentAgain() throws IOException {
    fake.on(
        "POST",
        "/nieuws/_bulk",
        FakeReply.ok(
            """
            {"errors": true, "items": [
              {"index": {"_id": "a", "status": 201}},
              {"index": {"_id": "b", "status": 429, "error": {"type": "rejected_execution_exception"}}},
              {"delete": {"_id": "c", "status": 404}},
              {"index": {"_id": "d", "status": 503, "error": {"type": "unavailable_shards_exception"}}}]}
            """),
        FakeReply.busy(),
        DONE);
    try (Cluster cluster = asking()) {
      Bulk bulk = Bulk.in(cluster, "nieuws");
      bulk.put("a", Map.of("x", 1));
      bulk.put("b", Map.of("x", 2));
      bulk.remove("c");
      bulk.put("d", Map.of("x", 4));
      bulk.send();
      bulk.send();
    }
    String again =
        """
        {"index":{"_id":"b"}}
        {"x":2}
        {"index":{"_id":"d"}}
        {"x":4}
        """;
    assertThat(fake.requests().stream().map(FakeCluster.Request::body).skip(1))
        .containsExactly(again, again);
  }

  @Test
  void whatAClusterDoesNotTakeAtAllIsSaid() {
    fake.on(
        "POST",
        "/nieuws/_bulk",
        FakeReply.ok(
            """
            {"errors": true, "items": [{"index": {"_id": "a", "status": 400, "error":
              {"type": "mapper_parsing_exception", "reason": "no such field"}}}]}
            """),
        FakeReply.ok(
            """
            {"errors": true, "items": [{"index": {"_id": "a", "status": 429, "error":
              {"type": "cluster_block_exception", "reason": "flood-stage"}}}]}
            """),
        FakeReply.ok(
            """
            {"errors": true, "items": [{"index": {"_id": "a", "status": 404, "error":
              {"type": "index_not_found_exception", "reason": "no such index [nieuws]"}}}]}
            """));
    try (Cluster cluster = asking()) {
      for (String reason : List.of("no such field", "disk is nearly full", "no such index")) {
        Bulk bulk = Bulk.in(cluster, "nieuws");
        assertThatThrownBy(
                () -> {
                  bulk.put("a", Map.of());
                  bulk.send();
                })
            .isInstanceOf(ArchiveException.class)
            .hasMessageContaining(reason);
      }
    }
    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void anAnswerThatIsNoJsonIsAnError() {
    fake.on("GET", "/", FakeReply.ok("<html>"));
    try (Cluster cluster = asking()) {
      assertThatThrownBy(() -> cluster.get("/"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no JSON");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opensearch+http://host",
        "opensearch+ftp://host/nieuws",
        "opensearch+http:///nieuws",
        "opensearch+http://host:0/nieuws",
        "opensearch+http://host:99999/nieuws",
        "opensearch+http://ho st/nieuws",
        "opensearch+http://host/Nieuws",
        "opensearch+http://host/a/b",
        "opensearch+http://lezer:wacht.woord@host/nieuws"
      })
  void otherAddressesAreRefusedWithoutWhatIsSecretInThem(String address) {
    assertThat(ClusterAddress.isOne(address)).isTrue();
    assertThatThrownBy(() -> ClusterAddress.of(address))
        .isInstanceOf(ArchiveException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void addressesAreReadAndWritten() {
    assertThat(ClusterAddress.of("opensearch+https://een,twee:9201,[::1]:9202/nieuws-2026/"))
        .hasToString("opensearch+https://een:9200,twee:9201,[::1]:9202/nieuws-2026");
    assertThat(ClusterAddress.isOne("nieuws")).isFalse();
  }
}
