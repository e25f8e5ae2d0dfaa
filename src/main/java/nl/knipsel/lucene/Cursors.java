package nl.knipsel.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import nl.knipsel.archive.CursorException;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryText;
import org.apache.lucene.util.StringHelper;

/// Writes and reads cursors: 54 bytes in the letters of base64 that are safe in a URL. One holds
/// the place of a page's last hit, exactly; how many hits stand before the next page; when the
/// first page was asked for, since dates such as 'yesterday' go by that; and what it is a cursor
/// of: the state of the archive, the order, and a hash of all else that the request asks for.
public final class Cursors {
  /// Where a page begins.
  ///
  /// @param asked to the millisecond
  /// @param passed how many hits stand before it
  public record Start(Instant asked, long passed, Place after) {}

  /// Where a hit stands in the order.
  ///
  /// @param key of relevance the bits of the score, else milliseconds since 1970
  /// @param id the item's, as a number
  public record Place(long key, long id) {}

  private static final byte FORMAT = 2;
  private static final int LENGTH = 2 + 6 * Long.BYTES + Integer.BYTES;

  private final long archive;

  /// @param state what tells the archive's state from all others
  public Cursors(String state) {
    archive = hash(state.getBytes(StandardCharsets.UTF_8));
  }

  /// What comes after this hit of a request's.
  public String of(SearchRequest request, Start start) {
    byte[] cursor = new byte[LENGTH];
    ByteBuffer bytes = ByteBuffer.wrap(cursor);
    bytes.put(FORMAT).put(letter(request.order()));
    bytes.putLong(archive).putLong(hash(request));
    bytes.putLong(start.asked().toEpochMilli()).putLong(start.passed());
    bytes.putLong(start.after().key()).putLong(start.after().id());
    bytes.putInt(checksum(cursor));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  private static byte letter(Order order) {
    return (byte) order.key().charAt(0);
  }

  /// Where the request's page begins, if it has a cursor.
  ///
  /// @throws CursorException if that is not of this archive and request
  public Optional<Start> start(SearchRequest request) {
    return request
        .after()
        .map(text -> {
          ByteBuffer bytes = bytes(text);
          byte order = bytes.get(1);
          bytes.position(2);
          if (bytes.getLong() != archive) {
            throw new CursorException(CursorException.Cause.OTHER_ARCHIVE);
          }
          if (order != letter(request.order())) {
            throw new CursorException(CursorException.Cause.OTHER_ORDER);
          }
          if (bytes.getLong() != hash(request)) {
            throw new CursorException(CursorException.Cause.OTHER_QUERY);
          }
          return new Start(
              Instant.ofEpochMilli(bytes.getLong()),
              bytes.getLong(),
              new Place(bytes.getLong(), bytes.getLong()));
        });
  }

  private static ByteBuffer bytes(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new CursorException(CursorException.Cause.NO_CURSOR);
    }
    ByteBuffer read = ByteBuffer.wrap(bytes);
    if (bytes.length != LENGTH
        || bytes[0] != FORMAT
        || read.getInt(LENGTH - Integer.BYTES) != checksum(bytes)) {
      throw new CursorException(CursorException.Cause.NO_CURSOR);
    }
    return read;
  }

  private static int checksum(byte[] cursor) {
    CRC32 checksum = new CRC32();
    checksum.update(cursor, 0, LENGTH - Integer.BYTES);
    return (int) checksum.getValue();
  }

  /// Of what decides which hits there are and, but for the order, how they stand.
  private static long hash(SearchRequest request) {
    StringBuilder text = new StringBuilder();
    append(text, QueryText.of(request.query()));
    request
        .filters()
        .forEach((dimension, values) -> {
          append(text, dimension.key());
          append(text, Integer.toString(values.size()));
          values.forEach(value -> append(text, value));
        });
    request.dates().forEach(dates -> append(text, QueryText.of(dates)));
    append(text, request.recency().map(recency -> recency.halfLife().toString()).orElse(""));
    int flags =
        (request.anyWord() ? 1 : 0)
            | (request.certain() ? 2 : 0)
            | (request.exact() ? 4 : 0)
            | (request.foldVersions() ? 8 : 0);
    append(text, Integer.toString(flags));
    return hash(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(' ').append(part);
  }

  private static long hash(byte[] bytes) {
    return StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, FORMAT)[0];
  }
}
