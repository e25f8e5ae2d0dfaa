package nl.knipsel.cli;

/// How the program ends.
final class ExitCode {
  /// Found, or done.
  static final int OK = 0;

  /// Nothing found.
  static final int NOTHING_FOUND = 1;

  /// The command line or the query cannot be understood.
  static final int USAGE = 2;

  /// Done, but some input was rejected.
  static final int REJECTED_INPUT = 3;

  /// It did not work: files, archive, configuration.
  static final int FAILURE = 4;

  private ExitCode() {}
}
