package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonymFilterFactoryTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    try (LexiconWriter writer = new LexiconWriter(folder.resolve("small.fst"))) {
      writer.add("russisch", List.of("russisch"));
      writer.add("russische", List.of("russisch"));
      writer.finish();
    }
    Files.writeString(folder.resolve("own.tsv"), "aanval\toffensief\n");
  }

  @Test
  void luceneFindsItByItsName() throws IOException {
    try (Analyzer analyzer = analyzer("# ours\r\n\nrussisch\trusland\r\nrussisch\tvs")) {
      assertThat(TokenStreamContract.print(analyzer, "Russische aanval"))
          .isEqualTo("russisch[0-9] rusland/part+0[0-9] vs/part+0[0-9] offensief[10-16]");
    }
  }

  @Test
  void wordsAreTakenToTheLemmasThatTheOverridesGiveThem() throws IOException {
    try (Analyzer analyzer = analyzer("aanval\toorlog")) {
      assertThat(TokenStreamContract.texts(analyzer, "offensief aanval"))
          .containsExactly("offensief", "oorlog", "offensief", "oorlog");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"russisch", "russisch rusland", "\trusland", "a-b\tc", "a\tb\tc", "a\tb c"})
  void wrongLineIsNamed(String line) {
    assertThatThrownBy(() -> analyzer("rus\trusland\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pairs.tsv:2: expected a word, a tab and a country");
  }

  @Test
  void tableHasToBeThere() {
    assertThatThrownBy(() -> CustomAnalyzer.builder().addTokenFilter(DemonymFilterFactory.NAME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("demonyms");
  }

  private Analyzer analyzer(String table) throws IOException {
    Files.writeString(folder.resolve("pairs.tsv"), table);
    String[] reading = {"lexicon", folder.resolve("small.fst").toString(), "overrides", "own.tsv"};
    return CustomAnalyzer.builder(folder)
        .withTokenizer(DutchTokenizerFactory.NAME)
        .addTokenFilter("lowercase")
        .addTokenFilter(DutchLemmaFilterFactory.NAME, reading)
        .addTokenFilter(
            DemonymFilterFactory.NAME,
            "demonyms",
            "pairs.tsv",
            reading[0],
            reading[1],
            reading[2],
            reading[3])
        .build();
  }
}
