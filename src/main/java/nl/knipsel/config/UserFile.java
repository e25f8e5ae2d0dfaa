package nl.knipsel.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A person's own file of settings: `key = "text"` lines, in the same small part of TOML as
/// `index-config/`. It says how a person likes to work; nothing in it changes an index.
public final class UserFile {
  private UserFile() {}

  /// The settings that the file gives, by key; empty if there is no such file.
  ///
  /// @param keys all that it may hold
  /// @throws ConfigurationException if it is not as it should be, or holds another key
  public static Map<String, Configuration.Setting> read(Path path, List<String> keys)
      throws IOException {
    if (!Files.isRegularFile(path)) {
      return Map.of();
    }
    TomlFile file = TomlFile.parse(path.toString(), Files.readString(path));
    keys.forEach(key -> file.string(key, ""));
    file.rejectUnknown();
    Map<String, Configuration.Setting> given = new LinkedHashMap<>();
    for (Configuration.Setting setting : file.settings()) {
      if (!setting.line().equals(OptionalInt.empty())) {
        given.put(setting.key(), setting);
      }
    }
    return given;
  }
}
