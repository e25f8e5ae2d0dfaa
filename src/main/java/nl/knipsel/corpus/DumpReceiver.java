package nl.knipsel.corpus;

import java.io.IOException;
import nl.knipsel.news.Dump;

/// Takes what a corpus gives, one after the other.
public interface DumpReceiver {
  void dump(Dump dump) throws IOException;

  void rejected(Rejection rejection) throws IOException;
}
