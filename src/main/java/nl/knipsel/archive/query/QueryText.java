package nl.knipsel.archive.query;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a query tree as text that parses to an equal tree; variants are left out, as they come
/// from a list.
public final class QueryText {
  private QueryText() {}

  public static String of(Query query) {
    return switch (query) {
      case Query.Everything everything -> "*";
      case Query.Word(String text) -> escaped(text);
      case Query.Phrase(String text, int slop) ->
          "\"" + phrase(text) + "\"" + (slop == 0 ? "" : "~" + slop);
      case Query.Wildcard(String pattern) -> pattern(pattern);
      case Query.Fuzzy(String text, int edits) -> escaped(text) + "~" + edits;
      case Query.Dates dates when dates.from().isPresent() && dates.from().equals(dates.to()) ->
          escaped(dates.from().get());
      case Query.Dates dates ->
          "[%s TO %s]"
              .formatted(
                  dates.from().map(QueryText::escaped).orElse("*"),
                  dates.to().map(QueryText::escaped).orElse("*"));
      case Query.InField(Field field, Query inner) -> field.key() + ":" + of(inner);
      case Query.And(List<Query> clauses) -> group(clauses, " ");
      case Query.Or(List<Query> clauses) -> group(clauses, " OR ");
      case Query.Not(Query unwanted) -> "-" + of(unwanted);
      case Query.WithVariants(Query typed, List<Query> others) -> of(typed);
      case Query.Boost(Query inner, float factor) -> of(inner) + "^" + factor;
    };
  }

  private static String group(List<Query> clauses, String between) {
    return clauses.stream().map(QueryText::of).collect(Collectors.joining(between, "(", ")"));
  }

  private static String phrase(String text) {
    return text.replaceAll("[\\\\\"\u201C\u201D\u201E]", "\\\\$0");
  }

  /// A pattern has backslashes of its own, before a literal `*`, `?` or backslash.
  private static String pattern(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        out.append(c).append(pattern.charAt(++i));
      } else if (c == '*' || c == '?') {
        out.append(c);
      } else {
        out.append(isSign(c) ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean leads = i == 0 && (c == '-' || c == '+');
      out.append(isSign(c) || leads ? "\\" : "").append(c);
    }
    String written = out.toString();
    return List.of("AND", "OR", "NOT", "TO").contains(written) ? "\\" + written : written;
  }

  private static boolean isSign(char c) {
    return Character.isWhitespace(c)
        || "\"\\():^~*?[]{}/!&|<>=@ \u201C\u201D\u201E".indexOf(c) >= 0;
  }
}
