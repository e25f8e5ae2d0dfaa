package nl.knipsel.archive.versions;

import java.io.IOException;

/// The items of an archive that have a signature, numbered from 0. Used by one thread.
public interface SignedItems {
  int count();

  /// The item's id as an unsigned number, which no other item has.
  long id(int item);

  /// Milliseconds since 1970 of the beginning of its publication window; the smallest long if it is
  /// open.
  long from(int item);

  /// Milliseconds since 1970 of the end of its publication window; the largest long if it is open.
  long to(int item);

  /// Quick when asked for in ascending order.
  TextSignature signature(int item) throws IOException;
}
