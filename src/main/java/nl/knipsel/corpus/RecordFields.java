package nl.knipsel.corpus;

import java.util.Optional;

/// Where the records of JSON Lines have what matters, if not where the known layouts have it. Paths
/// go into objects with dots: `warc_headers.warc-date`. Immutable.
public record RecordFields(Optional<String> text, Optional<String> url, Optional<String> date) {
  /// As the known layouts have it.
  public static final RecordFields KNOWN =
      new RecordFields(Optional.empty(), Optional.empty(), Optional.empty());
}
