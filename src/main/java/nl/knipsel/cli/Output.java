package nl.knipsel.cli;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A stream of lines in UTF-8. Thread-safe. Unlike a PrintStream it notices that nobody reads any
/// more, and that a file cannot be written to, which is an error: [UncheckedIOException].
final class Output {
  /// The reader of the stream has gone.
  static final class ClosedPipe extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    ClosedPipe(IOException cause) {
      super(cause);
    }
  }

  private OutputStream stream;
  private Writer writer;
  private boolean passing;

  Output(OutputStream stream) {
    this.stream = stream;
    writer = writer(stream);
  }

  private static Writer writer(OutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /// Writes to another stream from now on.
  synchronized void redirect(OutputStream stream) {
    flush();
    restart(stream);
  }

  /// As [#redirect], but forgets what was not yet written.
  synchronized void restart(OutputStream stream) {
    this.stream = stream;
    writer = writer(stream);
  }

  /// Writes the text and a line end.
  synchronized void line(String text) {
    try {
      clear();
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /// Shows a line on a terminal until the next one takes its place; an empty one takes it away.
  synchronized void passing(String text) {
    try {
      clear();
      writer.write(text);
      passing = !text.isEmpty();
      writer.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void clear() throws IOException {
    if (passing) {
      writer.write("\r\u001B[K");
      passing = false;
    }
  }

  synchronized void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /// What was not written is forgotten, so that the failure comes once.
  private UncheckedIOException failed(IOException cause) {
    restart(stream);
    return stream instanceof FileOutputStream file && isFile(file)
        ? new UncheckedIOException(cause)
        : new ClosedPipe(cause);
  }

  /// Pipes, sockets and terminals have no position.
  private static boolean isFile(FileOutputStream stream) {
    try {
      return stream.getChannel().position() >= 0;
    } catch (IOException pipe) {
      return false;
    }
  }
}
