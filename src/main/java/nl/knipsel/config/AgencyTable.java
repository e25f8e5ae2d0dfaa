package nl.knipsel.config;

import java.util.ArrayList;
import java.util.List;
import nl.knipsel.news.Agencies;
import nl.knipsel.news.Agency;

/// Reads `agencies.tsv`: code, name, other spellings separated by `|`.
final class AgencyTable {
  private AgencyTable() {}

  static Agencies parse(String name, String text) {
    List<Agency> agencies = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length < 2 || columns.length > 3 || columns[0].isBlank()) {
        throw ConfigurationException.at(
            name, number, "expected code, name and other spellings with a tab between them");
      }
      List<String> aliases =
          columns.length < 3 || columns[2].isBlank() ? List.of() : List.of(columns[2].split("\\|"));
      agencies.add(new Agency(columns[0].strip(), columns[1].strip(), aliases));
      lines.add(number);
    }
    try {
      return new Agencies(agencies);
    } catch (IllegalArgumentException e) {
      throw firstWrong(name, agencies, lines);
    }
  }

  /// An error at the line of the first agency that shares a spelling with one before it.
  private static ConfigurationException firstWrong(
      String name, List<Agency> agencies, List<Integer> lines) {
    int count = 1;
    while (true) {
      try {
        new Agencies(agencies.subList(0, count));
        count++;
      } catch (IllegalArgumentException e) {
        return ConfigurationException.at(
            name, lines.get(count - 1), String.valueOf(e.getMessage()));
      }
    }
  }
}
