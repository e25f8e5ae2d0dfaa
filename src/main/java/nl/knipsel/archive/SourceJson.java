package nl.knipsel.archive;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What is known of a source, as JSON. Writing and reading back gives an equal record.
public final class SourceJson {
  private static final JsonFactory JSON = new JsonFactory();

  private SourceJson() {}

  /// UTF-8, one line.
  public static byte[] bytes(SourceRecord source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("name", source.name());
      json.writeNumberProperty("size", source.size());
      source.modified().ifPresent(time -> json.writeStringProperty("modified", time.toString()));
      json.writeNumberProperty("records", source.records());
      json.writeStringProperty("state", source.state().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("reading", source.reading());
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /// Reads what [#bytes] wrote.
  ///
  /// @throws ArchiveException if it is not that
  public static SourceRecord read(byte[] bytes) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      Map<String, Object> json = JsonValues.readObject(parser);
      return new SourceRecord(
          text(json, "name"),
          number(json, "size"),
          Optional.ofNullable(json.get("modified")).map(Object::toString).map(Instant::parse),
          number(json, "records"),
          SourceRecord.State.valueOf(text(json, "state").toUpperCase(Locale.ROOT)),
          text(json, "reading"));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new ArchiveException("a stored source cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(Map<String, Object> json, String name) {
    if (json.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text '%s'".formatted(name));
  }

  private static long number(Map<String, Object> json, String name) {
    if (json.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException("no number '%s'".formatted(name));
  }
}
