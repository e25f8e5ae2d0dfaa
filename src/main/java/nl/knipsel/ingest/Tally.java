package nl.knipsel.ingest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import nl.knipsel.corpus.Rejection;

/// Counts what was read. Of one thread.
final class Tally {
  private final Map<Rejection.Cause, Long> rejected = new EnumMap<>(Rejection.Cause.class);
  private long dumps;
  private long sightings;
  private long unparsed;

  void dump(int seen, long notUnderstood) {
    dumps++;
    sightings += seen;
    unparsed += notUnderstood;
  }

  void imported(int seen) {
    sightings += seen;
  }

  void rejected(Rejection.Cause cause) {
    rejected.merge(cause, 1L, Long::sum);
  }

  void add(Tally other) {
    dumps += other.dumps;
    sightings += other.sightings;
    unparsed += other.unparsed;
    other.rejected.forEach((cause, count) -> rejected.merge(cause, count, Long::sum));
  }

  long dumps() {
    return dumps;
  }

  long sightings() {
    return sightings;
  }

  long unparsed() {
    return unparsed;
  }

  Map<Rejection.Cause, Long> rejected() {
    return rejected;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(dumps);
    out.writeLong(sightings);
    out.writeLong(unparsed);
    out.writeInt(rejected.size());
    for (var cause : rejected.entrySet()) {
      out.writeUTF(cause.getKey().name());
      out.writeLong(cause.getValue());
    }
  }

  static Tally read(DataInput in) throws IOException {
    Tally tally = new Tally();
    tally.dumps = in.readLong();
    tally.sightings = in.readLong();
    tally.unparsed = in.readLong();
    for (int causes = in.readInt(); causes > 0; causes--) {
      tally.rejected.put(Rejection.Cause.valueOf(in.readUTF()), in.readLong());
    }
    return tally;
  }
}
