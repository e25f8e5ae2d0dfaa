package nl.knipsel.archive;

/// An archive that cannot be used: missing, damaged, written by another version, in use by another
/// writer. The message is one sentence for a person, with what to do.
public class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
