package nl.knipsel.archive;

import java.time.Instant;
import java.util.Optional;

/// What an archive knows of a file that it was filled from. Whoever finds the file so again need
/// not read it.
///
/// @param name as [nl.knipsel.corpus.Source] has it
/// @param size in bytes
/// @param modified when it was last changed, as far as known
/// @param records how many of its records were read
/// @param reading with which options it was read; other ones read it otherwise
public record SourceRecord(
    String name, long size, Optional<Instant> modified, long records, State state, String reading) {
  /// How far a source was read.
  public enum State {
    /// To its end.
    WHOLE,
    /// The first records only; the rest is still to come.
    PARTIAL,
    /// It could not be read to its end, and is to be tried again from its beginning.
    FAILED,
    /// Never: items that were seen in it came with an export.
    IMPORTED
  }

  /// Whether this is the same version of the same file, read in the same way.
  public boolean isOf(SourceRecord other) {
    return name.equals(other.name)
        && size == other.size
        && modified.equals(other.modified)
        && reading.equals(other.reading);
  }

  /// The same after so many records.
  public SourceRecord at(long read, State now) {
    return new SourceRecord(name, size, modified, read, now, reading);
  }
}
