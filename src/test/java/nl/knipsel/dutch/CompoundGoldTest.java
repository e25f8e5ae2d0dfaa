package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How well compounds are taken apart that people have marked, and how rarely other words are. The
/// figures go to stdout.
@Tag("shared")
class CompoundGoldTest {
  private static final Path GOLD = Path.of("..", "shared", "data", "gold");

  private static CompoundSplitter splitter;

  @BeforeAll
  static void read() throws IOException {
    assumeThat(GOLD).as("the gold data stands beside the checkout").exists();
    splitter = CompoundSplitter.read(CompoundSplitterTest.SETTINGS, lexiconOfTheGold());
  }

  /// The lemmas of the gold's simple words, in place of the dictionary's.
  private static Lexicon lexiconOfTheGold() throws IOException {
    Map<String, List<String>> lemmas = new HashMap<>();
    for (String line : Files.readAllLines(GOLD.resolve("lemma-ud.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (!columns[1].contains("_")) {
        lemmas.put(columns[0], List.of(columns[1]));
      }
    }
    return form -> lemmas.getOrDefault(form, List.of());
  }

  @Test
  void compoundsOfUniversalDependenciesAreSplitWhereTheyShould() throws IOException {
    Map<String, List<Integer>> compounds = GoldSplits.compounds(GOLD);
    int exact = 0;
    int right = 0;
    int made = 0;
    int wanted = 0;
    for (Map.Entry<String, List<Integer>> compound : compounds.entrySet()) {
      List<Integer> cuts = cuts(compound.getKey());
      exact += cuts.equals(compound.getValue()) ? 1 : 0;
      made += cuts.size();
      wanted += compound.getValue().size();
      right += (int) cuts.stream().filter(compound.getValue()::contains).count();
    }
    double precision = (double) right / made;
    double recall = (double) right / wanted;
    double rate = (double) exact / compounds.size();
    System.out.printf(
        "compounds-ud: exact %.4f of %d, points P %.4f R %.4f F1 %.4f%n",
        rate, compounds.size(), precision, recall, 2 * precision * recall / (precision + recall));
    assertThat(rate).isGreaterThanOrEqualTo(0.86);
    assertThat(precision).isGreaterThanOrEqualTo(0.985);
  }

  @Test
  void otherContentWordsOfUniversalDependenciesStayWhole() throws IOException {
    SortedSet<String> words = GoldSplits.otherWords(GOLD);
    long split = words.stream().filter(word -> !splitter.split(word).isEmpty()).count();
    double rate = (double) split / words.size();
    System.out.printf("lemma-ud: split %.4f of %d other content words%n", rate, words.size());
    assertThat(rate).isLessThanOrEqualTo(0.024);
  }

  @Test
  void headsOfDutchPluralsAreFound() throws IOException {
    Map<String, Integer> heads = GoldSplits.heads(GOLD);
    long found =
        heads.entrySet().stream()
            .filter(entry -> cuts(entry.getKey()).contains(entry.getValue()))
            .count();
    double rate = (double) found / heads.size();
    System.out.printf("dutch-plurals: head found in %.4f of %d%n", rate, heads.size());
    assertThat(rate).isGreaterThanOrEqualTo(0.82);
  }

  private static List<Integer> cuts(String word) {
    return splitter.split(word).stream().map(Part::start).filter(start -> start > 0).toList();
  }
}
