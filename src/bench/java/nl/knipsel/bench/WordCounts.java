package nl.knipsel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Counts the words of texts for `knipsel simulate --words`. Each file weighs the same, however
/// long it is. The first word of a sentence is left out, as its capital says nothing.
public final class WordCounts {
  private static final Pattern WORD = Pattern.compile("(?<=[\\p{L},;:] )\\p{L}[\\p{L}-]*");
  private static final double EACH = 1e8;

  private WordCounts() {}

  /// @param arguments the file to write, then files of text or JSON Lines, gzipped if named so
  public static void main(String[] arguments) throws IOException {
    Map<String, Double> weights = new TreeMap<>();
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      Map<String, Integer> counts = counts(Path.of(file));
      double all = counts.values().stream().mapToInt(Integer::intValue).sum();
      counts.forEach((word, count) -> weights.merge(word, EACH * count / all, Double::sum));
    }
    Files.write(
        Path.of(arguments[0]),
        weights.entrySet().stream()
            .map(word -> word.getKey() + "\t" + Math.max(1, Math.round(word.getValue())))
            .toList());
  }

  private static Map<String, Integer> counts(Path file) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .forEach(line -> {
            Matcher words = WORD.matcher(line);
            while (words.find()) {
              counts.merge(words.group(), 1, Integer::sum);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return counts;
  }
}
