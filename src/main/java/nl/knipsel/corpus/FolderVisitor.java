package nl.knipsel.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Takes what a walk through a folder finds. Called by the thread that walks.
public interface FolderVisitor {
  /// A folder that is about to be listed, the walked one too.
  default void folder(Path folder) {}

  /// A file that counts as a dump; it was not opened.
  void file(Path file, BasicFileAttributes attributes) throws IOException;

  /// A folder or file that cannot be read, or is none.
  void rejected(Rejection rejection) throws IOException;
}
