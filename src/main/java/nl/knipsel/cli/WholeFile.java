package nl.knipsel.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file that is there only when it is whole: it is written beside its place, under a name that
/// begins with a dot, and renamed when it is on the disk. What is not kept is removed, also when
/// the program is ended from outside. A place that is no file, as /dev/null, is written to at once.
final class WholeFile implements Closeable {
  private final Path place;
  private final Path written;
  private final FileChannel channel;

  private WholeFile(Path place, Path written) throws IOException {
    this.place = place;
    this.written = written;
    channel =
        FileChannel.open(
            written,
            place.equals(written)
                ? Set.of(StandardOpenOption.WRITE)
                : Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
    if (!place.equals(written)) {
      written.toFile().deleteOnExit();
    }
  }

  /// Begins to write.
  ///
  /// @throws NoSuchFileException if the folder is missing
  static WholeFile at(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    if (!Files.exists(file)) {
      return new WholeFile(file, beside(file));
    }
    Path real = file.toRealPath();
    return new WholeFile(real, Files.isRegularFile(real) ? beside(real) : real);
  }

  private static Path beside(Path file) {
    return file.resolveSibling(
        ".%s.%d".formatted(file.getFileName(), ProcessHandle.current().pid()));
  }

  /// Writes to the file. Failures come unchecked, so that nobody takes them for a reader that has
  /// gone.
  OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
        try {
          while (left.hasRemaining()) {
            channel.write(left);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(
              new FileSystemException(place.toString(), null, e.getMessage()));
        }
      }
    };
  }

  /// Puts it in its place, in that of a file that is there.
  void keep() throws IOException {
    if (!place.equals(written)) {
      channel.force(true);
      channel.close();
      Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!place.equals(written)) {
      Files.deleteIfExists(written);
    }
  }
}
