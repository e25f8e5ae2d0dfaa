package nl.knipsel.archive;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.corpus.Source;

/// What an archive knows of a file that it was filled from. Whoever finds the file so again need
/// not read it. Immutable.
///
/// @param name as [Source] has it
/// @param folder in which a relative name began when the file was read; absent for absolute names
///   and where that is not known
/// @param size in bytes
/// @param modified when it was last changed, as far as known
/// @param records how many of its records were read
/// @param rejected how many of them were rejected, by cause
/// @param reading with which options it was read; other ones read it otherwise
public record SourceRecord(
    String name,
    Optional<String> folder,
    long size,
    Optional<Instant> modified,
    long records,
    Map<Rejection.Cause, Long> rejected,
    State state,
    String reading) {
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

  public SourceRecord {
    rejected = Map.copyOf(rejected);
  }

  /// Of a source of which nothing was read yet.
  public static SourceRecord unread(Source source, String reading) {
    return new SourceRecord(
        source.name(),
        source.folder().map(Object::toString),
        source.size(),
        source.modified(),
        0,
        Map.of(),
        State.PARTIAL,
        reading);
  }

  /// Of a file of which only exported items are known.
  public static SourceRecord imported(String name) {
    return new SourceRecord(
        name, Optional.empty(), 0, Optional.empty(), 0, Map.of(), State.IMPORTED, "");
  }

  /// Whether size and time of change are the same.
  public boolean isAlike(SourceRecord other) {
    return size == other.size && modified.equals(other.modified);
  }

  /// Whether this is the same version of a file, read in the same way.
  public boolean isOf(SourceRecord other) {
    return isAlike(other) && reading.equals(other.reading);
  }

  /// The same with its relative name beginning where the other's does.
  public SourceRecord in(SourceRecord other) {
    return new SourceRecord(name, other.folder, size, modified, records, rejected, state, reading);
  }

  /// The same, one record further.
  public SourceRecord further() {
    return new SourceRecord(name, folder, size, modified, records + 1, rejected, state, reading);
  }

  /// The same, one record further, which was rejected.
  public SourceRecord rejecting(Rejection.Cause cause) {
    Map<Rejection.Cause, Long> causes = new EnumMap<>(Rejection.Cause.class);
    causes.putAll(rejected);
    causes.merge(cause, 1L, Long::sum);
    return new SourceRecord(name, folder, size, modified, records + 1, causes, state, reading);
  }

  public SourceRecord as(State now) {
    return new SourceRecord(name, folder, size, modified, records, rejected, now, reading);
  }
}
