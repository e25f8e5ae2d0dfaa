package nl.knipsel.archive;

import java.io.IOException;

/// Takes the hits of a search one after the other.
public interface HitReceiver {
  /// Is told what was found, before the first hit; without hits.
  void found(SearchResult result) throws IOException;

  void hit(Hit hit) throws IOException;
}
