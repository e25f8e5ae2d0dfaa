package nl.knipsel.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ArchiveInUseException;
import org.jspecify.annotations.Nullable;

/// That one writer has an archive: a document that only one can make, and that its maker renews
/// every few seconds. One that has not been renewed for long is taken over, and so is that of a
/// process of this machine that is no more. No clocks are compared: whoever waits looks whether the
/// document changes. Thread-safe.
final class WriterLease implements AutoCloseable {
  private static final Duration RENEWAL = Duration.ofSeconds(4);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int LOOKS = 30;
  private static final String TOKEN = "token";
  private static final String HOST = "host";
  private static final String PROCESS = "process";

  /// A version of the document.
  private record Version(long seqNo, long primaryTerm) {
    static Version of(Map<String, Object> answer) throws IOException {
      return new Version(Json.number(answer, "_seq_no"), Json.number(answer, "_primary_term"));
    }

    String condition() {
      return "?if_seq_no=%d&if_primary_term=%d".formatted(seqNo, primaryTerm);
    }
  }

  private final Cluster cluster;
  private final String path;
  private final String token = UUID.randomUUID().toString();
  private final Thread renewal;
  private @Nullable Version held;
  private boolean closed;

  /// @param index in which the document is made
  private WriterLease(Cluster cluster, String index) {
    this.cluster = cluster;
    path = "/" + index + "/_doc/writer";
    renewal = Thread.ofPlatform().daemon().name("knipsel-lease").unstarted(this::renew);
  }

  /// Waits some seconds if the one who has it may be gone.
  ///
  /// @throws ArchiveInUseException if another writer has it
  static WriterLease of(Cluster cluster, String index) throws IOException {
    WriterLease lease = new WriterLease(cluster, index);
    lease.acquire();
    lease.renewal.start();
    return lease;
  }

  private void acquire() throws IOException {
    Optional<Version> seen = Optional.empty();
    Optional<Map<String, Object>> other = Optional.empty();
    for (int looked = 0; looked <= LOOKS; looked++) {
      other = cluster.find(path);
      boolean isFree =
          other.isEmpty() || isOwn(other.get()) || isDead(other.get()) || looked == LOOKS;
      if (isFree && take(other)) {
        return;
      }
      Optional<Version> now = other.isPresent() ? Optional.of(Version.of(other.get())) : seen;
      if (seen.isPresent() && !seen.equals(now)) {
        break;
      }
      seen = now;
      Cluster.sleep(LOOK);
    }
    throw new ArchiveInUseException(
        "the archive at %s is being written by another program, process %s on %s; wait for it to end"
            .formatted(
                cluster.address(),
                part(other.orElse(Map.of()), PROCESS),
                part(other.orElse(Map.of()), HOST)));
  }

  private static String part(Map<String, Object> other, String name) {
    return Json.at(other, "_source", name).map(Object::toString).orElse("?");
  }

  private boolean isOwn(Map<String, Object> other) {
    return part(other, TOKEN).equals(token);
  }

  private static boolean isDead(Map<String, Object> other) {
    try {
      return part(other, HOST).equals(host())
          && ProcessHandle.of(Long.parseLong(part(other, PROCESS))).isEmpty();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /// Makes the document, or puts it in the place of another one if that is still what it was.
  private synchronized boolean take(Optional<Map<String, Object>> other) throws IOException {
    String condition = other.isEmpty() ? "?op_type=create" : Version.of(other.get()).condition();
    Optional<Map<String, Object>> made = cluster.putIf(path + condition, document());
    if (made.isPresent()) {
      held = Version.of(made.get());
    }
    return made.isPresent();
  }

  private Map<String, Object> document() {
    return Map.of(TOKEN, token, HOST, host(), PROCESS, ProcessHandle.current().pid());
  }

  private void renew() {
    try {
      while (true) {
        Thread.sleep(RENEWAL);
        synchronized (this) {
          if (closed) {
            return;
          }
          renewOnce();
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void renewOnce() {
    Version before = held;
    if (before == null) {
      return;
    }
    try {
      Optional<Map<String, Object>> made = cluster.putIf(path + before.condition(), document());
      held = made.isPresent() ? Version.of(made.get()) : mine();
    } catch (IOException | ArchiveException away) {
      // the next time
    }
  }

  /// The version that is there, if this writer made it without hearing of it.
  private @Nullable Version mine() throws IOException {
    Optional<Map<String, Object>> there = cluster.find(path).filter(this::isOwn);
    return there.isPresent() ? Version.of(there.get()) : null;
  }

  /// @throws ArchiveException if another writer has taken the archive over
  synchronized void check() throws IOException {
    if (held == null) {
      throw new ArchiveException(
          "another writer has taken over the archive at %s, since this one was not heard of for long"
              .formatted(cluster.address()));
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      Version last = held;
      if (last != null) {
        try {
          cluster.deleteIf(path + last.condition());
        } catch (IOException | ArchiveException away) {
          // it runs out by itself
        }
      }
      held = null;
    }
    renewal.interrupt();
  }
}
