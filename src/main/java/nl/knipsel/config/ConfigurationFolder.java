package nl.knipsel.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which files of a folder are of its configuration.
public final class ConfigurationFolder {
  private ConfigurationFolder() {}

  /// By their name in the folder; those that begin with a dot or end with a tilde are none.
  public static SortedMap<String, Path> files(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith(".") && !name.endsWith("~")) {
          files.put(name, path);
        }
      }
    }
    return files;
  }
}
