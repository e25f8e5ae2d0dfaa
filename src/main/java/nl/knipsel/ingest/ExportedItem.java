package nl.knipsel.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ExportFormat;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.corpus.Rejection.Cause;
import nl.knipsel.corpus.Source;
import nl.knipsel.news.Identity;
import nl.knipsel.news.NewsItem;

/// What `knipsel export` wrote, read back.
final class ExportFile {
  /// The longest line that is read: an item with some 200,000 sightings.
  private static final int LONGEST = 64 << 20;

  private ExportFile() {}

  /// Whether a path is a file that begins as an export does.
  static boolean is(Path path) throws IOException {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return ExportFormat.begins(in.readNBytes(ExportFormat.HEADER.length()));
    }
  }

  /// Whether a stream begins so; it stands where it stood.
  static boolean is(BufferedInputStream in) throws IOException {
    in.mark(ExportFormat.HEADER.length());
    byte[] start = in.readNBytes(ExportFormat.HEADER.length());
    in.reset();
    return ExportFormat.begins(start);
  }

  /// Gives all items of a stream.
  static void read(Source source, InputStream stream, Reading reading) throws IOException {
    long passOver = reading.begin(source);
    if (passOver == Reading.ALL) {
      return;
    }
    InputStream in = new BufferedInputStream(stream, 1 << 16);
    line(in);
    long number = 1;
    for (Optional<byte[]> line = line(in); line.isPresent(); line = line(in)) {
      number++;
      if (number - 1 > passOver) {
        reading.exported(source.name() + "#" + number, line.get());
      }
    }
    reading.end(source);
  }

  /// The next line; cut off where it is longer than any can be, which makes it none.
  private static Optional<byte[]> line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (line.size() < LONGEST) {
        line.write(next);
      }
      next = in.read();
    }
    return Optional.of(line.toByteArray());
  }

  /// The item of a line, or why it is none.
  static Event item(String source, byte[] line) {
    try {
      NewsItem item = ItemJson.read(line);
      boolean same =
          item.texts().stream().allMatch(text -> Identity.of(text.story()).equals(item.id()));
      return same
          ? new Event.ItemRead(item, line.length)
          : new Event.Refused(
              new Rejection(source, Cause.NO_ITEM, "its id is not that of its text"));
    } catch (ArchiveException e) {
      return new Event.Refused(
          new Rejection(source, Cause.NO_ITEM, String.valueOf(e.getMessage())));
    }
  }
}
