package nl.knipsel.config;

/// A configuration file that cannot be used; the message is one sentence that begins with file and
/// line.
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConfigurationException(String message) {
    super(message);
  }

  static ConfigurationException at(String file, int line, String what) {
    return new ConfigurationException("%s:%d: %s".formatted(file, line, what));
  }
}
