package nl.knipsel.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.JsonValues;

/// Changes documents many at a time. Each change names its document, so one that is sent twice has
/// been done once. What a busy cluster or one that misses a node did not take is sent again.
/// Thread-safe: whoever fills it up sends what is in it, and waits for that, while others go on; of
/// changes to one document by several threads any may be the last.
final class Bulk {
  private static final int LARGEST = 4 << 20;
  private static final int MOST_CHANGES = 2_000;
  private static final int FIRST_ERROR = 300;
  private static final int NOT_FOUND = 404;
  private static final String MISSING = "document_missing_exception";
  private static final int BUSY = 429;
  private static final int SERVER_ERROR = 500;

  /// With the pauses between, more than a minute.
  private static final int TRIES = 14;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final Cluster cluster;
  private final String path;
  private final List<byte[]> changes = new ArrayList<>();
  private long bytes;

  private Bulk(Cluster cluster, String path) {
    this.cluster = cluster;
    this.path = path;
  }

  /// Changes of an index.
  static Bulk in(Cluster cluster, String index) {
    return new Bulk(cluster, "/" + index + "/_bulk");
  }

  /// Changes of the index that an alias stands for. None is made if it stands for nothing any more,
  /// where a cluster would make an index of that name.
  static Bulk behind(Cluster cluster, String alias) {
    return new Bulk(cluster, "/" + alias + "/_bulk?require_alias=true");
  }

  /// Puts a document in the place of the one with its id.
  void put(String id, Map<String, ?> document) throws IOException {
    add(Map.of("index", Map.of("_id", id)), Optional.of(document));
  }

  /// Changes some fields of a document that is there.
  void update(String id, Map<String, ?> fields) throws IOException {
    add(Map.of("update", Map.of("_id", id)), Optional.of(Map.of("doc", fields)));
  }

  /// Takes a document out, if it is there.
  void remove(String id) throws IOException {
    add(Map.of("delete", Map.of("_id", id)), Optional.empty());
  }

  private void add(Map<String, ?> action, Optional<Map<String, ?>> document) throws IOException {
    ByteArrayOutputStream change = new ByteArrayOutputStream();
    change.writeBytes(Json.bytes(action));
    change.write('\n');
    document.ifPresent(content -> {
      change.writeBytes(Json.bytes(content));
      change.write('\n');
    });
    List<byte[]> full = List.of();
    synchronized (this) {
      changes.add(change.toByteArray());
      bytes += change.size();
      if (bytes >= LARGEST || changes.size() >= MOST_CHANGES) {
        full = takeAll();
      }
    }
    send(full);
  }

  private synchronized List<byte[]> takeAll() {
    List<byte[]> all = List.copyOf(changes);
    changes.clear();
    bytes = 0;
    return all;
  }

  /// Sends what is left.
  ///
  /// @throws ArchiveException if the cluster refuses a change, or does not take one for long
  void send() throws IOException {
    send(takeAll());
  }

  private void send(List<byte[]> all) throws IOException {
    List<byte[]> left = all;
    Duration pause = FIRST_PAUSE;
    for (int tried = 1; !left.isEmpty(); tried++) {
      left = refused(left, tried == TRIES);
      if (!left.isEmpty()) {
        Cluster.sleep(pause);
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      }
    }
  }

  /// Those that may be taken another time.
  private List<byte[]> refused(List<byte[]> sent, boolean last) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    sent.forEach(lines::writeBytes);
    Map<String, Object> answer = cluster.bulk(path, lines.toByteArray());
    if (Boolean.FALSE.equals(answer.get("errors"))) {
      return List.of();
    }
    List<Map<String, Object>> results = Json.objects(answer, "items");
    List<byte[]> again = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      Map<String, Object> result = i < results.size() ? only(results.get(i)) : Map.of();
      int status = result.get("status") instanceof Number number ? number.intValue() : SERVER_ERROR;
      String type = Json.at(result, "error", "type").map(Object::toString).orElse("");
      boolean isGone = status == NOT_FOUND && (type.isEmpty() || type.equals(MISSING));
      if (status < FIRST_ERROR || isGone) {
        continue;
      }
      if (type.equals("cluster_block_exception")) {
        throw new ArchiveException(
            "the cluster of %s lets nothing be written: its disk is nearly full, or the index is read-only (%s)"
                .formatted(cluster.address(), reason(result)));
      }
      if (last || (status < SERVER_ERROR && status != BUSY)) {
        throw new ArchiveException(
            "the cluster of %s did not take an item (status %d): %s"
                .formatted(cluster.address(), status, reason(result)));
      }
      again.add(sent.get(i));
    }
    return again;
  }

  /// What stands under the name of the action.
  private static Map<String, Object> only(Map<String, Object> result) {
    return result.values().stream()
        .flatMap(value -> JsonValues.asObject(value).stream())
        .findFirst()
        .orElse(Map.of());
  }

  private static String reason(Map<String, Object> result) {
    return Json.at(result, "error", "reason").map(Object::toString).orElse("no reason given");
  }
}
