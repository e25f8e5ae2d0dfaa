package nl.knipsel.archive.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes a query tree as text that parses to an equal tree, with English names of dates. Variants
/// are left out, as they come from a list.
public final class QueryText {
  private final Locale language;

  private QueryText(Locale language) {
    this.language = language;
  }

  /// With English names of fields.
  public static String of(Query query) {
    return of(query, Locale.ENGLISH);
  }

  /// With names of fields in this language, which is Dutch or else English.
  public static String of(Query query, Locale language) {
    return new QueryText(language).text(query);
  }

  private String text(Query query) {
    return switch (query) {
      case Query.Everything everything -> "*";
      case Query.Word(String text) -> escaped(text);
      case Query.Phrase(String text, int slop) ->
          "\"" + phrase(text) + "\"" + (slop == 0 ? "" : "~" + slop);
      case Query.Wildcard(String pattern) -> pattern(pattern);
      case Query.Fuzzy(String text, int edits) -> escaped(text) + "~" + edits;
      case Query.Dates dates -> dates(dates);
      case Query.InField(Field field, Query inner) -> field.name(language) + ":" + operand(inner);
      case Query.And(List<Query> clauses) -> joined(clauses, " ");
      case Query.Or(List<Query> clauses) -> joined(clauses, " OR ");
      case Query.Not(Query unwanted) ->
          "-" + (unwanted instanceof Query.Not ? grouped(unwanted) : operand(unwanted));
      case Query.WithVariants(Query typed, List<Query> others) -> text(typed);
      case Query.Boost(Query inner, float factor) ->
          (inner instanceof Query.Boost || inner instanceof Query.Not
                  ? grouped(inner)
                  : operand(inner))
              + "^"
              + factor(factor);
    };
  }

  private String joined(List<Query> clauses, String between) {
    return clauses.stream().map(this::operand).collect(Collectors.joining(between));
  }

  /// Of several clauses in parentheses.
  private String operand(Query query) {
    return switch (query) {
      case Query.And and -> grouped(and);
      case Query.Or or -> grouped(or);
      case Query.WithVariants(Query typed, List<Query> others) -> operand(typed);
      default -> text(query);
    };
  }

  private String grouped(Query query) {
    return "(" + text(query) + ")";
  }

  private static String factor(float factor) {
    return new BigDecimal(Float.toString(factor)).stripTrailingZeros().toPlainString();
  }

  private static String dates(Query.Dates dates) {
    if (dates.from().equals(dates.to())) {
      return end(dates.from());
    }
    return "[%s TO %s]".formatted(end(dates.from()), end(dates.to()));
  }

  private static String end(Optional<QueryDate> date) {
    String text = date.map(QueryDate::text).orElse("*");
    return text.indexOf(' ') < 0 ? text : "\"" + text + "\"";
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
        out.append(needsBackslash(c, i) ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(needsBackslash(c, i) ? "\\" : "").append(c);
    }
    String written = out.toString();
    return List.of("AND", "OR", "NOT", "TO").contains(written) ? "\\" + written : written;
  }

  private static boolean needsBackslash(char c, int index) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (index == 0 && (c == '-' || c == '+'))
        || "\"\\():^~*?[]{}/!&|<>=@\u201C\u201D\u201E".indexOf(c) >= 0;
  }
}
