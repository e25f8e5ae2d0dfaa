package nl.knipsel.cli;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryText;

/// Where results come from, so that they can be had again.
///
/// @param query as typed
/// @param options all others that decide which hits there are and how they stand, as on a command
///   line, in a fixed order
/// @param archive its fingerprint
/// @param configuration the fingerprint of the settings that it was written with
/// @param tool the program and its version
/// @param time of the search, to the second, in the archive's time zone
record Provenance(
    String query,
    List<String> options,
    String archive,
    String configuration,
    String tool,
    ZonedDateTime time) {
  static Provenance of(KnipselCommand knipsel, Archive archive, String query, SearchRequest request)
      throws IOException {
    return new Provenance(
        query,
        options(request),
        archive.fingerprint(),
        archive.configuration().fingerprint(),
        "knipsel " + Version.number(),
        knipsel
            .surroundings()
            .clock()
            .instant()
            .truncatedTo(ChronoUnit.SECONDS)
            .atZone(archive.configuration().timeZone()));
  }

  private static List<String> options(SearchRequest request) {
    List<String> options = new ArrayList<>();
    if (request.anyWord()) {
      options.add("--any");
    }
    if (request.certain()) {
      options.add("--certain");
    }
    if (request.exact()) {
      options.add("--exact");
    }
    if (!request.foldVersions()) {
      options.add("--versions=all");
    }
    request
        .filters()
        .forEach((dimension, values) ->
            values.forEach(value -> options.add("--%s=%s".formatted(dimension.key(), value))));
    request.dates().forEach(dates -> options.add("--date=" + QueryText.of(dates)));
    request.recency().ifPresent(recency -> options.add("--recency=" + recency.text()));
    if (request.order() != Order.RELEVANCE) {
      options.add("--sort=" + request.order().key());
    }
    return options;
  }

  /// ISO 8601 with the offset.
  String timeText() {
    return time.toOffsetDateTime().toString();
  }

  /// A command line that finds the same.
  String command() {
    List<String> words = new ArrayList<>(List.of("knipsel", "search"));
    options.forEach(option -> words.add(quoted(option)));
    words.add(quoted(query));
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}=:._/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
