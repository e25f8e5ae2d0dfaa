package nl.knipsel.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A server on 127.0.0.1 that answers as a test says and keeps what it was asked. The first rule
/// that fits a request answers it; what no rule fits is answered with 501, which OpenSearch does
/// not use. Thread-safe. Closing it ends what still waits.
public final class FakeCluster implements AutoCloseable {
  /// @param path with the part behind `?`
  /// @param headers by their names in small letters; of several with one name the first
  public record Request(String method, String path, Map<String, String> headers, String body) {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
  }

  private record Rule(String method, Pattern path, Function<Request, FakeReply> reply) {
    boolean fits(Request request) {
      return request.method().equals(method) && path.matcher(request.path()).matches();
    }
  }

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private FakeCluster(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public static FakeCluster start() {
    try {
      return new FakeCluster(HttpServer.create(anyPort(), 0), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A cluster that speaks TLS alone and shows this certificate.
  public static FakeCluster start(TestCertificate certificate) {
    try {
      HttpsServer server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(certificate.serving()));
      return new FakeCluster(server, "https");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  public String url() {
    return scheme + "://127.0.0.1:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// What was asked so far, in the order of arrival.
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /// What was asked so far of a path that has this in it.
  public List<Request> requests(String pathPart) {
    return requests.stream().filter(request -> request.path().contains(pathPart)).toList();
  }

  /// Answers with these replies in turn, and with the last of them from then on.
  ///
  /// @param path a regular expression for the whole path with the part behind `?`
  public FakeCluster on(String method, String path, FakeReply... replies) {
    Deque<FakeReply> left = new ArrayDeque<>(List.of(replies));
    return on(
        method,
        path,
        request -> {
          synchronized (left) {
            return left.size() > 1 ? left.remove() : left.element();
          }
        });
  }

  /// Answers with what a function makes of each request; it may be called by several threads.
  public FakeCluster on(String method, String path, Function<Request, FakeReply> reply) {
    rules.add(new Rule(method, Pattern.compile(path), reply));
    return this;
  }

  /// Forgets all rules, so that others can be given.
  public void forgetRules() {
    rules.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      requests.add(request);
      FakeReply reply =
          rules.stream()
              .filter(rule -> rule.fits(request))
              .findFirst()
              .map(rule -> rule.reply().apply(request))
              .orElseGet(() -> FakeReply.of(501, "{\"error\": \"no rule of the test fits\"}"));
      if (!closed.await(reply.delay().toMillis(), TimeUnit.MILLISECONDS)) {
        send(exchange, reply);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        Map.copyOf(headers),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  /// A cut reply promises its whole body and ends the connection halfway; one without a body ends
  /// it before it says anything.
  private static void send(HttpExchange exchange, FakeReply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    if (reply.cut() && body.length == 0) {
      return;
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body, 0, reply.cut() ? body.length / 2 : body.length);
      exchange.getResponseBody().flush();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
