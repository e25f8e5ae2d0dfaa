package nl.knipsel.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.knipsel.opensearch.OpenSearchNodes.Answer;
import org.junit.jupiter.api.Test;

/// The cluster that other tests rely on does what it says.
class OpenSearchNodesClusterIT {
  private static final String COUNT = "/nieuws/_search?filter_path=hits.total.value";

  @Test
  void aKilledNodeIsMissedByNobodyAndComesBack() {
    try (OpenSearchNodes cluster = OpenSearchNodes.start(ClusterPlan.of(3))) {
      String index =
          """
          {"settings": {"number_of_shards": 3, "number_of_replicas": 1}}
          """;
      assertThat(cluster.request("PUT", "/nieuws", index).status()).isEqualTo(200);
      StringBuilder bulk = new StringBuilder();
      for (int i = 0; i < 100; i++) {
        bulk.append("{\"index\": {\"_id\": \"%d\"}}\n{\"kop\": \"Bericht\"}\n".formatted(i));
      }
      assertThat(cluster.request("POST", "/nieuws/_bulk?refresh=true", bulk.toString()).body())
          .contains("\"errors\":false");
      cluster.awaitGreen();
      Answer all = new Answer(200, "{\"hits\":{\"total\":{\"value\":100}}}");

      cluster.kill(0);
      cluster.awaitNodes(2);
      assertThat(cluster.isAlive(0)).isFalse();
      assertThat(cluster.request("GET", COUNT, "")).isEqualTo(all);

      cluster.restart(0);
      cluster.awaitGreen();
      assertThat(cluster.request("GET", COUNT, "")).isEqualTo(all);
    }
  }

  @Test
  void aNodeThatCannotStartIsToldWithItsLog() {
    ClusterPlan wrong = ClusterPlan.of(1).withSetting("knipsel.no.such.setting", "1");

    assertThatThrownBy(() -> OpenSearchNodes.start(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 nodes")
        .hasMessageContaining("n0 does not run")
        .hasMessageContaining("unknown setting [knipsel.no.such.setting]");
  }
}
