package nl.knipsel.opensearch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import nl.knipsel.archive.ArchiveException;

/// Asks a cluster over HTTP. A node that is away is passed over for the next one; a cluster that is
/// busy or between two managers is asked again, each time after twice as long. Every request that is
/// sent by this class may be sent twice without harm. Thread-safe.
final class Cluster implements AutoCloseable {
  /// What a cluster answers while it is busy, or while a node or a manager is missing.
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private static final Set<Integer> REFUSED = Set.of(401, 403);
  private static final int NOT_FOUND = 404;
  private static final int FIRST_ERROR = 400;

  /// How often a request is sent at most: with the pauses between, some twelve seconds.
  private static final int TRIES = 7;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofMinutes(2);

  private final ClusterAddress address;
  private final Optional<String> authorization;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
  private final AtomicInteger host = new AtomicInteger();

  /// @param authorization the header that tells who asks, never printed; absent for nobody
  Cluster(ClusterAddress address, Optional<String> authorization) {
    this.address = address;
    this.authorization = authorization;
  }

  ClusterAddress address() {
    return address;
  }

  /// @throws ArchiveException if the cluster refuses it or is away
  Map<String, Object> get(String path) throws IOException {
    return send("GET", path, "application/json", new byte[0]).orThrow(address);
  }

  /// The answer, or absent if what is asked for is not there.
  ///
  /// @throws ArchiveException if the cluster refuses it or is away
  Optional<Map<String, Object>> find(String path) throws IOException {
    Answer answer = send("GET", path, "application/json", new byte[0]);
    return answer.status == NOT_FOUND ? Optional.empty() : Optional.of(answer.orThrow(address));
  }

  /// @throws ArchiveException if the cluster refuses it or is away
  Map<String, Object> post(String path, Map<String, ?> body) throws IOException {
    return send("POST", path, "application/json", Json.bytes(body)).orThrow(address);
  }

  /// @throws ArchiveException if the cluster refuses it or is away
  Map<String, Object> put(String path, Map<String, ?> body) throws IOException {
    return send("PUT", path, "application/json", Json.bytes(body)).orThrow(address);
  }

  /// Sends lines of JSON.
  ///
  /// @throws ArchiveException if the cluster refuses them as a whole or is away
  Map<String, Object> bulk(String path, byte[] lines) throws IOException {
    return send("POST", path, "application/x-ndjson", lines).orThrow(address);
  }

  private record Answer(int status, byte[] body) {
    Map<String, Object> orThrow(ClusterAddress address) throws IOException {
      if (status < FIRST_ERROR) {
        return Json.object(body);
      }
      throw new ArchiveException(sentence(address));
    }

    private String sentence(ClusterAddress address) {
      if (REFUSED.contains(status)) {
        return "the cluster of %s does not let this user in (status %d)".formatted(address, status);
      }
      return "the cluster of %s answered with status %d: %s".formatted(address, status, reason());
    }

    boolean isFullDisk() {
      return error("type").orElse("").equals("cluster_block_exception");
    }

    private String reason() {
      return error("reason").orElse("no reason given");
    }

    private Optional<String> error(String part) {
      try {
        return Json.at(Json.object(body), "error", part).map(Object::toString);
      } catch (IOException noJson) {
        return Optional.empty();
      }
    }
  }

  private Answer send(String method, String path, String type, byte[] body) throws IOException {
    Duration pause = FIRST_PAUSE;
    for (int tried = 1; ; tried++) {
      Answer answer;
      try {
        answer = once(method, path, type, body);
        boolean passes = PASSING.contains(answer.status) && !answer.isFullDisk();
        if (!passes || tried == TRIES) {
          return answer;
        }
      } catch (SSLException e) {
        throw new ArchiveException(
            "no trusted connection to %s: %s".formatted(address, e.getMessage()), e);
      } catch (IOException e) {
        host.incrementAndGet();
        if (tried == TRIES) {
          throw new ArchiveException(
              "no node of %s answers (%s)".formatted(address, cause(e)), e);
        }
      }
      sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private static String cause(IOException e) {
    return switch (e) {
      case HttpTimeoutException slow -> "no answer in time";
      case ConnectException refused -> "connection refused";
      default -> String.valueOf(e.getMessage());
    };
  }

  private Answer once(String method, String path, String type, byte[] body) throws IOException {
    List<URI> hosts = address.hosts();
    URI node = hosts.get(Math.floorMod(host.get(), hosts.size()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(ANSWERING)
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (body.length > 0) {
      request.header("Content-Type", type);
    }
    authorization.ifPresent(secret -> request.header("Authorization", secret));
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static ArchiveException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ArchiveException("interrupted while the cluster was asked", e);
  }

  @Override
  public void close() {
    http.close();
  }
}
