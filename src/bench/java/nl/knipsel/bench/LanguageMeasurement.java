package nl.knipsel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.knipsel.corpus.LanguageDetector;

/// How well `--language nl` keeps Dutch and drops the rest, by the length of a text: folders of
/// texts are cut into pieces of so many words. Lines of troff requests are left out.
public final class LanguageMeasurement {
  private static final List<Integer> WORDS = List.of(5, 10, 20, 50, 100);

  /// What became of the pieces of one folder.
  private record Row(int pieces, int leftOut) {}

  private LanguageMeasurement() {}

  /// @param arguments folders of UTF-8 files
  public static void main(String[] arguments) throws IOException {
    System.out.println("| words | texts | pieces | left out |");
    System.out.println("| --- | --- | --- | --- |");
    for (int words : WORDS) {
      TreeMap<String, Row> rows = new TreeMap<>();
      for (String folder : arguments) {
        rows.put(String.valueOf(Path.of(folder).getFileName()), row(Path.of(folder), words));
      }
      rows.forEach((language, row) ->
          System.out.printf(
              "| %d | %s | %,d | %.2f %% |%n",
              words, language, row.pieces, 100.0 * row.leftOut / Math.max(1, row.pieces)));
    }
  }

  private static Row row(Path folder, int words) throws IOException {
    int pieces = 0;
    int leftOut = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String piece : pieces(Files.readString(file, StandardCharsets.UTF_8), words)) {
          pieces++;
          leftOut += LanguageDetector.rulesOut("nl", piece) ? 1 : 0;
        }
      }
    }
    return new Row(pieces, leftOut);
  }

  private static List<String> pieces(String text, int words) {
    List<String> all = new ArrayList<>();
    text.lines()
        .filter(line -> !line.startsWith(".") && !line.startsWith("'"))
        .forEach(line ->
            all.addAll(List.of(line.replaceAll("\\\\f.|\\\\[-&|]", "").strip().split("\\s+"))));
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i + words <= all.size(); i += words) {
      pieces.add(String.join(" ", all.subList(i, i + words)));
    }
    return pieces;
  }
}
