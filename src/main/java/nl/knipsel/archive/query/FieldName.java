package nl.knipsel.archive.query;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a colon that names a field from one that is text, as in `16:50` and `Update: ...`.
final class FieldName {
  private static final Pattern NAME = Pattern.compile("\\p{L}+");

  private FieldName() {}

  /// The field that the word in front of the colon names, or empty if the colon is text.
  ///
  /// @throws QuerySyntaxException if the word is no field but looks like one, or if no value
  ///   follows
  static Optional<Field> before(String typed, int colon) {
    int start = colon;
    while (start > 0 && !isBoundary(typed.charAt(start - 1))) {
      start--;
    }
    String name = typed.substring(start, colon);
    boolean value = colon + 1 < typed.length() && !Character.isWhitespace(typed.charAt(colon + 1));
    if (!NAME.matcher(name).matches() || (start > 0 && typed.charAt(start - 1) == ':')) {
      return Optional.empty();
    }
    Optional<Field> field = Field.of(name);
    if (field.isPresent() && !value) {
      throw new QuerySyntaxException(typed, colon + 1, QueryProblem.VALUE_MISSING, name);
    }
    if (field.isEmpty() && value && typed.charAt(colon + 1) != '/') {
      throw unknown(typed, start, name);
    }
    return field;
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || c == '(' || c == '-' || c == '+' || c == ':';
  }

  private static QuerySyntaxException unknown(String typed, int start, String name) {
    return Field.nearest(name)
        .map(nearest ->
            new QuerySyntaxException(typed, start, QueryProblem.FIELD_MISSPELT, name, nearest))
        .orElseGet(() ->
            new QuerySyntaxException(
                typed,
                start,
                QueryProblem.FIELD_UNKNOWN,
                name,
                String.join(", ", Field.englishNames()),
                String.join(", ", Field.dutchNames())));
  }
}
