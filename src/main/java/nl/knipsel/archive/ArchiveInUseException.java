package nl.knipsel.archive;

/// Another writer has the archive; it may be free later.
public final class ArchiveInUseException extends ArchiveException {
  private static final long serialVersionUID = 1L;

  public ArchiveInUseException(String message) {
    super(message);
  }

  public ArchiveInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
