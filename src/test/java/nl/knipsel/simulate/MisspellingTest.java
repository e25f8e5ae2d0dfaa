package nl.knipsel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.Suggestion;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.lucene.LuceneArchives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// How often a misspelt word of an archive brings the right one first, and how often a right word
/// is taken for a misspelt one.
class MisspellingTest {
  private static final long SEED = Long.getLong("knipsel.seed", 20251228);
  private static final int WORDS = Integer.getInteger("knipsel.words", 300);
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final List<String[]> SLIPS =
      List.of(
          new String[] {"ei", "ij"},
          new String[] {"ij", "ei"},
          new String[] {"ou", "au"},
          new String[] {"au", "ou"},
          new String[] {"c", "k"},
          new String[] {"k", "c"},
          new String[] {"d", "t"},
          new String[] {"t", "d"},
          new String[] {"ch", "g"},
          new String[] {"g", "ch"},
          new String[] {"s", "z"},
          new String[] {"z", "s"},
          new String[] {"v", "f"});

  @TempDir private Path folder;

  private final Random random = new Random(SEED);

  private enum Mistake {
    SLIP,
    SWAPPED,
    DOUBLED,
    LEFT_OUT,
    PUT_IN,
    REPLACED
  }

  @Test
  void mostMisspeltWordsBringTheRightOneFirstAndRightWordsAreLeftAlone(TestReporter reporter)
      throws IOException {
    Simulated.write(
        new Simulation(Simulated.settings(SEED, 3_000)), "text", folder.resolve("corpus"));
    Path archive = folder.resolve("archive");
    Simulated.index(archive, List.of(folder.resolve("corpus"), Path.of("samples", "dumps")));
    try (Archive opened = LuceneArchives.open(archive)) {
      List<String> words = words(opened, 2);
      List<String> rightWords = words(opened, 1);
      Map<Mistake, int[]> tallies = new TreeMap<>();
      int first = 0;
      int tried = 0;
      for (int i = 0; i < WORDS; i++) {
        String word = words.get(random.nextInt(words.size()));
        Mistake mistake = Mistake.values()[i % Mistake.values().length];
        Optional<String> misspelt = misspelt(word, mistake);
        if (misspelt.isEmpty() || rightWords.contains(misspelt.get())) {
          continue;
        }
        List<Suggestion> meant = meant(opened, misspelt.get());
        boolean right = !meant.isEmpty() && meant.getFirst().query().equals(word);
        tried++;
        first += right ? 1 : 0;
        int[] tally = tallies.computeIfAbsent(mistake, m -> new int[2]);
        tally[0] += right ? 1 : 0;
        tally[1]++;
      }
      Set<String> corrected = new HashSet<>();
      for (String word : rightWords) {
        if (!meant(opened, word).isEmpty()) {
          corrected.add(word);
        }
      }
      StringBuilder figures = new StringBuilder();
      tallies.forEach((mistake, tally) ->
          figures.append(", %s %d of %d".formatted(mistake, tally[0], tally[1])));
      reporter.publishEntry(
          "seed %d: right word first for %d of %d misspelt ones%s; of %d right words %d corrected: %s"
              .formatted(
                  SEED, first, tried, figures, rightWords.size(), corrected.size(), corrected));
      assertThat((double) first / tried).as("right word first, seed %d", SEED).isGreaterThan(0.8);
      assertThat(corrected.size())
          .as("right words corrected, seed %d: %s", SEED, corrected)
          .isLessThanOrEqualTo(rightWords.size() / 200);
    }
  }

  private static List<Suggestion> meant(Archive archive, String query) throws IOException {
    return archive.suggestions(SearchRequest.of(QueryParser.parse(query)));
  }

  /// The words of at least five letters that stand in so many items or more.
  private static List<String> words(Archive archive, int least) throws IOException {
    Map<String, Integer> items = new TreeMap<>();
    archive.items(item -> {
      String text =
          IndexFields.key(item.story().headline().orElse("") + "\n" + IndexFields.body(item));
      Set<String> here = new HashSet<>();
      for (String word : BLANKS.split(text)) {
        String bare =
            word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "").toLowerCase(Locale.ROOT);
        if (bare.matches("[a-z]{5,}")) {
          here.add(bare);
        }
      }
      here.forEach(word -> items.merge(word, 1, Integer::sum));
    });
    return new ArrayList<>(
        items.entrySet().stream()
            .filter(word -> word.getValue() >= least)
            .map(Map.Entry::getKey)
            .toList());
  }

  private Optional<String> misspelt(String word, Mistake mistake) {
    int at = 1 + random.nextInt(word.length() - 2);
    char letter = (char) ('a' + random.nextInt(26));
    StringBuilder text = new StringBuilder(word);
    switch (mistake) {
      case SLIP -> {
        List<String[]> fitting =
            SLIPS.stream().filter(slip -> word.indexOf(slip[0], 1) > 0).toList();
        if (fitting.isEmpty()) {
          return Optional.empty();
        }
        String[] slip = fitting.get(random.nextInt(fitting.size()));
        int from = word.indexOf(slip[0], 1);
        text.replace(from, from + slip[0].length(), slip[1]);
      }
      case SWAPPED -> {
        text.setCharAt(at, word.charAt(at + 1));
        text.setCharAt(at + 1, word.charAt(at));
      }
      case DOUBLED -> text.insert(at, word.charAt(at));
      case LEFT_OUT -> text.deleteCharAt(at);
      case PUT_IN -> text.insert(at, letter);
      case REPLACED -> text.setCharAt(at, letter);
    }
    return Optional.of(text.toString()).filter(misspelt -> !misspelt.equals(word));
  }
}
