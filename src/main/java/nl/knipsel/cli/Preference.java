package nl.knipsel.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a person may set once for all commands: by option, by variable, or in the own file.
enum Preference {
  ARCHIVE,
  CONFIG,
  LANG,
  COLOR,
  PAGER;

  /// Its name in the person's file, and of its option without the dashes.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Knipsel's own variable, which goes before the person's file.
  String ownVariable() {
    return "KNIPSEL_" + name();
  }

  /// Variables that other programs heed too, which the person's file goes before.
  List<String> commonVariables() {
    return switch (this) {
      case LANG -> List.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG");
      case PAGER -> List.of("PAGER");
      case ARCHIVE, CONFIG, COLOR -> List.of();
    };
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Preference::key).toList();
  }
}
