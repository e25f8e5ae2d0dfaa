package nl.knipsel.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A stream of lines in UTF-8. Thread-safe. Unlike a PrintStream it notices that nobody reads any
/// more.
final class Output {
  /// The reader of the stream has gone.
  static final class ClosedPipe extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    ClosedPipe(IOException cause) {
      super(cause);
    }
  }

  private Writer writer;
  private boolean passing;

  Output(OutputStream stream) {
    writer = writer(stream);
  }

  private static Writer writer(OutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /// Writes to another stream from now on.
  synchronized void redirect(OutputStream stream) {
    flush();
    writer = writer(stream);
  }

  /// As [#redirect], but forgets what was not yet written.
  synchronized void restart(OutputStream stream) {
    writer = writer(stream);
  }

  /// Writes the text and a line end.
  synchronized void line(String text) {
    try {
      clear();
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw new ClosedPipe(e);
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
      throw new ClosedPipe(e);
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
      throw new ClosedPipe(e);
    }
  }
}
