package nl.knipsel.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.opensearch.OpenSearchNodes.Answer;
import org.junit.jupiter.api.Test;

/// What the double says of a cluster in trouble is what servers say.
class FakeReplyClusterIT {
  private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([a-z_]+)\"");
  private static final String ONE = "{\"index\": {\"_id\": \"1\"}}\n{\"kop\": \"%s\"}\n";

  /// Status and type of an error.
  private static String told(int status, String body) {
    Matcher type = TYPE.matcher(body);
    assertThat(type.find()).as(body).isTrue();
    return status + " " + type.group(1);
  }

  private static String told(Answer answer) {
    return told(answer.status(), answer.body());
  }

  private static String told(FakeReply reply) {
    return told(reply.status(), reply.body());
  }

  @Test
  void aBusyNodeAndAFullDiskBothAnswer429() {
    ClusterPlan narrow = ClusterPlan.of(1).withSetting("indexing_pressure.memory.limit", "20kb");
    try (OpenSearchNodes cluster = OpenSearchNodes.start(narrow)) {
      String alone = "{\"settings\": {\"number_of_replicas\": 0}}";
      assertThat(cluster.request("PUT", "/nieuws", alone).status()).isEqualTo(200);

      String much = ONE.formatted("bericht ".repeat(5_000));
      assertThat(told(cluster.request("POST", "/nieuws/_bulk", much)))
          .isEqualTo(told(FakeReply.busy()));

      cluster.request(
          "PUT", "/nieuws/_settings", "{\"index.blocks.read_only_allow_delete\": true}");
      assertThat(told(cluster.request("PUT", "/nieuws/_doc/1", "{}")))
          .isEqualTo(told(FakeReply.fullDisk()));
      Answer bulk = cluster.request("POST", "/nieuws/_bulk", ONE.formatted("bericht"));
      assertThat(bulk.status()).isEqualTo(200);
      assertThat(bulk.body())
          .contains("\"status\":429,\"error\":{\"type\":\"cluster_block_exception\"");
    }
  }

  @Test
  void missingShardsAndAMissingManagerAnswer503() throws InterruptedException {
    try (OpenSearchNodes cluster = OpenSearchNodes.start(ClusterPlan.of(3))) {
      String three = "{\"settings\": {\"number_of_shards\": 3, \"number_of_replicas\": 0}}";
      assertThat(cluster.request("PUT", "/nieuws", three).status()).isEqualTo(200);
      cluster.awaitGreen();

      cluster.kill(2);
      cluster.awaitNodes(2);
      String whole = "/nieuws/_search?allow_partial_search_results=false";
      assertThat(told(cluster.request("GET", whole, "")))
          .isEqualTo(told(FakeReply.missingShards()));
      assertThat(cluster.request("GET", "/nieuws/_search", "").status())
          .as("a search that takes a part for the whole")
          .isEqualTo(200);

      cluster.kill(1);
      String missed = told(cluster.request("PUT", "/other?cluster_manager_timeout=1s", ""));
      String wanted = told(FakeReply.noManager());
      for (int tries = 0; tries < 60 && !missed.equals(wanted); tries++) {
        Thread.sleep(500); // the manager is not yet given up, or not by all
        missed = told(cluster.request("PUT", "/other?cluster_manager_timeout=1s", ""));
      }
      assertThat(missed).isEqualTo(wanted);
    }
  }
}
