package nl.knipsel.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.codecs.lucene90.LZ4WithPresetDictCompressionMode;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.compress.LZ4;
import org.apache.lucene.util.compress.LZ4.FastCompressionHashTable;

/// Compresses stored items in Lucene's own format, so that Lucene reads them as any, but in smaller
/// pieces than Lucene does: to read one item takes reading its piece and the words that all pieces
/// of a chunk share. Stateless and thread-safe; its compressors are of one thread.
final class StoredBlocks extends CompressionMode {
  /// How many bytes of items share words that stand before them, as in Lucene.
  private static final int CHUNK_BYTES = 80 << 10;

  private static final int CHUNK_ITEMS = 1024;

  /// How many chunks stand in one block of the file's index, as a power of two, as in Lucene.
  private static final int INDEX_SHIFT = 10;

  private static final int SHARED_BYTES = 4 << 10;

  /// Half of Lucene's: measured, see docs/measurements.md.
  private static final int PIECE_BYTES = 4 << 10;

  /// Which of the ways that Lucene knows reads what is written here.
  private static final Lucene90StoredFieldsFormat.Mode READ_AS =
      Lucene90StoredFieldsFormat.Mode.BEST_SPEED;

  private static final String FILE_FORMAT = "Lucene90StoredFieldsFastData";

  private final LZ4WithPresetDictCompressionMode lucenes = new LZ4WithPresetDictCompressionMode();

  /// For writing. What it has written is read by Lucene's codec.
  static Codec codec() {
    Codec codec = Codec.getDefault();
    StoredFieldsFormat format = new Format();
    return new FilterCodec(codec.getName(), codec) {
      @Override
      public StoredFieldsFormat storedFieldsFormat() {
        return format;
      }
    };
  }

  @Override
  public Compressor newCompressor() {
    return new Pieces();
  }

  @Override
  public Decompressor newDecompressor() {
    return lucenes.newDecompressor();
  }

  /// While an index is written its new segments are read by this too, so that merging copies what
  /// is compressed already.
  private static final class Format extends StoredFieldsFormat {
    private final StoredFieldsFormat format =
        new Lucene90CompressingStoredFieldsFormat(
            FILE_FORMAT, new StoredBlocks(), CHUNK_BYTES, CHUNK_ITEMS, INDEX_SHIFT);

    @Override
    public StoredFieldsReader fieldsReader(
        Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
        throws IOException {
      return format.fieldsReader(directory, segment, fields, context);
    }

    @Override
    public StoredFieldsWriter fieldsWriter(
        Directory directory, SegmentInfo segment, IOContext context) throws IOException {
      segment.putAttribute(Lucene90StoredFieldsFormat.MODE_KEY, READ_AS.name());
      return format.fieldsWriter(directory, segment, context);
    }
  }

  /// Lays chunks out as [LZ4WithPresetDictCompressionMode] does: the lengths of what all pieces
  /// share and of a piece, then how long each is when compressed, then all of them.
  private static final class Pieces extends Compressor {
    private final FastCompressionHashTable seen = new FastCompressionHashTable();
    private final ByteBuffersDataOutput compressed = ByteBuffersDataOutput.newResettableInstance();
    private final byte[] bytes = new byte[SHARED_BYTES + PIECE_BYTES];

    @Override
    public void compress(ByteBuffersDataInput chunk, DataOutput out) throws IOException {
      int length = Math.toIntExact(chunk.length() - chunk.position());
      int shared = Math.min(SHARED_BYTES, length);
      out.writeVInt(shared);
      out.writeVInt(PIECE_BYTES);
      compressed.reset();
      chunk.readBytes(bytes, 0, shared);
      LZ4.compress(bytes, 0, shared, compressed, seen);
      out.writeVInt(Math.toIntExact(compressed.size()));
      for (int at = shared; at < length; at += PIECE_BYTES) {
        int piece = Math.min(PIECE_BYTES, length - at);
        long before = compressed.size();
        chunk.readBytes(bytes, shared, piece);
        LZ4.compressWithDictionary(bytes, 0, shared, piece, compressed, seen);
        out.writeVInt(Math.toIntExact(compressed.size() - before));
      }
      compressed.copyTo(out);
    }

    @Override
    public void close() {}
  }
}
