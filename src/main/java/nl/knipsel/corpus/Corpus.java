package nl.knipsel.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import nl.knipsel.corpus.Rejection.Cause;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dump;

/// Files, folders (with all below them) and standard input, a page each. Immutable.
///
/// In folders, hidden files, `*.md` and editors' backups (`*~`) are passed over; a file that is
/// named itself is read whatever its name. Links are followed.
///
/// @param paths in the order in which they are read; `-` is standard input
/// @param capturedAt the capture time of all dumps; if absent, each file's path tells it
/// @param zone of times without one
public record Corpus(List<Path> paths, Optional<CaptureTime> capturedAt, ZoneId zone) {
  private static final Path STDIN = Path.of("-");

  public Corpus {
    paths = List.copyOf(paths);
  }

  /// Gives all dumps and rejections to the receiver, files of a folder in the order of their names.
  /// What cannot be read is rejected; only the receiver's own failures are thrown.
  public void read(InputStream stdin, DumpReceiver receiver) throws IOException {
    for (Path path : paths) {
      if (path.equals(STDIN)) {
        text(new Source(Source.STDIN, 0, Optional.empty()), capturedAt, stdin, receiver);
      } else if (Files.isDirectory(path)) {
        folder(path, receiver);
      } else {
        file(path, receiver);
      }
    }
  }

  /// The same for one of the paths alone.
  public Corpus only(Path path) {
    return new Corpus(List.of(path), capturedAt, zone);
  }

  private void folder(Path folder, DumpReceiver receiver) throws IOException {
    Walk walk = new Walk();
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    for (Rejection rejection : walk.rejections) {
      receiver.rejected(rejection);
    }
    for (Path file : walk.files) {
      file(file, receiver);
    }
    if (walk.files.isEmpty() && walk.rejections.isEmpty()) {
      receiver.rejected(new Rejection(folder.toString(), Cause.NO_DUMPS, ""));
    }
  }

  private void file(Path file, DumpReceiver receiver) throws IOException {
    String name = name(file);
    Source source;
    InputStream in;
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      source =
          new Source(
              name, attributes.size(), Optional.of(attributes.lastModifiedTime().toInstant()));
      in = Files.newInputStream(file);
    } catch (IOException e) {
      receiver.rejected(new Rejection(name, Cause.UNREADABLE, reason(e)));
      return;
    }
    try (in) {
      text(source, capturedAt.or(() -> CaptureTimes.inPath(name, zone)), in, receiver);
    }
  }

  private static String name(Path file) {
    return file.normalize().toString().replace('\\', '/').replace("#", "%23");
  }

  private static void text(
      Source source, Optional<CaptureTime> captured, InputStream in, DumpReceiver receiver)
      throws IOException {
    if (receiver.begin(source) > 0) {
      return;
    }
    Optional<Rejection> rejection = Optional.empty();
    String text = "";
    try {
      text = PlainText.read(in);
    } catch (PlainText.NoText e) {
      rejection = Optional.of(e.in(source.name()));
    } catch (IOException e) {
      rejection = Optional.of(new Rejection(source.name(), Cause.UNREADABLE, reason(e)));
    }
    if (rejection.isPresent()) {
      receiver.rejected(rejection.get());
    } else {
      receiver.dump(new Dump(source.name(), Optional.empty(), captured, text));
    }
    receiver.end(source);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException gone -> "no such file";
      case AccessDeniedException denied -> "no permission";
      case FileSystemLoopException loop -> "a link to a folder above it";
      default -> String.valueOf(e.getMessage());
    };
  }

  /// Collects the files below a folder.
  private static final class Walk extends SimpleFileVisitor<Path> {
    final TreeSet<Path> files = new TreeSet<>();
    final List<Rejection> rejections = new ArrayList<>();

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (!isHidden(file) && !name.endsWith(".md") && !name.endsWith("~")) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      rejections.add(new Rejection(file.toString(), Cause.UNREADABLE, reason(e)));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null
          && name.toString().startsWith(".")
          && !name.toString().equals(".")
          && !name.toString().equals("..");
    }
  }
}
