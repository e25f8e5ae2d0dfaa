package nl.knipsel.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from warning at each start that the vector module is off: nobody who searches can
/// do anything with that.
final class QuietLucene {
  /// Kept, as the log manager holds it weakly.
  private static final Logger LUCENE = quiet();

  private QuietLucene() {}

  /// Begins to do so, which takes Java some milliseconds; waits for it if another thread has begun.
  static void begin() {
    LUCENE.isLoggable(Level.SEVERE);
  }

  private static Logger quiet() {
    Logger lucene = Logger.getLogger("org.apache.lucene");
    lucene.setLevel(Level.SEVERE);
    return lucene;
  }
}
