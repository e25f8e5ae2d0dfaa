package nl.knipsel.corpus;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import nl.knipsel.corpus.Rejection.Cause;

/// The unpacked bytes of a compressed stream, which end in [Damage] if there come far more than a
/// text packs to. Close it: unpackers hold memory that the heap does not know of.
final class Unpacked extends FilterInputStream {
  /// Below this size nothing is a bomb.
  static final long HARMLESS = 64L << 20;

  /// Texts pack to a third up to a tenth; a log of equal lines to some hundredths.
  static final long LARGEST_RATIO = 500;

  /// How zstd-jni says that the end came too soon.
  private static final String TRUNCATED = "Truncated source";

  private final LongSupplier packed;
  private final int layer;
  private long size;

  /// @param packed how many bytes were taken so far of what is packed
  Unpacked(InputStream in, LongSupplier packed, int layer) {
    super(in);
    this.packed = packed;
    this.layer = layer;
  }

  static Unpacked gzip(Feed in) {
    return new Unpacked(new Gunzip(in), in::position, in.layer() + 1);
  }

  /// All frames, with windows of at most 128 MiB, as `zstd` itself reads them unless told
  /// otherwise.
  static Unpacked zstd(Feed in) throws IOException {
    try {
      var unpacker = new ZstdInputStreamNoFinalizer(new Unclosed(in));
      return new Unpacked(unpacker, in::position, in.layer() + 1);
    } catch (LinkageError e) {
      // its native code is put into the folder for temporary files, from which none may be run
      throw new Damage(Cause.UNREADABLE, "zstd cannot be used: " + e.getMessage(), in.layer());
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = unpack(bytes, offset, length);
    size += Math.max(count, 0);
    if (size > HARMLESS && size / LARGEST_RATIO > packed.getAsLong()) {
      throw new Damage(Cause.BOMB, "%d bytes of %d".formatted(size, packed.getAsLong()), layer);
    }
    return count;
  }

  private int unpack(byte[] bytes, int offset, int length) throws Damage {
    try {
      return super.read(bytes, offset, length);
    } catch (Damage below) {
      throw below;
    } catch (IOException e) {
      boolean cutOff =
          e instanceof EOFException || String.valueOf(e.getMessage()).startsWith(TRUNCATED);
      String detail =
          cutOff
              ? "cut off after %d bytes".formatted(packed.getAsLong())
              : "%s, before byte %d".formatted(e.getMessage(), packed.getAsLong());
      throw new Damage(Cause.DAMAGED, detail, layer);
    }
  }

  /// A stream that stays open when what unpacks it is closed.
  private static final class Unclosed extends FilterInputStream {
    Unclosed(Feed in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
