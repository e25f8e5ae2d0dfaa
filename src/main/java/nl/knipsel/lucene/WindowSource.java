package nl.knipsel.lucene;

import java.io.IOException;
import nl.knipsel.archive.TimeStep;

/// Where the publication windows of some items can be read, more than once.
public interface WindowSource {
  /// Tells at least the closed window that begins first and the one that ends last, or others that
  /// are no longer than from the one's beginning to the other's end.
  void ends(WindowVisitor visitor) throws IOException;

  /// Tells all windows and undated items. A window may be told as another one that begins in the
  /// same step of time and ends in the same step.
  void all(TimeStep by, WindowVisitor visitor) throws IOException;
}
