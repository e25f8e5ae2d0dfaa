package nl.knipsel.archive.query;

/// A query that cannot be understood: where, and what was expected there.
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String query;
  private final int position;

  /// @param position index of the offending character in the query, at most its length
  public QuerySyntaxException(String query, int position, String expected) {
    super(expected);
    this.query = query;
    this.position = Math.clamp(position, 0, query.length());
  }

  public String query() {
    return query;
  }

  /// Index of the offending character in [#query], at most its length.
  public int position() {
    return position;
  }
}
