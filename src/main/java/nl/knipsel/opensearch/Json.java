package nl.knipsel.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.JsonValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// JSON as maps, lists, strings, numbers and booleans, and paths into it.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// UTF-8, on one line.
  static byte[] bytes(Map<String, ?> object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(json, object);
    }
    return bytes.toByteArray();
  }

  static String text(Map<String, ?> object) {
    return new String(bytes(object), StandardCharsets.UTF_8);
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Map<?, ?> object -> {
        json.writeStartObject();
        object.forEach((name, member) -> {
          json.writeName(name.toString());
          write(json, member);
        });
        json.writeEndObject();
      }
      case Iterable<?> array -> {
        json.writeStartArray();
        array.forEach(member -> write(json, member));
        json.writeEndArray();
      }
      case Boolean bool -> json.writeBoolean(bool);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Float number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }

  /// The object that the bytes hold.
  ///
  /// @throws IOException if they hold none
  static Map<String, Object> object(byte[] bytes) throws IOException {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      return JsonValues.readObject(parser);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("the cluster's answer is no JSON: " + e.getMessage(), e);
    }
  }

  /// What stands at the end of a path of names; absent if some name is missing.
  static Optional<Object> at(Map<String, ?> object, String... path) {
    @Nullable Object value = object;
    for (String name : path) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return Optional.ofNullable(value);
  }

  /// The objects of the list that stands there; none if there is no list.
  static List<Map<String, Object>> objects(Map<String, ?> object, String... path) {
    return at(object, path)
        .map(value -> value instanceof List<?> list ? list : List.of())
        .orElse(List.of())
        .stream()
        .flatMap(member -> JsonValues.asObject(member).stream())
        .toList();
  }
}
