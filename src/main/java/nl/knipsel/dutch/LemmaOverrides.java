package nl.knipsel.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the user's table of forms and the lemmas that they shall have.
///
/// A line is a lower-case form, a tab, and one or more lemmas between tabs; lines that are blank or
/// begin with `#` say nothing.
public final class LemmaOverrides {
  private LemmaOverrides() {}

  /// The table, in its order.
  ///
  /// @param name of the file, for messages
  /// @throws IllegalArgumentException naming file and line, for a line that is not of this form or
  ///   a form that was there before
  public static Map<String, List<String>> read(Reader reader, String name) throws IOException {
    Map<String, List<String>> overrides = new LinkedHashMap<>();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      String form = cells.getFirst();
      if (cells.size() < 2 || cells.stream().anyMatch(String::isEmpty)) {
        throw wrong(name, number, "expected a form, a tab and a lemma");
      }
      if (form.codePoints().anyMatch(c -> Character.toLowerCase(c) != c)) {
        throw wrong(name, number, "'%s' is not lower-case".formatted(form));
      }
      List<String> lemmas = cells.subList(1, cells.size()).stream().distinct().toList();
      if (overrides.put(form, lemmas) != null) {
        throw wrong(name, number, "'%s' is there twice".formatted(form));
      }
    }
    return overrides;
  }

  private static IllegalArgumentException wrong(String name, int line, String what) {
    return new IllegalArgumentException("%s:%d: %s".formatted(name, line, what));
  }
}
