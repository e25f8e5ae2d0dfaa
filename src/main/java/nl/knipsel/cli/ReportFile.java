package nl.knipsel.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.ingest.JobListener;
import nl.knipsel.page.Unparsed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Tells of rejected input on standard error, the first few by name, and writes everything to a
/// file if one is wanted: JSON Lines with `type` (rejected, rejectedBefore, unparsed,
/// contradiction) and what belongs to it.
final class ReportFile implements JobListener, Closeable {
  private static final int NAMED = 10;

  private final KnipselCommand knipsel;
  private final @Nullable BufferedWriter file;
  private final JsonFactory json = new JsonFactory();
  private final Map<Omission, Long> leftOut = new EnumMap<>(Omission.class);
  private int named;

  ReportFile(KnipselCommand knipsel, Optional<Path> path) throws IOException {
    this.knipsel = knipsel;
    file = path.isPresent() ? Files.newBufferedWriter(path.get()) : null;
  }

  @Override
  public void rejected(Rejection rejection) throws IOException {
    if (named++ < NAMED) {
      knipsel.note(sentence(knipsel.messages(), rejection));
    }
    write(
        "rejected",
        rejection.source(),
        rejection.cause().name(),
        generator -> {
          rejection.offset().ifPresent(offset -> generator.writeNumberProperty("offset", offset));
          generator.writeStringProperty("detail", rejection.detail());
        });
  }

  @Override
  public void rejectedBefore(SourceRecord source) throws IOException {
    if (named++ < NAMED) {
      String causes = IndexReportText.causes(knipsel.messages(), "cause.", source.rejected());
      knipsel.note(
          "knipsel: "
              + Printable.of(source.name())
              + ": "
              + knipsel.messages().of("index.rejected-then", causes));
    }
    for (var cause : new TreeMap<>(source.rejected()).entrySet()) {
      write(
          "rejectedBefore",
          source.name(),
          cause.getKey().name(),
          generator -> generator.writeNumberProperty("count", cause.getValue()));
    }
  }

  @Override
  public void damaged(List<Path> runs) {
    knipsel.note(
        knipsel
            .messages()
            .count("index.damaged", runs.size(), Printable.of(runs.getFirst().toString())));
  }

  /// What was rejected and why.
  static String sentence(Messages messages, Rejection rejection) {
    String cause = messages.of("cause." + rejection.cause());
    String detail = rejection.detail().isEmpty() ? "" : ": " + rejection.detail();
    return "knipsel: " + Printable.of(rejection.source() + ": " + cause + detail);
  }

  @Override
  public void leftOut(String source, Omission why) {
    leftOut.merge(why, 1L, Long::sum);
  }

  /// How many records were not wanted, by cause.
  Map<Omission, Long> leftOut() {
    return Map.copyOf(leftOut);
  }

  @Override
  public void unparsed(String source, Unparsed piece) throws IOException {
    write(
        "unparsed",
        source,
        piece.cause().name(),
        generator -> {
          generator.writeNumberProperty("line", piece.line());
          generator.writeStringProperty("text", piece.text());
        });
  }

  @Override
  public void contradiction(String id, List<String> sources) throws IOException {
    write(
        "contradiction",
        generator -> {
          generator.writeStringProperty("id", id);
          generator.writeArrayPropertyStart("sources");
          sources.forEach(generator::writeString);
          generator.writeEndArray();
        });
  }

  private interface Details {
    void write(JsonGenerator generator);
  }

  private void write(String type, String source, String cause, Details details) throws IOException {
    write(
        type,
        generator -> {
          generator.writeStringProperty("source", source);
          generator.writeStringProperty("cause", cause.toLowerCase(Locale.ROOT));
          details.write(generator);
        });
  }

  private void write(String type, Details details) throws IOException {
    if (file == null) {
      return;
    }
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
      generator.writeStartObject();
      generator.writeStringProperty("type", type);
      details.write(generator);
      generator.writeEndObject();
    }
    file.write(line.toString());
    file.write('\n');
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
