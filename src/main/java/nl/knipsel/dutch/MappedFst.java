package nl.knipsel.dutch;

import java.nio.ByteBuffer;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTReader;

/// The bytes of a finite-state transducer in a buffer, read from the end backwards, as Lucene does.
/// It looks a byte up by its place alone, where [org.apache.lucene.util.fst.OffHeapFSTStore] goes
/// by a stream of many buffers: each lookup reads some twenty. Thread-safe.
///
/// A reader throws [IndexOutOfBoundsException] outside the bytes.
final class MappedFst implements FSTReader {
  private final ByteBuffer bytes;

  /// @param bytes all of it, from 0 on; not to be changed
  MappedFst(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  @Override
  public FST.BytesReader getReverseBytesReader() {
    return new Backwards(bytes);
  }

  @Override
  public void writeTo(DataOutput out) {
    throw new UnsupportedOperationException("a lexicon is written by LexiconWriter");
  }

  /// None on the heap.
  @Override
  public long ramBytesUsed() {
    return 0;
  }

  private static final class Backwards extends FST.BytesReader {
    private final ByteBuffer bytes;
    private int position;

    Backwards(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    @Override
    public byte readByte() {
      return bytes.get(position--);
    }

    @Override
    public void readBytes(byte[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = bytes.get(position--);
      }
    }

    @Override
    public void skipBytes(long count) {
      position = Math.toIntExact(position - count);
    }

    @Override
    public long getPosition() {
      return position;
    }

    @Override
    public void setPosition(long position) {
      this.position = Math.toIntExact(position);
    }
  }
}
