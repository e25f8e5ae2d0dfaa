package nl.knipsel.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads JSON into maps, lists, strings, numbers and booleans; `null` properties are left out.
public final class JsonValues {
  private static final int DEEPEST = 64;

  private JsonValues() {}

  /// The object that the parser stands before.
  ///
  /// @throws IllegalArgumentException if there is something else
  public static Map<String, Object> readObject(JsonParser parser) {
    parser.nextToken();
    return asObject(value(parser, 0))
        .orElseThrow(() -> new IllegalArgumentException("no JSON object"));
  }

  /// @return empty if it is none
  @SuppressWarnings("unchecked") // objects are made here, with their names
  public static Optional<Map<String, Object>> asObject(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? Optional.of((Map<String, Object>) map)
        : Optional.empty();
  }

  private static @Nullable Object value(JsonParser parser, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("JSON nested too deeply");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          Object member = value(parser, depth + 1);
          if (member != null) {
            object.put(name, member);
          }
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Object member = value(parser, depth + 1);
          if (member != null) {
            array.add(member);
          }
        }
        yield array;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> null;
    };
  }
}
