package nl.knipsel.archive;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.knipsel.corpus.Rejection;
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
      source.folder().ifPresent(folder -> json.writeStringProperty("folder", folder));
      json.writeNumberProperty("size", source.size());
      source.modified().ifPresent(time -> json.writeStringProperty("modified", time.toString()));
      json.writeNumberProperty("records", source.records());
      if (!source.rejected().isEmpty()) {
        json.writeObjectPropertyStart("rejected");
        new TreeMap<>(source.rejected())
            .forEach((cause, count) -> json.writeNumberProperty(cause.name(), count));
        json.writeEndObject();
      }
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
          Optional.ofNullable(json.get("folder")).map(Object::toString),
          number(json, "size"),
          Optional.ofNullable(json.get("modified")).map(Object::toString).map(Instant::parse),
          number(json, "records"),
          rejected(json),
          SourceRecord.State.valueOf(text(json, "state").toUpperCase(Locale.ROOT)),
          text(json, "reading"));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new ArchiveException("a stored source cannot be read: " + e.getMessage(), e);
    }
  }

  /// By cause; archives that were written before this was noted have none.
  private static Map<Rejection.Cause, Long> rejected(Map<String, Object> json) {
    Map<Rejection.Cause, Long> rejected = new EnumMap<>(Rejection.Cause.class);
    if (json.get("rejected") instanceof Map<?, ?> causes) {
      causes.forEach((cause, count) -> {
        if (count instanceof Number number) {
          rejected.put(Rejection.Cause.valueOf(cause.toString()), number.longValue());
        }
      });
    }
    return rejected;
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
