package nl.knipsel.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A cluster of real OpenSearch servers on 127.0.0.1, each a process, without TLS and without
/// users. Nodes are counted from 0. Closing ends them all and removes their folders; so does the
/// end of the JVM. What does not come about within two minutes fails with the end of each node's
/// log. Not for several threads, except that [#kill] may come from another one.
public final class OpenSearchNodes implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path root;
  private final List<Integer> ports;
  private final List<OpenSearchNode> nodes;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Thread atExit = new Thread(this::stopAndRemove);

  /// Status and body of an answer.
  public record Answer(int status, String body) {}

  private OpenSearchNodes(Path root, List<Integer> ports, List<OpenSearchNode> nodes) {
    this.root = root;
    this.ports = ports;
    this.nodes = nodes;
  }

  /// Starts the nodes and waits until they have found each other.
  ///
  /// @throws IllegalStateException if they do not, or where no server was laid down
  public static OpenSearchNodes start(ClusterPlan plan) {
    try {
      return open(plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OpenSearchNodes open(ClusterPlan plan) throws IOException {
    Path root = Files.createTempDirectory("knipsel-opensearch-");
    List<OpenSearchNode> nodes = new ArrayList<>();
    List<Integer> ports = freePorts(2 * plan.nodes());
    OpenSearchNodes cluster = new OpenSearchNodes(root, ports.subList(0, plan.nodes()), nodes);
    Runtime.getRuntime().addShutdownHook(cluster.atExit);
    try {
      ServerHome home = ServerHome.assemble(root.resolve("home"));
      for (int i = 0; i < plan.nodes(); i++) {
        String settings = settings(i, plan, ports);
        nodes.add(new OpenSearchNode("n" + i, root.resolve("n" + i), home, plan, settings));
      }
      cluster.openFolders();
      for (OpenSearchNode node : nodes) {
        node.start();
      }
      cluster.awaitNodes(plan.nodes());
      return cluster;
    } catch (IOException | RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  /// Ports that nobody listens at, below those that the system hands out to connections, so that
  /// one stays free while its node is down.
  private static List<Integer> freePorts(int count) {
    Set<Integer> ports = new LinkedHashSet<>();
    while (ports.size() < count) {
      int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        ports.add(socket.getLocalPort());
      } catch (IOException e) {
        // Taken: another one.
      }
    }
    return List.copyOf(ports);
  }

  private static String settings(int node, ClusterPlan plan, List<Integer> ports) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("cluster.name", "knipsel-test");
    settings.put("node.name", "n" + node);
    settings.put("network.host", "127.0.0.1");
    settings.put("http.port", ports.get(node).toString());
    settings.put("transport.port", ports.get(plan.nodes() + node).toString());
    settings.put(
        "discovery.seed_hosts",
        ports.subList(plan.nodes(), ports.size()).stream()
            .map(port -> "\"127.0.0.1:" + port + '"')
            .toList()
            .toString());
    settings.put(
        "cluster.initial_cluster_manager_nodes",
        IntStream.range(0, plan.nodes()).mapToObj(i -> "n" + i).toList().toString());
    settings.putAll(plan.settings());
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + ": " + setting.getValue() + '\n')
        .collect(Collectors.joining());
  }

  /// Temporary folders are for their owner alone, who is not the servers' where that is root.
  private void openFolders() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(
            file,
            PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
    if (OpenSearchNode.isRoot()) {
      Files.setPosixFilePermissions(
          root.resolve("home/logs"), PosixFilePermissions.fromString("rwxrwxrwx"));
    }
  }

  /// Where a node listens, `http://127.0.0.1:` and its port, whether it runs or not.
  public String url(int node) {
    return "http://127.0.0.1:" + ports.get(node);
  }

  public List<String> urls() {
    return IntStream.range(0, ports.size()).mapToObj(this::url).toList();
  }

  public boolean isAlive(int node) {
    return nodes.get(node).isAlive();
  }

  /// Ends a node as `kill -9` does; its data stays.
  public void kill(int node) {
    nodes.get(node).kill();
  }

  /// Starts a node that was killed, with its data and at its port, and does not wait for it.
  public void restart(int node) {
    try {
      nodes.get(node).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until the cluster has so many nodes, and a manager among them.
  public void awaitNodes(int count) {
    await("wait_for_nodes=" + count, count + " nodes");
  }

  /// Waits until all nodes are there and hold every shard and replica.
  public void awaitGreen() {
    await(
        "wait_for_status=green&wait_for_no_relocating_shards=true&wait_for_nodes=" + nodes.size(),
        "a green cluster");
  }

  private void await(String condition, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Set<Integer> alive = alive();
    String last = "";
    while (System.nanoTime() < end && !alive.isEmpty() && alive().equals(alive)) {
      try {
        Answer answer = request("GET", "/_cluster/health?timeout=2s&" + condition, "");
        if (answer.status() == 200) {
          return;
        }
        last = answer.toString();
      } catch (UncheckedIOException e) {
        last = e.toString();
      }
      pause();
    }
    String states = nodes.stream().map(OpenSearchNode::state).collect(Collectors.joining("\n"));
    throw new IllegalStateException("awaited in vain: %s; %s\n%s".formatted(what, last, states));
  }

  private Set<Integer> alive() {
    return IntStream.range(0, nodes.size())
        .filter(this::isAlive)
        .boxed()
        .collect(Collectors.toSet());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Sends a request to the first node that runs.
  ///
  /// @param body JSON, or lines of JSON for `_bulk`; empty for none
  /// @throws UncheckedIOException if it gives no answer
  public Answer request(String method, String path, String body) {
    int node = IntStream.range(0, nodes.size()).filter(this::isAlive).findFirst().orElse(0);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(node) + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    stopAndRemove();
    http.close();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private synchronized void stopAndRemove() {
    nodes.forEach(OpenSearchNode::terminate);
    nodes.forEach(node -> node.awaitEnd(15));
    nodes.forEach(OpenSearchNode::kill);
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
