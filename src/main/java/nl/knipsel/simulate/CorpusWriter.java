package nl.knipsel.simulate;

import java.io.Closeable;
import java.io.IOException;

/// Writes pages in one format, one after the other; closing ends the corpus. Not thread-safe.
public interface CorpusWriter extends Closeable {
  void write(SimulatedPage page) throws IOException;
}
