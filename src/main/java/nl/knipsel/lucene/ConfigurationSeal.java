package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.config.ConfigurationFolder;

/// Spares a search reading and hashing an archive's whole copy of its configuration: a file beside
/// it tells with which sizes and times of change its files were last found to have their
/// fingerprint. Any difference, or no seal, means that all is to be read again.
record ConfigurationSeal(Path folder) {
  private static final String NAME = ".seal";

  /// How the files stand now, to be read before they are.
  String state(String fingerprint) throws IOException {
    StringBuilder state = new StringBuilder(fingerprint).append('\n');
    for (Map.Entry<String, Path> file : ConfigurationFolder.files(folder).entrySet()) {
      BasicFileAttributes attributes =
          Files.readAttributes(file.getValue(), BasicFileAttributes.class);
      state
          .append(attributes.size())
          .append(' ')
          .append(attributes.lastModifiedTime())
          .append(' ')
          .append(file.getKey())
          .append('\n');
    }
    return state.toString();
  }

  boolean holds(String state) throws IOException {
    return seal().read().equals(Optional.of(state));
  }

  /// Seals, if the archive may be written to.
  void put(String state) throws IOException {
    seal().put(state);
  }

  private KeptText seal() {
    return new KeptText(folder.resolve(NAME));
  }
}
