package nl.knipsel.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import nl.knipsel.corpus.Rejection.Cause;
import org.jspecify.annotations.Nullable;

/// A buffered stream of one layer, which can look ahead, knows its position, and turns every error
/// of the layer into [Damage]. What was read before an error is given first. One thread.
final class Feed extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int layer;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long taken;
  private @Nullable Damage error;
  private boolean ended;

  /// @param layer see [Damage]
  Feed(InputStream in, int layer) {
    this.in = in;
    this.layer = layer;
  }

  int layer() {
    return layer;
  }

  /// How many bytes were taken.
  long position() {
    return taken;
  }

  /// The next bytes without taking them, as many as are wanted or there are: an error behind them
  /// is not yet told.
  ///
  /// @param wanted at most 64 KiB
  byte[] peek(int wanted) {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    while (to < wanted && fill()) {}
    return Arrays.copyOf(buffer, Math.min(wanted, to));
  }

  /// Reads once behind what the buffer has; false at the end and at an error.
  private boolean fill() {
    if (ended || error != null) {
      return false;
    }
    try {
      int count = in.read(buffer, to, buffer.length - to);
      ended = count < 0;
      to += Math.max(count, 0);
      return !ended;
    } catch (Damage below) {
      error = below;
    } catch (EOFException e) {
      error = new Damage(Cause.DAMAGED, "cut off after %d bytes".formatted(unread()), layer);
    } catch (IOException e) {
      Cause reason = layer == 0 ? Cause.UNREADABLE : Cause.DAMAGED;
      error = new Damage(reason, "%s, after %d bytes".formatted(e.getMessage(), unread()), layer);
    }
    return false;
  }

  private long unread() {
    return taken + to - from;
  }

  /// Makes sure that there is a byte to take.
  ///
  /// @return false at the end
  private boolean ready() throws Damage {
    if (from < to) {
      return true;
    }
    from = 0;
    to = 0;
    if (fill()) {
      return from < to || ready();
    }
    if (error != null) {
      throw error;
    }
    return false;
  }

  @Override
  public int read() throws Damage {
    if (!ready()) {
      return -1;
    }
    taken++;
    return buffer[from++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws Damage {
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int count = Math.min(length, to - from);
    System.arraycopy(buffer, from, bytes, offset, count);
    from += count;
    taken += count;
    return count;
  }

  /// Gives bytes back that the last [#read(byte[], int, int)] took.
  void giveBack(int count) {
    from -= count;
    taken -= count;
  }

  @Override
  public long skip(long wanted) throws Damage {
    long skipped = 0;
    while (skipped < wanted && ready()) {
      int count = (int) Math.min(wanted - skipped, to - from);
      from += count;
      taken += count;
      skipped += count;
    }
    return skipped;
  }

  @Override
  public int available() {
    return to - from;
  }

  /// Takes the next line without its end, `\n` or `\r\n`, into `line`. Of a line that is too long,
  /// only the beginning is kept.
  ///
  /// @return false if there is none
  boolean line(ByteBlock line) throws Damage {
    line.clear();
    if (!ready()) {
      return false;
    }
    do {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      line.add(buffer, from, end - from);
      boolean ends = end < to;
      taken += end - from + (ends ? 1 : 0);
      from = ends ? end + 1 : end;
      if (ends) {
        break;
      }
    } while (ready());
    line.dropCarriageReturn();
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
    buffer = new byte[0];
    from = 0;
    to = 0;
    ended = true;
  }
}
