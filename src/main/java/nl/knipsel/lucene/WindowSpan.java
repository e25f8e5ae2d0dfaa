package nl.knipsel.lucene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.LongStream;
import nl.knipsel.archive.TimeStep;

/// From the first to the last moment of all closed windows that it visits, and the steps that cut
/// it up. Of one thread.
final class WindowSpan implements WindowVisitor {
  private final ZoneId zone;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  WindowSpan(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void window(long from, long to, long items) {
    if (WindowVisitor.isClosed(from, to)) {
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
  }

  @Override
  public void undated(long items) {}

  /// The step, or the next coarser one that cuts the span into few enough; years if none does.
  TimeStep coarseEnough(TimeStep finest, int most) {
    for (TimeStep by : TimeStep.values()) {
      if (by.compareTo(finest) >= 0 && starts(by).limit(most + 1L).count() <= most) {
        return by;
      }
    }
    return TimeStep.YEAR;
  }

  /// The first milliseconds of all steps that the span touches and of the one behind them,
  /// ascending; none if there was no closed window.
  long[] borders(TimeStep by) {
    long[] starts = starts(by).toArray();
    if (starts.length == 0) {
      return starts;
    }
    long[] borders = Arrays.copyOf(starts, starts.length + 1);
    borders[starts.length] = next(by, starts[starts.length - 1]);
    return borders;
  }

  private LongStream starts(TimeStep by) {
    return first > last
        ? LongStream.empty()
        : LongStream.iterate(
            by.start(Instant.ofEpochMilli(first), zone).toEpochMilli(),
            start -> start <= last,
            start -> next(by, start));
  }

  private long next(TimeStep by, long start) {
    return by.next(Instant.ofEpochMilli(start), zone).toEpochMilli();
  }
}
