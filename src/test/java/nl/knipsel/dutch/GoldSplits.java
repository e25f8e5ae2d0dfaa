package nl.knipsel.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import nl.knipsel.evaluate.GoldCompound;

/// The compounds and other words that people have marked, from the data beside the checkout. Other
/// words than compounds are left out if they have hyphens or digits.
final class GoldSplits {
  private static final Set<String> CONTENT = Set.of("NOUN", "ADJ", "VERB", "ADV");

  private GoldSplits() {}

  /// The compounds of Universal Dependencies as they stand in the file; of several readings of a
  /// word the first.
  static List<GoldCompound> compounds(Path gold) throws IOException {
    Map<String, GoldCompound> compounds = new TreeMap<>();
    for (String[] row : rows(gold.resolve("compounds-ud.tsv"))) {
      compounds.putIfAbsent(row[0], new GoldCompound(row[0], List.of(row[1].split("_", -1))));
    }
    return List.copyOf(compounds.values());
  }

  /// The content words of Universal Dependencies that are not marked as compounds.
  static SortedSet<String> otherWords(Path gold) throws IOException {
    SortedSet<String> words = new TreeSet<>();
    for (String[] row : rows(gold.resolve("lemma-ud.tsv"))) {
      if (isPlain(row[0]) && CONTENT.contains(row[2].toUpperCase(Locale.ROOT))) {
        words.add(row[0]);
      }
    }
    for (String[] row : rows(gold.resolve("lemma-ud.tsv"))) {
      if (row[1].contains("_")) {
        words.remove(row[0]);
      }
    }
    rows(gold.resolve("compounds-ud.tsv")).forEach(row -> words.remove(row[0]));
    return words;
  }

  /// The singulars of dutch-plurals and the offset at which their head begins.
  static Map<String, Integer> heads(Path gold) throws IOException {
    Map<String, Integer> heads = new TreeMap<>();
    for (String[] row : rows(gold.resolve("compound-heads-dutchplurals.tsv.gz"))) {
      if (isPlain(row[1]) && row[1].endsWith(row[3])) {
        heads.put(row[1], row[1].length() - row[3].length());
      }
    }
    return heads;
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                file.toString().endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(file))
                    : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
      return in.lines().map(line -> line.toLowerCase(Locale.ROOT).split("\t", -1)).toList();
    }
  }
}
