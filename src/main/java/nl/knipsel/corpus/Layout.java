package nl.knipsel.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which fields of a JSON record hold the text, the address and the capture time.
record Layout(String text, String url, String date) {
  /// The layouts of well-known corpora, told apart by their fields: FineWeb-2; C4, mC4 and
  /// CulturaX; OSCAR 22.01 and 23.01.
  private static final List<Layout> KNOWN =
      List.of(
          new Layout("text", "url", "date"),
          new Layout("text", "url", "timestamp"),
          new Layout("content", "warc_headers.warc-target-uri", "warc_headers.warc-date"));

  /// Every path that some layout or option names.
  static List<String> paths(RecordFields fields) {
    return java.util.stream.Stream.concat(
            KNOWN.stream()
                .flatMap(known -> java.util.stream.Stream.of(known.text, known.url, known.date)),
            java.util.stream.Stream.of(fields.text(), fields.url(), fields.date())
                .flatMap(Optional::stream))
        .distinct()
        .toList();
  }

  /// The layout of a record with these values; options come before what is known.
  static Optional<Layout> of(Map<String, String> values, RecordFields fields) {
    Optional<Layout> known =
        KNOWN.stream()
            .filter(layout -> values.containsKey(layout.text) && values.containsKey(layout.url))
            .max(java.util.Comparator.comparing(layout -> values.containsKey(layout.date)));
    if (known.isEmpty() && fields.text().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Layout(
            fields.text().or(() -> known.map(Layout::text)).orElse(""),
            fields.url().or(() -> known.map(Layout::url)).orElse("url"),
            fields.date().or(() -> known.map(Layout::date)).orElse("date")));
  }
}
