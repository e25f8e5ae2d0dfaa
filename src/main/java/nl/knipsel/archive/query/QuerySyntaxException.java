package nl.knipsel.archive.query;

import java.util.Locale;

/// A query that cannot be understood: where, and what was expected there. The message is the
/// English sentence; [#sentence] has it in the reader's language.
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String query;
  private final int position;
  private final QueryProblem problem;
  private final String[] arguments;
  private final String lead;

  /// @param position index of the offending character in the query, at most its length
  /// @param arguments what the sentence of the problem tells of this query
  public QuerySyntaxException(
      String query, int position, QueryProblem problem, Object... arguments) {
    this("", query, position, problem, texts(arguments));
  }

  private QuerySyntaxException(
      String lead, String query, int position, QueryProblem problem, String... arguments) {
    super(lead + problem.sentence(Locale.ENGLISH, (Object[]) arguments));
    this.lead = lead;
    this.query = query;
    this.position = Math.clamp(position, 0, query.length());
    this.problem = problem;
    this.arguments = arguments;
  }

  private static String[] texts(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return texts;
  }

  public String query() {
    return query;
  }

  /// Index of the offending character in [#query], at most its length.
  public int position() {
    return position;
  }

  public QueryProblem problem() {
    return problem;
  }

  /// What was expected at the position, in Dutch for a Dutch locale and in English for all others.
  public String sentence(Locale language) {
    return lead + problem.sentence(language, (Object[]) arguments);
  }

  /// The same error, its sentence led by where the query stands, such as `topic 7`.
  public QuerySyntaxException in(String place) {
    QuerySyntaxException placed =
        new QuerySyntaxException(place + ": " + lead, query, position, problem, arguments);
    placed.initCause(this);
    return placed;
  }
}
