package nl.knipsel.archive;

import java.time.Instant;

/// Moments one after the other, each by the seconds since the one before; the number has two bits
/// more, which say in what the fraction of a second follows. Either writes or reads. Of one thread.
final class DeltaMoments {
  private static final int WHOLE_SECOND = 0;
  private static final int MILLIS = 1;
  private static final int NANOS = 2;
  private static final int NANOS_OF_MILLI = 1_000_000;

  private long second;

  void write(ByteSink sink, Instant moment) {
    int nanos = moment.getNano();
    int fraction = nanos == 0 ? WHOLE_SECOND : nanos % NANOS_OF_MILLI == 0 ? MILLIS : NANOS;
    sink.signed(((moment.getEpochSecond() - second) << 2) | fraction);
    second = moment.getEpochSecond();
    switch (fraction) {
      case MILLIS -> sink.signed(nanos / NANOS_OF_MILLI);
      case NANOS -> sink.signed(nanos);
      default -> {}
    }
  }

  /// @throws IllegalArgumentException if none was written there
  Instant read(ByteSource bytes) {
    long code = bytes.signed();
    second += code >> 2;
    return switch ((int) code & 3) {
      case WHOLE_SECOND -> Instant.ofEpochSecond(second);
      case MILLIS -> Instant.ofEpochSecond(second, bytes.signed() * NANOS_OF_MILLI);
      case NANOS -> Instant.ofEpochSecond(second, bytes.signed());
      default -> throw new IllegalArgumentException("a moment of another kind");
    };
  }
}
