package nl.knipsel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.UserFile;
import org.jspecify.annotations.Nullable;

/// Where a person's preferences come from: an option goes before a variable of Knipsel's own, that
/// before the person's file, that before a variable that other programs heed too, that before the
/// default.
final class Preferences {
  /// A value and what it was set by: an option, a variable, or a file and line.
  record Choice(String value, String origin) {}

  private final Surroundings surroundings;
  private @Nullable Map<String, Configuration.Setting> file;

  Preferences(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// What is chosen; empty where the default is in force.
  ///
  /// @param option what the command line says, if anything
  Optional<Choice> of(Preference preference, Optional<String> option) {
    return option
        .map(value -> new Choice(value, "--" + preference.key()))
        .or(() -> variable(List.of(preference.ownVariable())))
        .or(() -> inFile(preference))
        .or(() -> variable(preference.commonVariables()));
  }

  private Optional<Choice> variable(List<String> names) {
    return names.stream()
        .flatMap(name ->
            surroundings.variable(name).map(value -> new Choice(value, "$" + name)).stream())
        .findFirst();
  }

  private Optional<Choice> inFile(Preference preference) {
    return Optional.ofNullable(settings().get(preference.key()))
        .map(setting ->
            new Choice(setting.value(), setting.file() + ":" + setting.line().orElse(0)));
  }

  private Map<String, Configuration.Setting> settings() {
    Map<String, Configuration.Setting> known = file;
    if (known == null) {
      file = Map.of(); // an error in it is said once, and said in some language
      Optional<Path> path = path();
      try {
        known = path.isPresent() ? UserFile.read(path.get(), Preference.keys()) : Map.of();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file = known;
    }
    return known;
  }

  /// `knipsel/config.toml` in the person's folder of settings, by the XDG Base Directory
  /// Specification 0.8; empty where no home is known.
  Optional<Path> path() {
    return surroundings
        .variable("XDG_CONFIG_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .or(() -> surroundings.variable("HOME").map(home -> Path.of(home, ".config")))
        .map(folder -> folder.resolve("knipsel").resolve("config.toml"));
  }
}
