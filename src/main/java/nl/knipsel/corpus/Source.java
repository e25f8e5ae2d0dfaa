package nl.knipsel.corpus;

import java.time.Instant;
import java.util.Optional;

/// A file of a corpus, or standard input, as it was found.
///
/// @param name as it was given, with `/` between folders and without `./` in front; `stdin` for
///   standard input. A `#` in it is written `%23`
/// @param size in bytes, 0 where it is not known
/// @param modified when it was last changed; absent for standard input
public record Source(String name, long size, Optional<Instant> modified) {
  /// The name of standard input, which is read anew each time.
  public static final String STDIN = "stdin";
}
