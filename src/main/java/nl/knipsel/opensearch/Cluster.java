package nl.knipsel.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import nl.knipsel.archive.ArchiveException;

/// Asks a cluster over HTTP. A node that is away is passed over for the next one; a cluster that is
/// busy or between two managers is asked again, each time after twice as long. Every request that
/// is sent by this class may be sent twice without harm. Thread-safe.
final class Cluster implements AutoCloseable {
  /// What a cluster answers while it is busy, or while a node or a manager is missing.
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private static final Set<Integer> REFUSED = Set.of(401, 403);

  /// How searches are asked for: whole or not at all.
  static final String WHOLE_SEARCH = "/_search?allow_partial_search_results=false";

  /// How those are asked for whose scores matter.
  static final String SEARCH = WHOLE_SEARCH + "&search_type=dfs_query_then_fetch";

  private static final Map<String, Object> DFS =
      Map.of("search_type", "dfs_query_then_fetch", "allow_partial_search_results", false);

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int FIRST_ERROR = 400;

  /// How often a request is sent at most: with the pauses between, some twelve seconds.
  private static final int TRIES = 7;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofMinutes(2);

  private final ClusterAddress address;
  private final ClusterAccess access;
  private final HttpClient http;
  private final AtomicInteger host = new AtomicInteger();

  /// Whether a node has answered and the cluster has not been given up since: then it is worth
  /// while to wait for an answer.
  private volatile boolean isKnown;

  Cluster(ClusterAddress address, ClusterAccess access) {
    this.address = address;
    this.access = access;
    HttpClient.Builder client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
    access.trust().ifPresent(client::sslContext);
    http = client.build();
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

  /// Takes away what is there; nothing happens if it is not.
  ///
  /// @throws ArchiveException if the cluster refuses it or is away
  void delete(String path) throws IOException {
    Answer answer = send("DELETE", path, "application/json", new byte[0]);
    if (answer.status != NOT_FOUND) {
      answer.orThrow(address);
    }
  }

  /// @throws ArchiveException if the cluster refuses it or is away
  Map<String, Object> put(String path, Map<String, ?> body) throws IOException {
    return send("PUT", path, "application/json", Json.bytes(body)).orThrow(address);
  }

  /// Makes an index, if it is not there.
  ///
  /// @throws ArchiveException if the cluster refuses it or is away
  void create(String path, Map<String, ?> body) throws IOException {
    Answer answer = send("PUT", path, "application/json", Json.bytes(body));
    if (!answer.error("type").orElse("").equals("resource_already_exists_exception")) {
      answer.orThrow(address);
    }
  }

  /// Puts a document if the conditions of the path hold.
  ///
  /// @return the answer, or absent if they do not hold
  /// @throws ArchiveException if the cluster refuses it or is away
  Optional<Map<String, Object>> putIf(String path, Map<String, ?> body) throws IOException {
    Answer answer = send("PUT", path, "application/json", Json.bytes(body));
    return answer.status == CONFLICT ? Optional.empty() : Optional.of(answer.orThrow(address));
  }

  /// Takes a document away if the conditions of the path hold.
  ///
  /// @throws ArchiveException if the cluster refuses it or is away
  void deleteIf(String path) throws IOException {
    Answer answer = send("DELETE", path, "application/json", new byte[0]);
    if (answer.status != NOT_FOUND && answer.status != CONFLICT) {
      answer.orThrow(address);
    }
  }

  /// Sends lines of JSON.
  ///
  /// @throws ArchiveException if the cluster refuses them as a whole or is away
  Map<String, Object> bulk(String path, byte[] lines) throws IOException {
    return send("POST", path, "application/x-ndjson", lines).orThrow(address);
  }

  /// Those documents of an index that are there, with some fields of their source.
  ///
  /// @throws ArchiveException if the cluster cannot read one of them or is away
  List<Map<String, Object>> documents(String index, List<String> ids, List<String> fields)
      throws IOException {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Map<String, Object>> found = new ArrayList<>();
    Map<String, Object> answer =
        post("/" + index + "/_mget?_source=" + String.join(",", fields), Map.of("ids", ids));
    for (Map<String, Object> document : Json.objects(answer, "docs")) {
      if (document.containsKey("error")) {
        throw new ArchiveException(
            "the cluster of %s could not read a document: %s"
                .formatted(address, Json.at(document, "error", "reason").orElse("no reason")));
      }
      if (Boolean.TRUE.equals(document.get("found"))) {
        found.add(document);
      }
    }
    return found;
  }

  /// Asks for several searches at once, with the counts of all shards together.
  ///
  /// @return their answers, in their order
  /// @throws ArchiveException if the cluster refuses one of them or is away
  List<Map<String, Object>> searches(String index, List<Map<String, Object>> bodies)
      throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Map<String, Object> body : bodies) {
      lines.writeBytes(Json.bytes(DFS));
      lines.write('\n');
      lines.writeBytes(Json.bytes(body));
      lines.write('\n');
    }
    List<Map<String, Object>> answers =
        Json.objects(bulk("/" + index + "/_msearch", lines.toByteArray()), "responses");
    List<Map<String, Object>> whole = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      boolean isWhole = i < answers.size() && !answers.get(i).containsKey("error");
      // one that failed is asked again alone, as patiently as any
      whole.add(isWhole ? answers.get(i) : post("/" + index + SEARCH, bodies.get(i)));
    }
    return whole;
  }

  private record Answer(int status, String body) {
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

    /// Of the first shard that failed, if shards did.
    private String reason() {
      return rootCause().or(() -> error("reason")).orElse("no reason given");
    }

    private Optional<String> rootCause() {
      try {
        return Json.objects(Json.object(body), "error", "root_cause").stream()
            .findFirst()
            .flatMap(cause -> Json.at(cause, "reason"))
            .map(Object::toString);
      } catch (IOException noJson) {
        return Optional.empty();
      }
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
        isKnown = true;
        boolean passes = PASSING.contains(answer.status) && !answer.isFullDisk();
        if (!passes || tried >= TRIES) {
          return answer;
        }
      } catch (SSLException e) {
        throw new ArchiveException(
            "no trusted connection to %s: %s".formatted(address, e.getMessage()), e);
      } catch (IOException e) {
        host.incrementAndGet();
        if (tried >= (isKnown ? TRIES : address.hosts().size())) {
          isKnown = false;
          throw new ArchiveException("no node of %s answers (%s)".formatted(address, cause(e)), e);
        }
        if (!isKnown) {
          continue; // each host once, without waiting
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
    access.authorization().ifPresent(secret -> request.header("Authorization", secret));
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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
