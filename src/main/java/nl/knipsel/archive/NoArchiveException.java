package nl.knipsel.archive;

/// There is no archive where one was looked for.
public final class NoArchiveException extends ArchiveException {
  private static final long serialVersionUID = 1L;

  private final String location;

  public NoArchiveException(String location) {
    super("no archive at " + location);
    this.location = location;
  }

  /// Where it was looked for, as it was given.
  public String location() {
    return location;
  }
}
