package nl.knipsel.cli;

/// Ends the command with exit code 4; the message is a sentence for a person.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }
}
