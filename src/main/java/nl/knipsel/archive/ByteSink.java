package nl.knipsel.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that are being written; what [ByteSource] reads. Of one thread.
final class ByteSink {
  private static final int SEVEN_BITS = 0x7F;

  private byte[] bytes = new byte[1024];
  private int length;

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /// Seven bits a byte, the lowest first; the eighth says that more follow. Small ones take least.
  void number(long value) {
    room(Long.BYTES + 2);
    long left = value;
    while ((left & ~SEVEN_BITS) != 0) {
      bytes[length++] = (byte) (left | ~SEVEN_BITS);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
  }

  /// A number that may be negative: those near zero take least (0, -1, 1, -2 as 0, 1, 2, 3).
  void signed(long value) {
    number((value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  /// A number that is never small: eight bytes, the highest first.
  void eight(long value) {
    room(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  /// Twice the length in bytes, then UTF-8. A text with half a character in it, which UTF-8 has
  /// not, is written as UTF-16, and the number is odd.
  void text(String text) {
    boolean whole = isWhole(text);
    byte[] encoded = whole ? text.getBytes(StandardCharsets.UTF_8) : halves(text);
    number(((long) encoded.length << 1) | (whole ? 0 : 1));
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  private static byte[] halves(String text) {
    byte[] encoded = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      encoded[2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
      encoded[2 * i + 1] = (byte) text.charAt(i);
    }
    return encoded;
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private void room(int wanted) {
    if (bytes.length - length < wanted) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + wanted));
    }
  }
}
