package nl.knipsel.archive.query;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a query tree as text that parses to an equal tree.
public final class QueryText {
  private QueryText() {}

  public static String of(Query query) {
    return switch (query) {
      case Query.Everything everything -> "*";
      case Query.Word(String text) -> escaped(text);
      case Query.Phrase(String text, int slop) ->
          "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" + (slop == 0 ? "" : "~" + slop);
      case Query.Wildcard(String pattern) -> pattern;
      case Query.Fuzzy(String text, int edits) -> escaped(text) + "~" + edits;
      case Query.Dates dates when dates.from().isPresent() && dates.from().equals(dates.to()) ->
          dates.from().get();
      case Query.Dates dates ->
          "[%s TO %s]".formatted(dates.from().orElse("*"), dates.to().orElse("*"));
      case Query.InField(Field field, Query inner) -> field.key() + ":" + of(inner);
      case Query.And(List<Query> clauses) -> group(clauses, " ");
      case Query.Or(List<Query> clauses) -> group(clauses, " OR ");
      case Query.Not(Query unwanted) -> "-" + of(unwanted);
      case Query.Boost(Query inner, float factor) -> of(inner) + "^" + factor;
    };
  }

  private static String group(List<Query> clauses, String between) {
    return clauses.stream().map(QueryText::of).collect(Collectors.joining(between, "(", ")"));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign =
          "\"\\():^~*?[]{}/!&|<>=@ ".indexOf(c) >= 0 || (i == 0 && (c == '-' || c == '+'));
      out.append(sign ? "\\" : "").append(c);
    }
    String written = out.toString();
    return List.of("AND", "OR", "NOT", "TO").contains(written) ? "\\" + written : written;
  }
}
