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
      try {
        new Agencies(agencies);
      } catch (IllegalArgumentException e) {
        throw ConfigurationException.at(name, number, String.valueOf(e.getMessage()));
      }
    }
    return new Agencies(agencies);
  }
}
