package nl.knipsel.dutch.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/// Writes what was learned as the splitter reads it, see its `PartTable`. The same counts give the
/// same bytes.
final class PartTableWriter {
  private static final int MOST_DROPPED = 9;

  /// The diminutives of rarer heads would be a third of the table, and hardly ever be met.
  private static final double FEWEST_FOR_DIMINUTIVES = 20;

  private static final String COMMENT =
      """
      # Parts of compounds: form, count as modifier, count as head, lemmas, ! if it is none.
      # Learned from dutch.dict of org.languagetool:dutch-pos-dict:0.1, the Dutch part-of-speech data by
      # R. Baars (TaalTik, OpenTaal), Creative Commons Attribution 3.0 Unported or BSD, at your choice.
      # Made by: mvn -Pcompounds test-compile exec:exec@learn
      """;

  private final PartCandidates candidates;
  private final SortedMap<String, Long> modifiers = new TreeMap<>();
  private final SortedMap<String, Long> heads = new TreeMap<>();
  private final SortedMap<String, Double> lemmaCounts;
  private final SortedSet<String> forms;
  private long allHeads;

  /// @param lowestCount a part that is rarer is not written
  PartTableWriter(PartLearner learner, PartCandidates candidates, double lowestCount) {
    this.candidates = candidates;
    learner
        .modifiers()
        .forEach((form, count) -> {
          if (count >= lowestCount) {
            modifiers.put(form, Math.round(count));
          }
        });
    lemmaCounts = headLemmas(learner.heads());
    lemmaCounts.forEach((lemma, count) -> {
      if (count >= lowestCount) {
        allHeads += Math.round(count);
        candidates.headForms(lemma).forEach(form -> addHead(form, count));
      }
      if (count >= FEWEST_FOR_DIMINUTIVES) {
        candidates.diminutives(lemma).forEach(form -> addHead(form, count));
      }
    });
    forms = new TreeSet<>(modifiers.keySet());
    forms.addAll(heads.keySet());
  }

  private void addHead(String form, double count) {
    heads.merge(form, Math.round(count), Math::max);
  }

  /// Counts by lemma: a form that is no lemma of its own counts for all that it is a form of.
  private SortedMap<String, Double> headLemmas(SortedMap<String, Double> counts) {
    SortedMap<String, Double> byLemma = new TreeMap<>();
    counts.forEach((form, count) -> {
      Set<String> lemmas = candidates.headLemmas(form);
      for (String lemma : lemmas.contains(form) ? Set.of(form) : lemmas) {
        byLemma.merge(lemma, count, Double::sum);
      }
    });
    return byLemma;
  }

  /// @param whole words that are no compounds although they look like it
  void write(Path file, Set<String> whole) throws IOException {
    SortedSet<String> all = new TreeSet<>(forms);
    all.addAll(whole);
    StringBuilder body = new StringBuilder();
    for (String form : all) {
      Long modifier = modifiers.get(form);
      Long head = heads.get(form);
      String line =
          String.join(
              "\t",
              form,
              modifier == null ? "" : modifier.toString(),
              head == null ? "" : head.toString(),
              lemmas(form),
              whole.contains(form) ? "!" : "");
      body.append(line.stripTrailing()).append('\n');
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    long allModifiers = modifiers.values().stream().mapToLong(Long::longValue).sum();
    String checksum = Long.toHexString(crc.getValue());
    String header = "#! " + checksum + " " + allModifiers + " " + allHeads + "\n";
    Files.writeString(file, COMMENT + header + body);
  }

  /// The codes of a form's lemmas; none if the form itself is the only one.
  private String lemmas(String form) {
    Set<String> lemmas = new LinkedHashSet<>();
    if (modifiers.containsKey(form)) {
      lemmas.addAll(candidates.modifierLemmas(form));
    }
    if (heads.containsKey(form)) {
      lemmas.addAll(headLemma(form));
    }
    if (lemmas.equals(Set.of(form)) || lemmas.isEmpty()) {
      return "";
    }
    StringBuilder codes = new StringBuilder();
    for (String lemma : lemmas) {
      int shared = shared(lemma, form);
      if (form.length() - shared <= MOST_DROPPED) {
        codes.append(' ').append(form.length() - shared).append(lemma.substring(shared));
      }
    }
    return codes.toString().strip();
  }

  /// The lemma by which a form is a head, that of the highest count.
  private Set<String> headLemma(String form) {
    return candidates.headLemmas(form).stream()
        .max(Comparator.comparing(lemma -> lemmaCounts.getOrDefault(lemma, 0.0)))
        .map(Set::of)
        .orElse(Set.of());
  }

  private static int shared(String lemma, String form) {
    int shared = 0;
    while (shared < Math.min(lemma.length(), form.length())
        && lemma.charAt(shared) == form.charAt(shared)) {
      shared++;
    }
    return shared;
  }
}
