package nl.knipsel.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The data that stands beside the checkout, for tests tagged `shared`.
final class SharedData {
  private SharedData() {}

  /// The text of a file; skips the test if the data is not there.
  static String text(String name) {
    Path file = Path.of("..", "shared").resolve(name);
    assumeTrue(Files.exists(file), () -> "no " + file + " beside the checkout");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
