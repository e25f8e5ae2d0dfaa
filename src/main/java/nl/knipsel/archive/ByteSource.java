package nl.knipsel.archive;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Reads what a [ByteSink] wrote. Throws [IndexOutOfBoundsException], [IllegalArgumentException]
/// and [ArithmeticException] where it cannot have. Of one thread.
final class ByteSource {
  private static final int SEVEN_BITS = 0x7F;

  private final byte[] bytes;
  private final int end;
  private int position;

  ByteSource(byte[] bytes, int from, int length) {
    Objects.checkFromIndexSize(from, length, bytes.length);
    this.bytes = bytes;
    position = from;
    end = from + length;
  }

  boolean isAtEnd() {
    return position == end;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes[skip(1)];
      value |= (long) (next & SEVEN_BITS) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without end");
  }

  long eight() {
    int from = skip(Long.BYTES);
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << Byte.SIZE) | Byte.toUnsignedLong(bytes[from + i]);
    }
    return value;
  }

  /// A number of things, of which each takes a byte at least.
  int count() {
    long count = number();
    if (count < 0 || count > end - position) {
      throw new IllegalArgumentException("%s of what cannot be so many".formatted(count));
    }
    return (int) count;
  }

  /// A number that is a small one.
  int flags() {
    long flags = number();
    if (flags < 0 || flags > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("%s for what are a few".formatted(flags));
    }
    return (int) flags;
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  int signedInt() {
    return Math.toIntExact(signed());
  }

  String text() {
    long head = number();
    long length = head >>> 1;
    if (length > end - position) {
      throw new IllegalArgumentException("a text of %s bytes".formatted(length));
    }
    int from = skip((int) length);
    return (head & 1) == 0
        ? new String(bytes, from, (int) length, StandardCharsets.UTF_8)
        : halves(from, (int) length);
  }

  private String halves(int from, int length) {
    char[] characters = new char[length / 2];
    for (int i = 0; i < characters.length; i++) {
      characters[i] =
          (char) ((bytes[from + 2 * i] << Byte.SIZE) | Byte.toUnsignedInt(bytes[from + 2 * i + 1]));
    }
    return new String(characters);
  }

  /// Passes over so many bytes; gives where they begin.
  private int skip(int count) {
    int from = position;
    Objects.checkFromIndexSize(from, count, end);
    position += count;
    return from;
  }
}
