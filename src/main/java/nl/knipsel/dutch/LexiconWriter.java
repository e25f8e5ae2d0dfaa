package nl.knipsel.dutch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;

/// Makes a lexicon file. Add the forms in the order of their UTF-8 bytes, then [#finish()]; the
/// file appears whole or not at all. Not thread-safe.
///
/// Memory: the finished FST (about 25 MB for five million forms) and Lucene's table of suffixes.
public final class LexiconWriter implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Path unfinished;
  private final FSTCompiler<BytesRef> compiler;
  private final IntsRefBuilder labels = new IntsRefBuilder();
  private BytesRef last = new BytesRef();

  /// Nothing is written before [#finish()]; missing folders are made then.
  public LexiconWriter(Path file) {
    this.file = file;
    this.unfinished =
        file.resolveSibling(
            "%s.%d.unfinished".formatted(file.getFileName(), ProcessHandle.current().pid()));
    this.compiler =
        new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, ByteSequenceOutputs.getSingleton()).build();
  }

  /// Adds a form.
  ///
  /// @param form as the tokens will be: lower-case, Unicode NFC
  /// @param lemmas at least one, without repetition, the likeliest first
  /// @throws IllegalArgumentException if forms are out of order or repeated, or a word is empty or
  ///   too long
  public void add(String form, List<String> lemmas) throws IOException {
    BytesRef key = new BytesRef(form);
    BytesRef code = LemmaCode.encode(key, lemmas);
    if (key.compareTo(last) <= 0) {
      throw new IllegalArgumentException(
          "'%s' comes after '%s'".formatted(form, last.utf8ToString()));
    }
    compiler.add(Util.toIntsRef(key, labels), code);
    last = key;
  }

  /// Writes the file and moves it to its place.
  ///
  /// @throws IOException also if no form was added
  public void finish() throws IOException {
    FST<BytesRef> fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    if (fst == null) {
      throw new IOException("a lexicon without a form: " + file);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    String name = unfinished.getFileName().toString();
    try (OutputStream bytes = Files.newOutputStream(unfinished);
        OutputStreamIndexOutput out =
            new OutputStreamIndexOutput(name, name, bytes, BUFFER_BYTES)) {
      CodecUtil.writeHeader(out, LexiconFile.CODEC, LexiconFile.VERSION);
      fst.save(out, out);
      CodecUtil.writeFooter(out);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes what an unsuccessful [#finish()] left behind.
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(unfinished);
  }
}
