package nl.knipsel.archive.query;

import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/// Reads the query language, which docs/query-language.md explains:
///
/// ```
/// query   = either { either }                      all of them
/// either  = both { "OR" both }                     at least one of them
/// both    = clause { "AND" clause }                all of them
/// clause  = [ "-" | "NOT" | "+" ] primary
/// primary = [ field ":" ] ( word | phrase | dates | "(" query ")" ) [ "^" number ]
/// word    = letters, digits and signs, with "*" and "?" inside or at the end; [ "~" [ "1" | "2" ] ]
/// phrase  = '"' words '"' [ "~" number ]
/// dates   = date | "[" end "TO" end "]" | [ date ] ".." [ date ]      after "date:" only
/// end     = date | "*"
/// ```
///
/// The grammar is Lucene's (`StandardSyntaxParser`), on what [TypedQuery] makes of the typed text.
/// Every text is read or refused with a [QuerySyntaxException]; the time is proportional to its
/// length.
public final class QueryParser {
  /// How many words a query can have, those in quotes included.
  public static final int MOST_WORDS = 500;

  /// How many characters a query can have.
  public static final int LONGEST = TypedQuery.LONGEST;

  private QueryParser() {}

  /// Reads a query.
  ///
  /// @throws QuerySyntaxException if it cannot be understood
  public static Query parse(String text) {
    if (text.isBlank()) {
      throw new QuerySyntaxException(text, 0, QueryProblem.QUERY_MISSING);
    }
    TypedQuery typed = new TypedQuery(text);
    if (typed.text().isBlank()) {
      throw typed.error(0, QueryProblem.WORD_MISSING);
    }
    try {
      return new NodeReader(typed).read(new StandardSyntaxParser().parse(typed.text(), ""));
    } catch (QueryNodeParseException e) {
      throw typed.error(typed.typedPosition(offset(e, typed)), QueryProblem.WORD_MISSING);
    }
  }

  /// Reads what may stand behind `date:`, blanks in it or not: a date, a range, or `*`.
  ///
  /// @throws QuerySyntaxException if it is none of these
  public static Query.Dates parseDates(String text) {
    return new DatesReader(text, text, 0).read();
  }

  /// Where the token stands that the grammar did not expect.
  private static int offset(QueryNodeParseException error, TypedQuery typed) {
    return error instanceof ParseException unexpected && unexpected.currentToken != null
        ? unexpected.currentToken.next.beginColumn
        : typed.text().length();
  }
}
