package nl.knipsel.dutch.build;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// Writes what was learned, as the splitter reads it: `left.tsv`, `right.tsv`, `whole.txt`.
///
/// The same counts give the same bytes.
final class PartTableWriter {
  private static final int MOST_DROPPED = 9;

  private final Path directory;
  private final double lowestCount;

  /// @param lowestCount a part that is rarer is not written
  PartTableWriter(Path directory, double lowestCount) {
    this.directory = directory;
    this.lowestCount = lowestCount;
  }

  void writeModifiers(SortedMap<String, Double> counts, PartCandidates candidates)
      throws IOException {
    try (BufferedWriter out = open("left.tsv", "Modifiers of compounds: form, count, lemmas")) {
      for (Map.Entry<String, Double> entry : counts.entrySet()) {
        if (entry.getValue() >= lowestCount) {
          out.write(entry.getKey() + "\t" + format(entry.getValue()));
          SortedSet<String> lemmas = candidates.modifierLemmas(entry.getKey());
          if (!lemmas.equals(Set.of(entry.getKey()))) {
            out.write("\t" + String.join(" ", lemmas));
          }
          out.write('\n');
        }
      }
    }
  }

  void writeHeads(SortedMap<String, Double> counts, PartCandidates candidates) throws IOException {
    SortedMap<String, Double> byLemma = new TreeMap<>();
    counts.forEach((form, count) -> {
      Set<String> lemmas = candidates.headLemmas(form);
      for (String lemma : lemmas.contains(form) ? Set.of(form) : lemmas) {
        byLemma.merge(lemma, count, Double::sum);
      }
    });
    try (BufferedWriter out = open("right.tsv", "Heads of compounds: lemma, count, other forms")) {
      for (Map.Entry<String, Double> entry : byLemma.entrySet()) {
        if (entry.getValue() >= lowestCount) {
          String lemma = entry.getKey();
          List<String> forms =
              candidates.headForms(lemma).stream()
                  .filter(form -> !form.equals(lemma))
                  .filter(form -> lemma.length() - shared(lemma, form) <= MOST_DROPPED)
                  .map(form -> code(lemma, form))
                  .toList();
          out.write(lemma + "\t" + format(entry.getValue()));
          out.write(forms.isEmpty() ? "\n" : "\t" + String.join(" ", forms) + "\n");
        }
      }
    }
  }

  void writeWhole(SortedSet<String> words) throws IOException {
    try (BufferedWriter out =
        open("whole.txt", "Verbs, names and the like that look like compounds")) {
      for (String word : words) {
        out.write(word + "\n");
      }
    }
  }

  private BufferedWriter open(String name, String title) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(directory.resolve(name));
    out.write(
        """
        # %s.
        # Learned from dutch.dict of org.languagetool:dutch-pos-dict:0.1, the Dutch part-of-speech data by
        # R. Baars (TaalTik, OpenTaal), Creative Commons Attribution 3.0 Unported or BSD, at your choice.
        # Made by: mvn -Pcompounds test-compile exec:exec@learn
        """
            .formatted(title));
    return out;
  }

  /// How many letters a form takes off its lemma, and what it puts on.
  private static String code(String lemma, String form) {
    int shared = shared(lemma, form);
    return lemma.length() - shared + form.substring(shared);
  }

  private static int shared(String lemma, String form) {
    int shared = 0;
    while (shared < Math.min(lemma.length(), form.length())
        && lemma.charAt(shared) == form.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private static String format(double count) {
    return String.format(Locale.ROOT, count < 9.95 ? "%.1f" : "%.0f", count);
  }
}
