package nl.knipsel.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// JSON Lines with the fields of a public corpus.
final class JsonLinesWriter implements CorpusWriter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter WITH_SLASHES =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final OutputStream out;
  private final CorpusFormat.Layout layout;

  JsonLinesWriter(OutputStream out, CorpusFormat.Layout layout) {
    this.out = out;
    this.layout = layout;
  }

  @Override
  public void write(SimulatedPage page) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      switch (layout) {
        case FINEWEB2 -> fineWeb(json, page);
        case C4 -> c4(json, page);
        case CULTURAX -> culturaX(json, page);
        case OSCAR -> oscar(json, page);
        default -> throw new IllegalStateException(layout + " is not JSON");
      }
      json.writeEndObject();
    }
    line.append('\n');
    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void fineWeb(JsonGenerator json, SimulatedPage page) {
    json.writeStringProperty("text", page.text());
    json.writeStringProperty("id", WarcWriter.id(page.number()));
    json.writeStringProperty("dump", "SIMULATED");
    json.writeStringProperty("url", page.url());
    json.writeStringProperty("date", page.captured().toString());
    json.writeStringProperty("file_path", "simulated/%d.warc.gz".formatted(page.number() / 1000));
    json.writeStringProperty("language", "nld");
    json.writeNumberProperty("language_score", 0.99);
    json.writeStringProperty("language_script", "Latn");
  }

  private static void c4(JsonGenerator json, SimulatedPage page) {
    json.writeStringProperty("text", page.text());
    json.writeStringProperty("timestamp", page.captured().toString());
    json.writeStringProperty("url", page.url());
  }

  private static void culturaX(JsonGenerator json, SimulatedPage page) {
    json.writeStringProperty("text", page.text());
    json.writeStringProperty("timestamp", WITH_SLASHES.format(page.captured()));
    json.writeStringProperty("url", page.url());
    json.writeStringProperty("source", "mC4");
  }

  private static void oscar(JsonGenerator json, SimulatedPage page) {
    json.writeStringProperty("content", page.text());
    json.writeObjectPropertyStart("warc_headers");
    json.writeStringProperty("warc-record-id", WarcWriter.id(page.number()));
    json.writeStringProperty("warc-type", "conversion");
    json.writeStringProperty("warc-target-uri", page.url());
    json.writeStringProperty("warc-date", page.captured().toString());
    json.writeStringProperty("content-type", "text/plain");
    json.writeEndObject();
    json.writeObjectPropertyStart("metadata");
    json.writeObjectPropertyStart("identification");
    json.writeStringProperty("label", "nl");
    json.writeNumberProperty("prob", 0.99);
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
