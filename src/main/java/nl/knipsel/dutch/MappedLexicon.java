package nl.knipsel.dutch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.Util;

/// The lexicon in a memory-mapped file: opening reads some hundred bytes, the operating system
/// brings in the rest as it is asked for, and processes share it. Thread-safe; whoever opened it
/// closes it after the last lookup. The mapping goes when Java next collects it.
///
/// A lookup throws [UncheckedIOException] with the file's name if the file is damaged, and Lucene's
/// AlreadyClosedException after [#close()].
public final class MappedLexicon implements Lexicon, Closeable {
  private final Path file;
  private final IndexInput input;
  private final FST<BytesRef> fst;
  private final long checksum;
  private volatile boolean closed;

  private MappedLexicon(Path file, ByteBuffer mapped) throws IOException {
    this.file = file;
    this.input =
        new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(mapped)), file.toString());
    CodecUtil.checkHeader(input, LexiconFile.CODEC, LexiconFile.VERSION, LexiconFile.VERSION);
    long afterHeader = input.getFilePointer();
    checksum = CodecUtil.retrieveChecksum(input);
    input.seek(afterHeader);
    FST.FSTMetadata<BytesRef> metadata =
        FST.readMetadata(input, ByteSequenceOutputs.getSingleton());
    int start = Math.toIntExact(input.getFilePointer());
    int length = mapped.limit() - start - CodecUtil.footerLength();
    if (metadata.getNumBytes() != length) {
      throw new IOException("its length is not what it says");
    }
    this.fst = FST.fromFSTReader(metadata, new MappedFst(mapped.slice(start, length)));
  }

  /// Opens a file that a [LexiconWriter] made. Only its ends are checked: see [#verify(Path)].
  ///
  /// @throws IOException naming the file if it is missing, cut off, or not a lexicon of this
  ///   version
  public static MappedLexicon open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      // by way of an arena, as a buffer of the channel's own is made by reflection, which takes 20
      // ms
      ByteBuffer mapped =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto())
              .asByteBuffer();
      return new MappedLexicon(file, mapped);
    } catch (IOException | RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  /// Reads the whole file and compares its checksum: some 10 ms.
  ///
  /// @throws IOException naming the file if it is missing or damaged anywhere
  public static void verify(Path file) throws IOException {
    try (MappedLexicon lexicon = open(file);
        IndexInput whole = lexicon.input.clone()) {
      CodecUtil.checksumEntireFile(whole);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /// The CRC-32 that the file gives for itself.
  public long checksum() {
    return checksum;
  }

  @Override
  public List<String> lemmas(String form) {
    if (closed) {
      throw new AlreadyClosedException("the lexicon %s is closed".formatted(file));
    }
    BytesRef key = new BytesRef(form);
    try {
      BytesRef code = Util.get(fst, key);
      return code == null ? List.of() : LemmaCode.decode(key, code);
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new UncheckedIOException(unreadable(file, e));
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    input.close();
  }

  private static IOException unreadable(Path file, Exception cause) {
    return new IOException("cannot read the lexicon %s: %s".formatted(file, cause), cause);
  }
}
