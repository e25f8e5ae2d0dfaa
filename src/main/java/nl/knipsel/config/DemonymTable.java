package nl.knipsel.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `demonyms.tsv`: word and country, one pair a line.
final class DemonymTable {
  private DemonymTable() {}

  /// The countries of each word, in the order of the file. Unmodifiable.
  static Map<String, List<String>> parse(String name, String text) {
    Map<String, List<String>> demonyms = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.strip().split("\t", -1);
      if (columns.length != 2 || columns[0].isBlank()) {
        throw ConfigurationException.at(
            name, number, "expected a word and a country with a tab between them");
      }
      check(name, number, columns[0], columns[1]);
      List<String> countries = demonyms.computeIfAbsent(columns[0], word -> new ArrayList<>());
      if (countries.contains(columns[1])) {
        throw ConfigurationException.at(
            name, number, "'%s' has '%s' already".formatted(columns[0], columns[1]));
      }
      countries.add(columns[1]);
    }
    demonyms.replaceAll((word, countries) -> List.copyOf(countries));
    return Collections.unmodifiableMap(demonyms);
  }

  private static void check(String name, int line, String word, String country) {
    for (String each : List.of(word, country)) {
      if (!each.equals(each.toLowerCase(Locale.ROOT))) {
        throw ConfigurationException.at(name, line, "'%s' is not lower-case".formatted(each));
      }
      if (each.chars().anyMatch(Character::isWhitespace)) {
        throw ConfigurationException.at(name, line, "'%s' is not one word".formatted(each));
      }
    }
    if (word.contains("-")) {
      throw ConfigurationException.at(
          name, line, "'%s' is read in parts: name its last part".formatted(word));
    }
  }
}
