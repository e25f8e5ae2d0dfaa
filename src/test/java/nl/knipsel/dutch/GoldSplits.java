package nl.knipsel.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/// The compounds and other words that people have marked, from the data beside the checkout. Words
/// with hyphens or digits are left out: the splitter gets them in pieces.
final class GoldSplits {
  private static final Set<String> CONTENT = Set.of("NOUN", "ADJ", "VERB", "ADV");

  private GoldSplits() {}

  /// The compounds of Universal Dependencies, with the offsets at which their parts begin.
  static Map<String, List<Integer>> compounds(Path gold) throws IOException {
    Map<String, List<Integer>> compounds = new TreeMap<>();
    for (String[] row : rows(gold.resolve("compounds-ud.tsv"))) {
      if (isPlain(row[0])) {
        compounds.put(row[0], align(row[0], row[1].split("_", -1)));
      }
    }
    return compounds;
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

  /// Where the parts begin whose lemmas are given: the cheapest way to edit each lemma into its
  /// piece of the word. A part begins as its lemma does; linking elements belong to the part
  /// before.
  static List<Integer> align(String word, String[] lemmas) {
    double[][] costs = new double[lemmas.length + 1][word.length() + 1];
    int[][] starts = new int[lemmas.length + 1][word.length() + 1];
    for (double[] row : costs) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    costs[0][0] = 0;
    for (int part = 0; part < lemmas.length; part++) {
      for (int start = 0; start < word.length(); start++) {
        for (int end = start + 1; end <= word.length(); end++) {
          double cost = costs[part][start] + cost(word.substring(start, end), lemmas[part]);
          if (cost < costs[part + 1][end]) {
            costs[part + 1][end] = cost;
            starts[part + 1][end] = start;
          }
        }
      }
    }
    List<Integer> cuts = new ArrayList<>();
    int end = word.length();
    for (int part = lemmas.length; part > 1; part--) {
      end = starts[part][end];
      cuts.addFirst(end);
    }
    return cuts;
  }

  private static double cost(String piece, String lemma) {
    int shared = 0;
    while (shared < Math.min(piece.length(), lemma.length())
        && piece.charAt(shared) == lemma.charAt(shared)) {
      shared++;
    }
    return edits(piece, lemma) - 0.01 * shared + (shared == 0 ? 2 : 0);
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[b.length()];
  }
}
