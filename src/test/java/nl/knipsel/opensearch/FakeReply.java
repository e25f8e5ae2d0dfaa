package nl.knipsel.opensearch;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// An answer of a [FakeCluster]. Immutable; the other methods return another answer.
///
/// @param body JSON, or empty
/// @param delay how long the answer waits
/// @param cut whether the connection ends in the middle of the answer
public record FakeReply(
    int status, Map<String, String> headers, String body, Duration delay, boolean cut) {
  public static FakeReply of(int status, String body) {
    return new FakeReply(
        status, Map.of("Content-Type", "application/json"), body, Duration.ZERO, false);
  }

  public static FakeReply ok(String body) {
    return of(200, body);
  }

  /// As OpenSearch tells an error.
  ///
  /// @param type such as `index_not_found_exception`
  public static FakeReply error(int status, String type, String reason) {
    return of(
        status,
        """
        {"error": {"root_cause": [{"type": "%1$s", "reason": "%2$s"}], "type": "%1$s",
          "reason": "%2$s"}, "status": %3$d}
        """
            .formatted(type, reason, status));
  }

  /// Of a node that has more bytes in hand than it may.
  public static FakeReply busy() {
    return error(429, "rejected_execution_exception", "rejected execution of operation");
  }

  /// Of an index on a disk that is all but full; within a bulk it is the status of items.
  public static FakeReply fullDisk() {
    return error(
        429,
        "cluster_block_exception",
        "index [nieuws] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage"
            + " watermark, index has read-only-allow-delete block];");
  }

  /// Of a cluster with too few nodes to choose a manager.
  public static FakeReply noManager() {
    return error(503, "cluster_manager_not_discovered_exception", "");
  }

  /// Of a search that takes no part for the whole, while a part has no node.
  public static FakeReply missingShards() {
    return error(503, "search_phase_execution_exception", "Search rejected due to missing shards");
  }

  /// Ends the connection without a word.
  public static FakeReply hangUp() {
    return new FakeReply(200, Map.of(), "", Duration.ZERO, true);
  }

  /// No answer before the cluster is closed.
  public static FakeReply never() {
    return ok("").after(Duration.ofDays(1));
  }

  public FakeReply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new FakeReply(status, more, body, delay, cut);
  }

  public FakeReply after(Duration time) {
    return new FakeReply(status, headers, body, time, cut);
  }

  /// Ends in the middle of the body.
  public FakeReply cutOff() {
    return new FakeReply(status, headers, body, delay, true);
  }
}
