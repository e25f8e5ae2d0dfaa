package nl.knipsel.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/// Pieces in ascending order of their ids, each id at most once.
interface PieceSource extends Closeable {
  /// The next piece; empty at the end, and ever after.
  Optional<Piece> next() throws IOException;

  @Override
  default void close() throws IOException {}

  static PieceSource of(Iterator<? extends Piece> pieces) {
    return () -> pieces.hasNext() ? Optional.of(pieces.next()) : Optional.empty();
  }
}
