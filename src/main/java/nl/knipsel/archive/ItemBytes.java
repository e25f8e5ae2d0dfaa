package nl.knipsel.archive;

import java.time.DateTimeException;
import nl.knipsel.news.NewsItem;

/// An item with all its sightings in few bytes, as embedded archives store it and indexing keeps it
/// meanwhile. Writing and reading back gives an equal item.
///
/// What sightings have in common with the one before (of sources and addresses the beginning, of
/// times all but seconds) is not written again; see [ItemEncoder]. [ItemJson] is for everyone else.
public final class ItemBytes {
  /// The first byte, so that none of this is taken for JSON, or for what a later version writes.
  static final int FORMAT = 1;

  private ItemBytes() {}

  public static byte[] of(NewsItem item) {
    ByteSink sink = new ByteSink();
    sink.number(FORMAT);
    new ItemEncoder(sink).write(item);
    return sink.bytes();
  }

  /// Reads what [#of] gave.
  ///
  /// @throws ArchiveException if it is not that
  public static NewsItem read(byte[] bytes) {
    return read(bytes, 0, bytes.length);
  }

  /// Reads what [#of] gave, from a part of an array.
  ///
  /// @throws ArchiveException if it is not that
  /// @throws IndexOutOfBoundsException if the array has no such part
  public static NewsItem read(byte[] bytes, int from, int length) {
    ByteSource source = new ByteSource(bytes, from, length);
    try {
      long format = source.number();
      if (format != FORMAT) {
        throw new IllegalArgumentException("it has format %s".formatted(format));
      }
      NewsItem item = new ItemDecoder(source).item();
      if (!source.isAtEnd()) {
        throw new IllegalArgumentException("there is more behind it");
      }
      return item;
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      throw new ArchiveException("a stored item cannot be read: " + e.getMessage(), e);
    }
  }
}
