package nl.knipsel.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the table that a [DemonymFilterFactory] is given: on each line a word, a tab and a
/// country; lines that are blank or begin with `#` say nothing. What a user's own table is held to,
/// package config checks.
final class DemonymTable {
  private static final Pattern PAIR = Pattern.compile("([^\\s-]+)\t(\\S+)\\s*");

  private DemonymTable() {}

  /// The table, in its order.
  ///
  /// @param name of the file, for messages
  /// @throws IllegalArgumentException naming file and line, for a line that is not of this form
  static Map<String, List<String>> read(Reader reader, String name) throws IOException {
    Map<String, List<String>> countries = new LinkedHashMap<>();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var pair = PAIR.matcher(line);
      if (!pair.matches()) {
        throw new IllegalArgumentException(
            "%s:%d: expected a word, a tab and a country".formatted(name, number));
      }
      countries.computeIfAbsent(pair.group(1), word -> new ArrayList<>()).add(pair.group(2));
    }
    return countries;
  }
}
