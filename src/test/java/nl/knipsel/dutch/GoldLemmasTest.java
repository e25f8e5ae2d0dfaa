package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lemmas against gold data beside the checkout.
///
/// Two forms are taken for the same word if they share at least one lemma, and are the same word if
/// their likeliest gold lemma is the same. The gold lemma of a separable verb names a particle that
/// stands elsewhere in the sentence (`biedt`: aanbieden); where the form does not show the
/// particle, it is cut off, since no single token can tell.
@Tag("shared")
class GoldLemmasTest {
  private static final Path GOLD = Path.of("..", "shared", "data", "gold");

  private static final List<String> PARTICLES =
      List.of(
          "aan",
          "achter",
          "af",
          "bij",
          "binnen",
          "boven",
          "buiten",
          "deel",
          "door",
          "in",
          "kwijt",
          "langs",
          "lastig",
          "leeg",
          "los",
          "mee",
          "na",
          "neer",
          "om",
          "onder",
          "op",
          "open",
          "over",
          "plaats",
          "post",
          "rond",
          "samen",
          "tegemoet",
          "tegen",
          "teleur",
          "teloor",
          "terecht",
          "terug",
          "toe",
          "uit",
          "vast",
          "vol",
          "voort",
          "voorbij",
          "voor",
          "vrij",
          "waar",
          "weg");

  private static MappedLexicon lexicon;
  private static Lemmatizer lemmatizer;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(Files.isDirectory(GOLD), "no gold data in " + GOLD);
    lexicon = MappedLexicon.open(LexiconFile.locate());
    lemmatizer = new Lemmatizer(lexicon, DutchLemmaFilterFactory.STEMMER);
  }

  @AfterAll
  static void close() throws IOException {
    if (lexicon != null) {
      lexicon.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NOUN, true, 0.94",
    "VERB, true, 0.97",
    "ADJ, true, 0.96",
    "VERB, false, 0.91",
    "PROPN, true, 0.5"
  })
  void formsOfOneLemmaMeetAndNoOthers(String partOfSpeech, boolean cut, double bar)
      throws IOException {
    Map<String, List<String>> gold = gold(partOfSpeech, cut);
    Map<String, List<String>> found = new HashMap<>();
    gold.keySet().forEach(form -> found.put(form, lemmatizer.lemmas(form)));
    Set<String> same = pairs(gold);
    Set<String> taken = pairs(found);
    long right = taken.stream().filter(same::contains).count();
    double precision = (double) right / taken.size();
    double recall = (double) right / same.size();
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        Locale.ROOT,
        "%s%s: %d types, precision %.4f, recall %.4f, F1 %.4f%n",
        partOfSpeech,
        cut ? "" : ", gold as it is",
        gold.size(),
        precision,
        recall,
        f1);
    assertThat(f1).isGreaterThanOrEqualTo(bar);
  }

  @Test
  void pluralsMeetTheirSingulars() throws IOException {
    int pairs = 0;
    int met = 0;
    for (String[] pair : rows("plural-singular.tsv.gz")) {
      pairs++;
      if (!Collections.disjoint(lemmatizer.lemmas(pair[0]), lemmatizer.lemmas(pair[1]))) {
        met++;
      }
    }
    double share = (double) met / pairs;
    System.out.printf(Locale.ROOT, "plurals: %.4f of %d%n", share, pairs);
    assertThat(share).isGreaterThanOrEqualTo(0.97);
  }

  /// @param cut whether a particle that the form does not show is cut from its lemma
  private static Map<String, List<String>> gold(String partOfSpeech, boolean cut)
      throws IOException {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (String[] row : rows("lemma-ud.tsv")) {
      if (row[2].equals(partOfSpeech)) {
        counts
            .computeIfAbsent(row[0], form -> new TreeMap<>())
            .merge(
                cut ? lemmaOfToken(row[0], row[1]) : row[1],
                Integer.parseInt(row[3]),
                Integer::sum);
      }
    }
    Map<String, List<String>> likeliest = new TreeMap<>();
    counts.forEach((form, lemmas) ->
        likeliest.put(
            form,
            List.of(
                Collections.max(
                        lemmas.entrySet(),
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey(
                                    Comparator.reverseOrder())))
                    .getKey())));
    return likeliest;
  }

  private static String lemmaOfToken(String form, String lemma) {
    String plain = Normalizer.normalize(form, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return PARTICLES.stream()
        .filter(particle -> lemma.startsWith(particle) && lemma.length() > particle.length() + 3)
        .max(Comparator.comparingInt(String::length))
        .filter(particle -> lemma.endsWith("n") && !plain.contains(particle))
        .map(particle -> lemma.substring(particle.length()))
        .orElse(lemma);
  }

  private static Set<String> pairs(Map<String, List<String>> lemmas) {
    Map<String, Collection<String>> forms = new HashMap<>();
    lemmas.forEach((form, ofForm) ->
        ofForm.forEach(lemma -> forms.computeIfAbsent(lemma, l -> new TreeSet<>()).add(form)));
    Set<String> pairs = new HashSet<>();
    for (Collection<String> group : forms.values()) {
      for (String one : group) {
        group.stream()
            .filter(other -> one.compareTo(other) < 0)
            .forEach(other -> pairs.add(one + " " + other));
      }
    }
    return pairs;
  }

  private static List<String[]> rows(String name) throws IOException {
    try (InputStream file = Files.newInputStream(GOLD.resolve(name));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split("\t");
        row[0] = row[0].toLowerCase(Locale.ROOT);
        row[1] = row[1].toLowerCase(Locale.ROOT);
        rows.add(row);
      }
      return rows;
    }
  }
}
