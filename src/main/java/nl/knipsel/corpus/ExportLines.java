package nl.knipsel.corpus;

import java.io.IOException;
import java.util.Arrays;
import nl.knipsel.corpus.Rejection.Cause;

/// Reads the items of an export, an item a line behind the first, named by its line's number. What
/// the lines say is for others to understand.
final class ExportLines {
  /// The longest line that is read: an item with some 200,000 sightings.
  private static final int LONGEST = 64 << 20;

  private final Records records;

  ExportLines(Records records) {
    this.records = records;
  }

  void read(Feed in, Place place) throws IOException {
    ByteBlock line = new ByteBlock(LONGEST);
    in.line(line);
    long number = 2;
    for (long start = in.position(); in.line(line); start = in.position()) {
      Origin origin = place.record(number++, start);
      if (line.tooLong()) {
        records.rejected(origin, Cause.TOO_LARGE, "a line of %d bytes".formatted(line.size()));
      } else {
        records.item(origin, Arrays.copyOf(line.bytes(), line.length()));
      }
    }
  }
}
