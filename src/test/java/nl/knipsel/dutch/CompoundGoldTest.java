package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.knipsel.evaluate.CompoundQuality;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How well compounds are taken apart that people have marked, and how rarely other words are. The
/// figures go to stdout.
@Tag("shared")
class CompoundGoldTest {
  private static final Path GOLD = Path.of("..", "shared", "data", "gold");

  private static MappedLexicon lexicon;
  private static CompoundSplitter splitter;
  private static CompoundQuality quality;

  @BeforeAll
  static void read() throws IOException {
    assumeThat(GOLD).as("the gold data stands beside the checkout").exists();
    lexicon = MappedLexicon.open(LexiconFile.locate());
    splitter = CompoundSplitter.read(CompoundSplitterTest.SETTINGS, lexicon);
    quality =
        CompoundQuality.of(
            GoldSplits.compounds(GOLD), GoldSplits.otherWords(GOLD), CompoundGoldTest::cuts);
    System.out.println(quality);
  }

  @AfterAll
  static void close() throws IOException {
    if (lexicon != null) {
      lexicon.close();
    }
  }

  @Test
  void compoundsOfUniversalDependenciesAreSplitWhereTheyShould() {
    assertThat(quality.exactRate().orElseThrow()).isGreaterThanOrEqualTo(0.86);
    assertThat(quality.precision().orElseThrow()).isGreaterThanOrEqualTo(0.985);
  }

  @Test
  void otherContentWordsOfUniversalDependenciesStayWhole() {
    assertThat(quality.falseSplitRate().orElseThrow()).isLessThanOrEqualTo(0.024);
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

  /// Where the chain cuts a word: at its hyphens, then its pieces.
  private static List<Integer> cuts(String word) {
    List<Integer> cuts = new ArrayList<>();
    int from = 0;
    for (String piece : word.split("-", -1)) {
      if (from > 0 && !piece.isEmpty()) {
        cuts.add(from);
      }
      for (Part part : splitter.split(piece)) {
        if (part.start() > 0) {
          cuts.add(from + part.start());
        }
      }
      from += piece.length() + 1;
    }
    return cuts;
  }
}
