package nl.knipsel.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The double answers as it was told, so that a test that fails has found something else.
class FakeClusterTest {
  @TempDir private Path folder;

  private static HttpRequest.Builder to(FakeCluster cluster, String path) {
    return HttpRequest.newBuilder(URI.create(cluster.url() + path));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void repliesComeInTurnAndTheLastStays() throws Exception {
    try (FakeCluster cluster = FakeCluster.start()) {
      cluster.on(
          "GET",
          "/_cluster/health\\?.*",
          FakeReply.error(429, "rejected", "busy").with("Retry-After", "1"),
          FakeReply.ok("{}"));
      HttpRequest request = to(cluster, "/_cluster/health?timeout=1s").build();

      HttpResponse<String> busy = send(request);
      assertThat(busy.statusCode()).isEqualTo(429);
      assertThat(busy.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(send(request).body()).isEqualTo("{}");
      assertThat(send(request).body()).isEqualTo("{}");
      assertThat(send(to(cluster, "/other").build()).statusCode()).isEqualTo(501);
    }
  }

  @Test
  void whatWasAskedIsKept() throws Exception {
    try (FakeCluster cluster = FakeCluster.start()) {
      cluster.on("POST", "/_bulk", request -> FakeReply.ok(request.body()));
      HttpRequest request =
          to(cluster, "/_bulk")
              .header("Authorization", "Basic YTpi")
              .POST(HttpRequest.BodyPublishers.ofString("één"))
              .build();

      assertThat(send(request).body()).isEqualTo("één");
      assertThat(cluster.requests("bulk"))
          .singleElement()
          .satisfies(asked -> {
            assertThat(asked.header("Authorization")).hasValue("Basic YTpi");
            assertThat(asked.body()).isEqualTo("één");
          });
    }
  }

  @Test
  void connectionsEndBeforeAndWithinAnAnswerOrHangOn() throws Exception {
    try (FakeCluster cluster = FakeCluster.start()) {
      cluster
          .on("GET", "/before", FakeReply.hangUp())
          .on("GET", "/within", FakeReply.ok("{\"took\": 3}").cutOff())
          .on("GET", "/never", FakeReply.never());

      assertThatThrownBy(() -> send(to(cluster, "/before").build()))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> send(to(cluster, "/within").build()))
          .isInstanceOf(IOException.class);
      HttpRequest impatient = to(cluster, "/never").timeout(Duration.ofMillis(200)).build();
      assertThatThrownBy(() -> send(impatient)).isInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void aCertificateIsTrustedByThoseWhoWereToldTo() throws Exception {
    TestCertificate certificate = TestCertificate.make(folder, "ip:127.0.0.1");
    try (FakeCluster cluster = FakeCluster.start(certificate);
        HttpClient http = HttpClient.newBuilder().sslContext(certificate.trusting()).build()) {
      cluster.on("GET", "/", FakeReply.ok("{}"));
      HttpRequest request = to(cluster, "/").build();

      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("{}");
      assertThatThrownBy(() -> send(request)).isInstanceOf(SSLHandshakeException.class);
    }
  }
}
