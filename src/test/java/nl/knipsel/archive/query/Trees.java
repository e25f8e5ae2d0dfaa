package nl.knipsel.archive.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Trees as tests show them: `<word>`, `"phrase"~5`, `/pat*ern/`, `<fuzzy>~1`, `!not`, `(a & b)`,
/// `(a | b)`, `query^2.0`, `field:...`, dates in braces.
final class Trees {
  private Trees() {}

  static String text(Query query) {
    return switch (query) {
      case Query.Everything everything -> "*";
      case Query.Word(String text) -> "<" + text + ">";
      case Query.Phrase(String text, int slop) -> "\"" + text + "\"" + (slop > 0 ? "~" + slop : "");
      case Query.Wildcard(String pattern) -> "/" + pattern + "/";
      case Query.Fuzzy(String text, int edits) -> "<" + text + ">~" + edits;
      case Query.Dates(Optional<QueryDate> from, Optional<QueryDate> to) ->
          from.equals(to) ? "{" + date(from) + "}" : "{" + date(from) + " to " + date(to) + "}";
      case Query.InField(Field field, Query inner) -> field.key() + ":" + text(inner);
      case Query.And(List<Query> clauses) -> joined(clauses, " & ");
      case Query.Or(List<Query> clauses) -> joined(clauses, " | ");
      case Query.Not(Query inner) -> "!" + text(inner);
      case Query.WithVariants variants -> throw new AssertionError("not parsed: " + variants);
      case Query.Boost(Query inner, float factor) -> text(inner) + "^" + factor;
    };
  }

  private static String date(Optional<QueryDate> date) {
    return date.map(QueryDate::text).orElse("any");
  }

  private static String joined(List<Query> clauses, String between) {
    return clauses.stream().map(Trees::text).collect(Collectors.joining(between, "(", ")"));
  }

  /// The text with all but visible ASCII as Java escapes.
  static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(c -> out.append(c < 127 && c >= 32 ? (char) c + "" : "\\u%04x".formatted(c)));
    return out.toString();
  }

  /// The reverse of [#ascii].
  static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i) && i + 6 <= text.length()) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
