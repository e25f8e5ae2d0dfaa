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
    for (long number = 2; in.line(line); number++) {
      String source = place.record(number);
      if (line.tooLong()) {
        records.rejected(source, Cause.TOO_LARGE, "a line of %d bytes".formatted(line.size()));
      } else {
        records.item(source, Arrays.copyOf(line.bytes(), line.length()));
      }
    }
  }
}
