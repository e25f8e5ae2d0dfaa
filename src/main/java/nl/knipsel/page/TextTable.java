package nl.knipsel.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The data tables of this package: resources beside it, in UTF-8, columns parted by tabs, comments
/// after '#' at the start of a line.
final class TextTable {
  private TextTable() {}

  /// @throws IllegalStateException if there is no such table
  static List<List<String>> rows(String name) {
    try (InputStream in = TextTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name, e);
    }
  }

  /// The first column alone.
  static List<String> column(String name) {
    return rows(name).stream().map(List::getFirst).toList();
  }
}
