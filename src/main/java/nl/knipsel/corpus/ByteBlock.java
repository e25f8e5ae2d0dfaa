package nl.knipsel.corpus;

import java.util.Arrays;

/// Bytes that grow up to a limit, and how many there were.
final class ByteBlock {
  private final int limit;
  private byte[] bytes = new byte[1 << 13];
  private int length;
  private long size;

  ByteBlock(int limit) {
    this.limit = limit;
  }

  void clear() {
    length = 0;
    size = 0;
  }

  /// Adds bytes; those beyond the limit are counted only.
  void add(byte[] from, int offset, int count) {
    int kept = Math.min(count, limit - length);
    if (length + kept > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.clamp(2L * bytes.length, length + kept, limit));
    }
    System.arraycopy(from, offset, bytes, length, kept);
    length += kept;
    size += count;
  }

  void dropCarriageReturn() {
    if (size == length && length > 0 && bytes[length - 1] == '\r') {
      length--;
      size--;
    }
  }

  boolean tooLong() {
    return size > limit;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /// The bytes from 0 to [#length()], good until the next change.
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  long size() {
    return size;
  }
}
