package nl.knipsel.corpus;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/// A file of a corpus, or standard input, as it was found.
///
/// @param name as it was given, with `/` between folders and without `./` in front; `stdin` for
///   standard input. A `#` in it is written `%23`
/// @param path as it was given; absent for standard input
/// @param size in bytes, 0 where it is not known
/// @param modified when it was last changed; absent for standard input
public record Source(String name, Optional<Path> path, long size, Optional<Instant> modified) {
  /// The name of standard input, which is read anew each time.
  public static final String STDIN = "stdin";

  static Source stdin() {
    return new Source(STDIN, Optional.empty(), 0, Optional.empty());
  }

  static Source of(Path file, BasicFileAttributes attributes) {
    return new Source(
        name(file),
        Optional.of(file),
        attributes.size(),
        Optional.of(attributes.lastModifiedTime().toInstant()));
  }

  static String name(Path file) {
    return file.normalize().toString().replace('\\', '/').replace("#", "%23");
  }

  /// The folder in which a relative name begins; absent if the name says all.
  public Optional<Path> folder() {
    return path.filter(given -> !given.isAbsolute()).map(given -> Path.of("").toAbsolutePath());
  }

  /// The same under its absolute name.
  public Source absolute() {
    Optional<Path> whole = path.map(Path::toAbsolutePath);
    return new Source(whole.map(Source::name).orElse(name), whole, size, modified);
  }
}
