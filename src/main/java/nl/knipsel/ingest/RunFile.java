package nl.knipsel.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ItemBytes;
import nl.knipsel.archive.SourceJson;
import nl.knipsel.news.Identity;
import nl.knipsel.news.NewsItem;

/// A sorted run: items that were read and are not in the archive yet, and of which sources they
/// are.
///
/// The file holds the counts, the sources, then the items in ascending order of their ids, and a
/// checksum (CRC32C). It is written under another name, forced to the disk and renamed, so that it
/// is there whole or not at all.
record RunFile(Path path) {
  private static final int BUFFER = 1 << 16;
  private static final int END = -1;

  /// What a run says of itself.
  interface Contents {
    void counts(Tally tally);

    void source(ReadSource source);
  }

  static RunFile write(Path path, Tally tally, List<ReadSource> sources, Iterator<NewsItem> items)
      throws IOException {
    Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
    try (FileChannel file =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      CheckedOutputStream checked =
          new CheckedOutputStream(
              new BufferedOutputStream(Channels.newOutputStream(file), BUFFER), new CRC32C());
      DataOutputStream out = new DataOutputStream(checked);
      tally.write(out);
      for (ReadSource source : sources) {
        bytes(out, SourceJson.bytes(source.record()));
        out.writeBoolean(source.replaces());
      }
      out.writeInt(END);
      while (items.hasNext()) {
        NewsItem item = items.next();
        bytes(out, ItemBytes.of(item));
        out.write(item.id().getBytes(StandardCharsets.US_ASCII));
      }
      out.writeInt(END);
      out.writeLong(checked.getChecksum().getValue());
      out.flush();
      file.force(true);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    Files.move(unfinished, path, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder =
        FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
    return new RunFile(path);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// Whether the file is as it was written, by its checksum. Reads all of it.
  boolean isWhole() throws IOException {
    long left = Files.size(path) - Long.BYTES;
    CRC32C sum = new CRC32C();
    byte[] bytes = new byte[BUFFER];
    try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
      while (left > 0) {
        int count = in.read(bytes, 0, (int) Math.min(bytes.length, left));
        if (count < 0) {
          return false;
        }
        sum.update(bytes, 0, count);
        left -= count;
      }
      return left == 0 && in.readLong() == sum.getValue();
    }
  }

  void read(Contents contents) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
      head(in, contents);
    }
  }

  private static void head(DataInputStream in, Contents contents) throws IOException {
    contents.counts(Tally.read(in));
    for (int length = in.readInt(); length != END; length = in.readInt()) {
      contents.source(new ReadSource(SourceJson.read(in.readNBytes(length)), in.readBoolean()));
    }
  }

  /// The run's items. The checksum is looked at behind the last one.
  ///
  /// @throws ArchiveException there, if the file is damaged
  PieceSource items() throws IOException {
    CheckedInputStream checked =
        new CheckedInputStream(
            new BufferedInputStream(Files.newInputStream(path), BUFFER), new CRC32C());
    DataInputStream in = new DataInputStream(checked);
    head(in, new Nothing());
    return new Items(path, checked, in);
  }

  private static final class Nothing implements Contents {
    @Override
    public void counts(Tally tally) {}

    @Override
    public void source(ReadSource source) {}
  }

  private static final class Items implements PieceSource {
    private final Path path;
    private final CheckedInputStream checked;
    private final DataInputStream in;
    private boolean ended;

    Items(Path path, CheckedInputStream checked, DataInputStream in) {
      this.path = path;
      this.checked = checked;
      this.in = in;
    }

    @Override
    public Optional<Piece> next() throws IOException {
      if (ended) {
        return Optional.empty();
      }
      int length = in.readInt();
      if (length == END) {
        ended = true;
        long sum = checked.getChecksum().getValue();
        if (in.readLong() != sum) {
          throw new ArchiveException(
              "%s is damaged; delete it and index the same input again".formatted(path));
        }
        return Optional.empty();
      }
      byte[] item = in.readNBytes(length);
      String id = new String(in.readNBytes(Identity.DIGITS), StandardCharsets.US_ASCII);
      return Optional.of(new Piece.Stored(id, item));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
