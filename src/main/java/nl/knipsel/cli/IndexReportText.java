package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knipsel.corpus.Omission;
import nl.knipsel.ingest.IndexReport;

/// What an indexing job did, in a few lines.
final class IndexReportText {
  private final Messages messages;

  IndexReportText(Messages messages) {
    this.messages = messages;
  }

  /// @param leftOut how many records were not wanted, by cause
  List<String> of(
      IndexReport report,
      Map<Omission, Long> leftOut,
      ArchivePlace archive,
      boolean reportWritten) {
    List<String> lines = new ArrayList<>();
    if (report.isNothingNew()) {
      lines.add(messages.count("index.nothing-new", report.known()));
      addRejectedBefore(report, lines);
      lines.add(messages.of("index.archive", Printable.of(archive.toString())));
      return lines;
    }
    lines.add(summary(report));
    if (report.removed() > 0) {
      lines.add(messages.count("index.removed", report.removed()));
    }
    if (report.continued() > 0) {
      lines.add(messages.count("index.continued", report.continued()));
    }
    if (report.known() > 0) {
      lines.add(messages.count("index.known", report.known()));
    }
    addRejectedBefore(report, lines);
    if (report.contradicting() > 0) {
      lines.add(
          details(messages.count("index.contradicting", report.contradicting()), reportWritten));
    }
    if (report.unparsed() > 0) {
      lines.add(details(messages.count("index.unparsed", report.unparsed()), reportWritten));
    }
    if (!leftOut.isEmpty()) {
      long records = leftOut.values().stream().mapToLong(Long::longValue).sum();
      lines.add(messages.count("index.left-out", records, causes(messages, "omission.", leftOut)));
    }
    if (report.rejections() > 0) {
      String rejected =
          messages.count(
              "index.rejected", report.rejections(), causes(messages, "cause.", report.rejected()));
      lines.add("knipsel: " + details(rejected, reportWritten));
    }
    lines.add(messages.of("index.archive", Printable.of(archive.toString())));
    return lines;
  }

  private void addRejectedBefore(IndexReport report, List<String> lines) {
    if (report.rejectionsBefore() > 0) {
      String causes = causes(messages, "cause.", report.rejectedBefore());
      lines.add(
          "knipsel: " + messages.count("index.rejected-before", report.rejectionsBefore(), causes));
    }
  }

  /// What was read and what came of it, in one line.
  String summary(IndexReport report) {
    return String.join(
            ", ",
            messages.count("index.read", report.dumps()),
            messages.count("index.sightings", report.sightings()))
        + ": "
        + messages.of(
            "index.items",
            messages.number(report.added()),
            messages.number(report.updated()),
            messages.number(report.unchanged()))
        + " ("
        + messages.of("index.took", messages.decimal(report.took().toMillis() / 1e3))
        + ")";
  }

  private String details(String text, boolean reportWritten) {
    return reportWritten ? text : messages.of("index.details", text);
  }

  /// How often each of some causes was met.
  static <C extends Enum<C>> String causes(Messages messages, String key, Map<C, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(cause -> messages.number(cause.getValue()) + " " + messages.of(key + cause.getKey()))
        .collect(Collectors.joining(", "));
  }
}
