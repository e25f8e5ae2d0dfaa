package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.ConfigurationException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// An archive's folder: `index/` is the Lucene index, `config-.../` the configuration it was
/// written with, `work/` what an unfinished job has read. The commit names the configuration by its
/// fingerprint, so that index and configuration change at one moment.
record ArchiveFolder(Path path) {
  private static final String INDEX = "index";
  private static final String WORK = "work";
  private static final String CONFIG = "config-";
  private static final int FINGERPRINT_DIGITS = 16;

  /// In bytes.
  private static final long MOST_UNMAPPED = 1L << 29;

  /// Looks without mapping anything.
  boolean exists() throws IOException {
    Path index = path.resolve(INDEX);
    if (!Files.isDirectory(index)) {
      return false;
    }
    try (Directory directory = new NIOFSDirectory(index)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /// Whether something else lies there, which must not be written over.
  boolean isOccupied() throws IOException {
    if (!Files.exists(path) || exists()) {
      return false;
    }
    if (!Files.isDirectory(path)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.anyMatch(entry -> {
        String name = entry.getFileName().toString();
        return !name.equals(INDEX) && !name.equals(WORK) && !name.startsWith(CONFIG);
      });
    }
  }

  Directory openIndex() throws IOException {
    return FSDirectory.open(path.resolve(INDEX));
  }

  /// The index, for a few reads: Java takes tens of milliseconds to begin mapping files into
  /// memory, which is done where the index is large enough to need it.
  Directory openIndexOnce() throws IOException {
    Directory directory = new NIOFSDirectory(path.resolve(INDEX));
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    if (bytes <= MOST_UNMAPPED) {
      return directory;
    }
    directory.close();
    return openIndex();
  }

  /// The analyzers of the configuration that has its copy here.
  FieldAnalyzers analyzers(Configuration configuration) throws IOException {
    return FieldAnalyzers.of(configuration, configFolder(configuration.fingerprint()));
  }

  /// The configuration with this fingerprint; its files are all checked unless the seal holds.
  Configuration configuration(String fingerprint) throws IOException {
    ConfigurationSeal seal = new ConfigurationSeal(configFolder(fingerprint));
    if (!Files.isDirectory(seal.folder())) {
      return checkedConfiguration(fingerprint);
    }
    String state = seal.state(fingerprint);
    if (seal.holds(state)) {
      return usable(() -> Configuration.readKnown(seal.folder(), fingerprint));
    }
    Configuration checked = checkedConfiguration(fingerprint);
    seal.put(state);
    return checked;
  }

  private Configuration checkedConfiguration(String fingerprint) throws IOException {
    Configuration configuration = usable(() -> Configuration.read(configFolder(fingerprint)));
    if (!configuration.fingerprint().equals(fingerprint)) {
      throw new ArchiveException(
          "the archive's own copy of its configuration, %s, was changed; put it back as it was"
              .formatted(configFolder(fingerprint)));
    }
    return configuration;
  }

  private interface Reading {
    Configuration read() throws IOException;
  }

  private static Configuration usable(Reading reading) throws IOException {
    try {
      return reading.read();
    } catch (ConfigurationException e) {
      throw new ArchiveException(
          "the archive's own copy of its configuration cannot be used: " + e.getMessage(), e);
    }
  }

  /// Keeps a copy. Files that are there and right are not touched, so that they are never half
  /// written while an archive depends on them.
  void writeConfiguration(Configuration configuration) throws IOException {
    Path folder = configFolder(configuration.fingerprint());
    for (var file : configuration.files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
        Files.writeString(target, file.getValue());
      }
    }
    Files.createDirectories(folder);
  }

  /// Removes the configurations that no commit names any more.
  void removeOtherConfigurations(String fingerprint) throws IOException {
    Path kept = configFolder(fingerprint);
    List<Path> old;
    try (Stream<Path> entries = Files.list(path)) {
      old =
          entries
              .filter(entry -> entry.getFileName().toString().startsWith(CONFIG))
              .filter(entry -> !entry.equals(kept))
              .toList();
    }
    for (Path folder : old) {
      deleteTree(folder);
    }
  }

  /// How much the archive takes. What a writer takes away meanwhile counts for nothing.
  long bytes() throws IOException {
    long[] bytes = {0};
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return bytes[0];
  }

  /// Where jobs put what they have read and not yet merged.
  Path workFolder() {
    return path.resolve(WORK);
  }

  /// Where the configuration with this fingerprint is kept.
  Path configFolder(String fingerprint) {
    return path.resolve(CONFIG + fingerprint.substring(0, FINGERPRINT_DIGITS));
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
