package nl.knipsel.ingest;

/// The job was asked to stop and did; what it had read is kept for the next one.
public final class JobStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobStoppedException() {
    super("stopped");
  }
}
