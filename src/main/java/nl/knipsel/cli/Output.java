package nl.knipsel.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A stream of lines in UTF-8. Unlike a PrintStream it notices that nobody reads any more.
final class Output {
  /// The reader of the stream has gone.
  static final class ClosedPipe extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    ClosedPipe(IOException cause) {
      super(cause);
    }
  }

  private Writer writer;

  Output(OutputStream stream) {
    writer = writer(stream);
  }

  private static Writer writer(OutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /// Writes to another stream from now on.
  void redirect(OutputStream stream) {
    flush();
    writer = writer(stream);
  }

  /// Writes the text and a line end.
  void line(String text) {
    try {
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw new ClosedPipe(e);
    }
  }

  void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new ClosedPipe(e);
    }
  }
}
