package nl.knipsel.dutch;

/// Hashes of bytes such that those of all ranges of a text follow from those of its beginnings.
final class TextHash {
  private static final int FACTOR = 0x01000193;
  private static final int SPREAD = 0x9E3779B9;

  private TextHash() {}

  /// The hash of a text of which `hash` is that of all but the last byte; 0 is that of no byte.
  static int of(int hash, byte next) {
    return hash * FACTOR + next;
  }

  /// The hash of a whole text.
  static int of(byte[] text) {
    int hash = 0;
    for (byte b : text) {
      hash = of(hash, b);
    }
    return hash;
  }

  /// The hash of a range, from those of the two beginnings of the text that it lies between.
  static int ofRange(int toStart, int toEnd, int length) {
    int power = 1;
    for (int i = 0; i < length; i++) {
      power *= FACTOR;
    }
    return toEnd - toStart * power;
  }

  /// The slot of a hash in a table of `1 << 32 - shift` slots.
  static int slot(int hash, int shift) {
    return hash * SPREAD >>> shift;
  }
}
