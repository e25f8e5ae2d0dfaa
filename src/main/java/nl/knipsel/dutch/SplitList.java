package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How some words are split, whatever was learned: lines `word TAB part_part`. Immutable.
final class SplitList {
  private final Map<String, List<String>> partsOf = new HashMap<>();

  /// @param name the file's name, for messages
  /// @throws IOException if the parts of a line are not those of its word; names file and line
  SplitList(byte[] text, String name) throws IOException {
    int number = 0;
    for (String line : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      List<String> parts = Arrays.asList(columns[columns.length - 1].split("_", -1));
      if (columns.length != 2
          || parts.size() < 2
          || parts.contains("")
          || !String.join("", parts).equals(columns[0])) {
        throw new IOException(
            name + ":" + number + ": expected a word, a tab and its parts joined by _: " + line);
      }
      partsOf.put(columns[0], parts);
    }
  }

  /// The parts of a word, in their order; empty if the list does not have it.
  List<String> parts(String word) {
    return partsOf.getOrDefault(word, List.of());
  }
}
