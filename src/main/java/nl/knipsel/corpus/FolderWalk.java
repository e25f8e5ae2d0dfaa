package nl.knipsel.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.knipsel.corpus.Rejection.Cause;

/// Walks through a folder and all below it, each folder's files in the order of their names. Holds
/// the names of one folder at each level, not those of all files. Links are followed, but not into
/// a folder from within itself. Of one thread.
public final class FolderWalk {
  private final FolderVisitor visitor;
  private final Deque<Path> above = new ArrayDeque<>();
  private long found;

  public FolderWalk(FolderVisitor visitor) {
    this.visitor = visitor;
  }

  /// What cannot be read is rejected; only the visitor's own failures are thrown.
  ///
  /// @return how many files and rejections there were
  public long walk(Path folder) throws IOException {
    folder(folder);
    return found;
  }

  private void folder(Path folder) throws IOException {
    visitor.folder(folder);
    List<Path> children = new ArrayList<>();
    Path real;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      real = folder.toRealPath();
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      reject(folder, Cause.UNREADABLE, reason(Objects.requireNonNull(e.getCause())));
      return;
    } catch (IOException e) {
      reject(folder, Cause.UNREADABLE, reason(e));
      return;
    }
    if (above.contains(real)) {
      reject(folder, Cause.LOOP, "a link to a folder above it");
      return;
    }
    Collections.sort(children);
    above.push(real);
    for (Path child : children) {
      if (!isHidden(String.valueOf(child.getFileName()))) {
        child(child);
      }
    }
    above.pop();
  }

  private void child(Path child) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(child, BasicFileAttributes.class);
    } catch (IOException e) {
      reject(child, Cause.UNREADABLE, reason(e));
      return;
    }
    if (attributes.isDirectory()) {
      folder(child);
    } else if (attributes.isOther()) {
      reject(child, Cause.NO_FILE, "a device, socket or pipe");
    } else if (!isNoDump(child.toString())) {
      found++;
      visitor.file(child, attributes);
    }
  }

  private void reject(Path path, Cause cause, String detail) throws IOException {
    found++;
    visitor.rejected(new Rejection(Source.name(path), cause, detail));
  }

  /// Whether a walk does not look at this file or folder, because of its name.
  public static boolean isPassedOver(Path path) {
    return isHidden(String.valueOf(path.getFileName())) || isNoDump(path.toString());
  }

  static boolean isHidden(String name) {
    return name.startsWith(".") && !name.equals(".") && !name.equals("..");
  }

  /// Whether a file is passed over where it was not named itself.
  static boolean isNoDump(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith("~");
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException gone -> "no such file";
      case AccessDeniedException denied -> "no permission";
      default -> String.valueOf(e.getMessage());
    };
  }
}
