package nl.knipsel.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Compiles a library's sources, unchanged, for the Java that runs this. Java's AOT cache takes no
/// classes of the oldest formats, so those are read, checked and linked at each start.
///
/// Arguments: the jar with the sources, the jar to write, and a folder that keeps what was compiled
/// for the next build.
final class RecompiledJar {
  /// Joins strings by a builder. Java's own way, by a method that is made when it is first called,
  /// costs milliseconds at each start.
  private static final String STRINGS_INLINE = "-XDstringConcat=inline";

  private RecompiledJar() {}

  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]);
    Path jar = Path.of(args[1]);
    Path kept = Path.of(args[2]).resolve(key(sources) + ".jar");
    if (!Files.exists(kept)) {
      System.err.printf("%s: compiling, once%n", jar.getFileName());
      Files.createDirectories(kept.getParent());
      compile(sources, kept);
    }
    Files.copy(kept, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Names the sources and the Java that they are compiled for.
  private static String key(Path sources) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) Runtime.version().feature());
      digest.update(STRINGS_INLINE.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(sources)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void compile(Path sources, Path jar) throws IOException {
    Path work = Files.createTempDirectory("recompiled");
    try {
      Path classes = Files.createDirectory(work.resolve("classes"));
      compile(unpacked(sources, Files.createDirectory(work.resolve("sources"))), classes);
      Path part = Files.createTempFile(jar.toAbsolutePath().getParent(), "recompiled", ".part");
      write(classes, part);
      Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(work);
    }
  }

  private static List<Path> unpacked(Path jar, Path folder) throws IOException {
    List<Path> unpacked = new ArrayList<>();
    try (FileSystem files = FileSystems.newFileSystem(jar);
        Stream<Path> paths = Files.walk(files.getPath("/"))) {
      for (Path path : paths.filter(file -> file.toString().endsWith(".java")).toList()) {
        Path target = folder.resolve(path.toString().substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
        unpacked.add(target);
      }
    }
    return unpacked;
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IOException("compiling needs a JDK; this Java has no compiler");
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-nowarn", "-Xlint:none", "-proc:none", STRINGS_INLINE, "-d", classes.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    int code =
        compiler.run(
            null,
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            arguments.toArray(new String[0]));
    if (code != 0) {
      throw new IOException("the compiler ended with code " + code);
    }
  }

  private static void write(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        JarEntry entry = new JarEntry(classes.relativize(path).toString().replace('\\', '/'));
        entry.setLastModifiedTime(FileTime.fromMillis(0)); // the same bytes each time
        out.putNextEntry(entry);
        Files.copy(path, out);
        out.closeEntry();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
