package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// A set of words as they stand in a file, one per line; `#` begins a comment line.
final class WordList {
  private WordList() {}

  /// @param name the file's name, for messages
  /// @throws IOException if a line is not one lower-case word; the message names file and line
  static Set<String> read(byte[] text, String name) throws IOException {
    Set<String> words = new HashSet<>();
    int number = 0;
    for (String line : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.indexOf(' ') >= 0 || !line.equals(line.strip().toLowerCase(Locale.ROOT))) {
        throw new IOException(name + ":" + number + ": expected one lower-case word: " + line);
      }
      words.add(line);
    }
    return words;
  }
}
