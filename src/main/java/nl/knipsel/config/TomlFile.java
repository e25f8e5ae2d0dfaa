package nl.knipsel.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small part of [TOML](https://toml.io): comments, `[section]`, and `key = value` where a value
/// is a one-line basic string or a number. Knows the line of each key, so that errors can name it.
///
/// Values are asked for by their key with a default; [#rejectUnknown] then complains of every key
/// that was not asked for.
final class TomlFile {
  private static final Pattern SECTION = Pattern.compile("\\[([A-Za-z0-9_-]+)]\\s*(?:#.*)?");
  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z0-9_-]+)\\s*=\\s*(\"[^\"\\\\]*\"|[^\\s#\"]+)\\s*(?:#.*)?");

  private record Value(String text, boolean quoted, int line) {}

  private final String name;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<Configuration.Setting> settings = new ArrayList<>();

  private TomlFile(String name) {
    this.name = name;
  }

  static TomlFile parse(String name, String text) {
    TomlFile file = new TomlFile(name);
    String section = "";
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = SECTION.matcher(line);
      if (matcher.matches()) {
        section = matcher.group(1) + ".";
        continue;
      }
      matcher = PAIR.matcher(line);
      if (!matcher.matches()) {
        throw ConfigurationException.at(
            name, number, "expected [section] or key = value, found: " + line);
      }
      file.put(section + matcher.group(1), matcher.group(2), number);
    }
    return file;
  }

  private void put(String key, String written, int line) {
    boolean quoted = written.startsWith("\"");
    String text = quoted ? written.substring(1, written.length() - 1) : written;
    Value earlier = values.putIfAbsent(key, new Value(text, quoted, line));
    if (earlier != null) {
      throw ConfigurationException.at(
          name, line, "'%s' was set in line %d already".formatted(key, earlier.line()));
    }
  }

  String string(String key, String defaultValue) {
    Optional<Value> value = ask(key);
    if (value.isPresent() && !value.get().quoted()) {
      throw wrong(key, value.get(), "a text in double quotes");
    }
    return inForce(key, value, value.map(Value::text).orElse(defaultValue));
  }

  /// A number between the bounds, both included.
  float number(String key, float defaultValue, float least, float most) {
    Optional<Value> value = ask(key);
    if (value.isEmpty()) {
      return inForce(key, value, defaultValue);
    }
    String wanted = "a number from %s to %s".formatted(plain(least), plain(most));
    try {
      float number = Float.parseFloat(value.get().text());
      if (!value.get().quoted() && number >= least && number <= most) {
        return inForce(key, value, number);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(key, value.get(), wanted);
  }

  /// An error at the line of the key, for what only the caller can judge.
  ConfigurationException invalid(String key, String what) {
    Value value = values.get(key);
    return ConfigurationException.at(name, value == null ? 1 : value.line(), what);
  }

  /// To be called when every key was asked for.
  void rejectUnknown() {
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        String hint =
            Nearest.of(entry.getKey(), asked)
                .map(near -> " (did you mean '%s'?)".formatted(lastPart(near)))
                .orElse("");
        throw ConfigurationException.at(
            name,
            entry.getValue().line(),
            "unknown key '%s'%s".formatted(lastPart(entry.getKey()), hint));
      }
    }
  }

  /// What was asked for so far, in that order.
  List<Configuration.Setting> settings() {
    return settings;
  }

  private <T> T inForce(String key, Optional<Value> value, T setting) {
    OptionalInt line = value.isPresent() ? OptionalInt.of(value.get().line()) : OptionalInt.empty();
    settings.add(new Configuration.Setting(name, key, String.valueOf(setting), line));
    return setting;
  }

  private Optional<Value> ask(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private ConfigurationException wrong(String key, Value value, String wanted) {
    return ConfigurationException.at(
        name, value.line(), "%s wants %s, not %s".formatted(lastPart(key), wanted, value.text()));
  }

  private static String lastPart(String key) {
    return key.substring(key.indexOf('.') + 1);
  }

  private static String plain(float number) {
    return number == Math.rint(number) ? Integer.toString((int) number) : Float.toString(number);
  }
}
