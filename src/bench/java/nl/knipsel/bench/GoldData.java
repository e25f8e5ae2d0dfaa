package nl.knipsel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.knipsel.evaluate.GoldCompound;
import nl.knipsel.evaluate.GoldForm;

/// The gold files of one directory, tab-separated UTF-8, `.gz` unpacked. All words are read in
/// lower case; of forms and lemmas only those of letters alone are taken.
///
/// - `lemma-ud.tsv`: form, lemma, part of speech, count
/// - `compounds-ud.tsv`: compound, parts joined by `_`, part of speech, count
/// - `plural-singular.tsv.gz`: plural, singular
/// - `compound-heads-dutchplurals.tsv.gz`: a line of column names, then plural, lemma, modifier,
///   head
final class GoldData {
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

  private static final Set<String> CONTENT = Set.of("NOUN", "ADJ", "VERB", "ADV");

  private final Path directory;

  GoldData(Path directory) {
    this.directory = directory;
  }

  /// The treebank's forms of some parts of speech.
  List<GoldForm> forms(Set<String> partsOfSpeech) throws IOException {
    List<GoldForm> forms = new ArrayList<>();
    for (List<String> row : rows("lemma-ud.tsv", 4)) {
      String form = lower(row.get(0));
      if (partsOfSpeech.contains(row.get(2)) && LETTERS.matcher(form).matches()) {
        forms.add(new GoldForm(form, lower(row.get(1))));
      }
    }
    return forms;
  }

  /// Plurals and singulars, each with the singular as its lemma.
  List<GoldForm> plurals() throws IOException {
    List<GoldForm> forms = new ArrayList<>();
    for (List<String> row : rows("plural-singular.tsv.gz", 2)) {
      String singular = lower(row.get(1));
      forms.add(new GoldForm(lower(row.get(0)), singular));
      forms.add(new GoldForm(singular, singular));
    }
    return forms;
  }

  /// The treebank's compounds; of several readings of one word the first.
  List<GoldCompound> compounds() throws IOException {
    Map<String, GoldCompound> compounds = new HashMap<>();
    for (List<String> row : rows("compounds-ud.tsv", 4)) {
      String word = lower(row.get(0));
      compounds.putIfAbsent(word, new GoldCompound(word, parts(row.get(1))));
    }
    return compounds.values().stream().sorted(Comparator.comparing(GoldCompound::word)).toList();
  }

  /// The content words of the treebank that it does not take for compounds, neither in the list nor
  /// by their lemmas. It overlooks some.
  Set<String> simplexes() throws IOException {
    Set<String> words = new TreeSet<>();
    List<GoldForm> forms = forms(CONTENT);
    forms.forEach(form -> words.add(form.form()));
    forms.stream()
        .filter(form -> form.lemma().contains("_"))
        .forEach(form -> words.remove(form.form()));
    compounds().forEach(compound -> words.remove(compound.word()));
    return words;
  }

  /// Modifier and head of a compound's plural and singular.
  Map<String, List<String>> heads() throws IOException {
    Map<String, List<String>> heads = new HashMap<>();
    List<List<String>> rows = rows("compound-heads-dutchplurals.tsv.gz", 4);
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> parts = List.of(lower(row.get(2)), lower(row.get(3)));
      heads.putIfAbsent(lower(row.get(0)), parts);
      heads.putIfAbsent(lower(row.get(1)), parts);
    }
    return heads;
  }

  private static List<String> parts(String joined) {
    return List.of(lower(joined).split("_", -1));
  }

  private List<List<String>> rows(String name, int columns) throws IOException {
    Path file = directory.resolve(name);
    List<List<String>> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != columns) {
          throw new IOException(
              "%s:%d: expected %d columns, found %d: %s"
                  .formatted(file, rows.size() + 1, columns, row.size(), line));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
