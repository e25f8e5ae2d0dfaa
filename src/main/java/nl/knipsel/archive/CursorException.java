package nl.knipsel.archive;

/// A cursor that a search cannot go on from.
public final class CursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What is wrong, from the plainest on.
  public enum Cause {
    /// The text is no cursor, or not a whole one.
    NO_CURSOR,
    /// It is of an archive in another state: one that has changed since, or another one.
    OTHER_ARCHIVE,
    /// It is of hits in another order.
    OTHER_ORDER,
    /// It is of another query, or of other conditions or filters.
    OTHER_QUERY
  }

  private final Cause why;

  public CursorException(Cause why) {
    super(why.name());
    this.why = why;
  }

  public Cause why() {
    return why;
  }
}
