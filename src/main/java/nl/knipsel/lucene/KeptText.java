package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A small file that spares work the next time and can be done without. It is there whole or not at
/// all.
record KeptText(Path file) {
  Optional<String> read() throws IOException {
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /// Keeps a text, if the folder may be written to.
  void put(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isWritable(folder)) {
      return;
    }
    try {
      Path part = Files.createTempFile(folder, file.getFileName().toString(), "~");
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      // the next one does the work again, which is right in any case
    }
  }
}
