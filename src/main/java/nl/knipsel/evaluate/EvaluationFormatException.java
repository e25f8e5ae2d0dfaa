package nl.knipsel.evaluate;

import java.nio.file.Path;

/// A topics, qrels, run or article file that cannot be used; the message is one sentence that
/// begins with file and line.
public final class EvaluationFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private EvaluationFormatException(String message) {
    super(message);
  }

  static EvaluationFormatException at(Path file, long line, String what) {
    return new EvaluationFormatException("%s:%d: %s".formatted(file, line, what));
  }
}
