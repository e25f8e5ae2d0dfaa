package nl.knipsel.cli;

import java.util.Arrays;
import java.util.List;

/// What a person may set once for all commands: by option, by variable, or in the own file.
enum Preference {
  ARCHIVE("archive", "KNIPSEL_ARCHIVE"),
  CONFIG("config", "KNIPSEL_CONFIG"),
  LANG("lang", "KNIPSEL_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"),
  COLOR("color", "KNIPSEL_COLOR"),
  PAGER("pager", "KNIPSEL_PAGER", "PAGER");

  private final String key;
  private final List<String> variables;

  Preference(String key, String... variables) {
    this.key = key;
    this.variables = List.of(variables);
  }

  /// Its name in the person's file, and of its option without the dashes.
  String key() {
    return key;
  }

  /// Variables of Knipsel's own, which go before the person's file.
  List<String> ownVariables() {
    return variables.stream().filter(name -> name.startsWith("KNIPSEL_")).toList();
  }

  /// Variables that other programs heed too, which the person's file goes before.
  List<String> commonVariables() {
    return variables.stream().filter(name -> !name.startsWith("KNIPSEL_")).toList();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Preference::key).toList();
  }
}
