package nl.knipsel.opensearch;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// An answer of a [FakeCluster]. Immutable; the other methods return another answer.
///
/// @param body JSON, or empty
/// @param delay how long the answer waits
/// @param cut whether the connection ends in the middle of the answer
record FakeReply(
    int status, Map<String, String> headers, String body, Duration delay, boolean cut) {
  static FakeReply of(int status, String body) {
    return new FakeReply(
        status, Map.of("Content-Type", "application/json"), body, Duration.ZERO, false);
  }

  static FakeReply ok(String body) {
    return of(200, body);
  }

  /// As OpenSearch tells an error.
  ///
  /// @param type such as `index_not_found_exception`
  static FakeReply error(int status, String type, String reason) {
    return of(
        status,
        """
        {"error": {"root_cause": [{"type": "%1$s", "reason": "%2$s"}], "type": "%1$s",
          "reason": "%2$s"}, "status": %3$d}
        """
            .formatted(type, reason, status));
  }

  /// Ends the connection without a word.
  static FakeReply hangUp() {
    return new FakeReply(200, Map.of(), "", Duration.ZERO, true);
  }

  /// No answer before the cluster is closed.
  static FakeReply never() {
    return ok("").after(Duration.ofDays(1));
  }

  FakeReply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new FakeReply(status, more, body, delay, cut);
  }

  FakeReply after(Duration time) {
    return new FakeReply(status, headers, body, time, cut);
  }

  /// Ends in the middle of the body.
  FakeReply cutOff() {
    return new FakeReply(status, headers, body, delay, true);
  }
}
