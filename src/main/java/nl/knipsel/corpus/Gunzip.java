package nl.knipsel.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Unpacks gzip (RFC 1952), all its members one behind the other. `GZIPInputStream` takes a broken
/// later member for the end, and asks `available` whether there is one.
///
/// Zeros behind the last member, as tapes leave them, are no error.
final class Gunzip extends InputStream {
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final Feed in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[1 << 13];
  private boolean inMember;
  private boolean ended;

  Gunzip(Feed in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (!ended) {
      if (!inMember && !nextMember()) {
        break;
      }
      int count = inflate(bytes, offset, length);
      if (count > 0) {
        crc.update(bytes, offset, count);
        return count;
      }
      if (inflater.finished()) {
        trailer();
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (inflater.needsInput()) {
        int count = in.read(packed, 0, packed.length);
        if (count < 0) {
          throw new EOFException();
        }
        inflater.setInput(packed, 0, count);
      }
      return inflater.inflate(bytes, offset, length);
    } catch (DataFormatException e) {
      throw new ZipException("broken gzip data");
    }
  }

  /// Reads a member's header, if there is one more.
  private boolean nextMember() throws IOException {
    int first = in.read();
    while (first == 0) {
      first = in.read();
    }
    if (first < 0) {
      ended = true;
      return false;
    }
    if (first != 0x1F || byteOf() != 0x8B || byteOf() != 8) {
      throw new ZipException("no gzip member where one should begin");
    }
    int flags = byteOf();
    skipFully(6);
    if ((flags & EXTRA) != 0) {
      skipFully(number(2));
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        while (byteOf() != 0) {}
      }
    }
    if ((flags & HEADER_CHECK) != 0) {
      skipFully(2);
    }
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  private void trailer() throws IOException {
    in.giveBack(inflater.getRemaining());
    if (number(4) != crc.getValue() || number(4) != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
      throw new ZipException("wrong checksum");
    }
    inMember = false;
  }

  private int byteOf() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException();
    }
    return value;
  }

  /// A number of so many bytes, the lowest first.
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) byteOf() << (8 * i);
    }
    return number;
  }

  private void skipFully(long count) throws IOException {
    if (in.skip(count) < count) {
      throw new EOFException();
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
