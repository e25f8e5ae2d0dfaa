package nl.knipsel.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// The values of one JSON object that are wanted, and the names of its fields.
///
/// @param values strings and numbers, by their dotted path
/// @param names of the object's own fields
record JsonRecord(Map<String, String> values, List<String> names) {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(PlainText.LARGEST).build())
          .build();

  /// @throws JacksonException if the bytes are no JSON object, or more than one
  static JsonRecord of(byte[] bytes, int from, int length, Set<String> wanted) {
    Map<String, String> values = new HashMap<>();
    List<String> names = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
      parser.nextToken();
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new NoObject("no object");
      }
      fields(parser, "", wanted, values, names);
      if (parser.nextToken() != null) {
        throw new NoObject("more behind the object");
      }
    }
    return new JsonRecord(values, names);
  }

  private static void fields(
      JsonParser parser,
      String prefix,
      Set<String> wanted,
      Map<String, String> values,
      List<String> names) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String path = prefix + parser.currentName();
      if (prefix.isEmpty()) {
        names.add(path);
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && isPrefix(path + ".", wanted)) {
        fields(parser, path + ".", wanted, values, names);
      } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL && wanted.contains(path)) {
        values.put(path, parser.getString());
      }
    }
  }

  private static boolean isPrefix(String path, Set<String> wanted) {
    for (String one : wanted) {
      if (one.startsWith(path)) {
        return true;
      }
    }
    return false;
  }

  /// JSON, but not one object.
  private static final class NoObject extends JacksonException {
    private static final long serialVersionUID = 1L;

    NoObject(String message) {
      super(message);
    }

    @Override
    public Object processor() {
      return this;
    }
  }
}
