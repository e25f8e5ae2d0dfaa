package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DutchLemmaFilterFactoryTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("own.tsv"), "# ours\n\nleden\tlid\nvolkskrant\tkrant\tvk\n");
    Files.writeString(folder.resolve("wrong.tsv"), "leden\tlid\n\nLeden\tlid\n");
  }

  @Test
  void luceneFindsItByItsName() throws IOException {
    try (Analyzer analyzer = analyzer()) {
      assertThat(terms(analyzer, "Politici liepen")).containsExactly("politicus", "lopen");
    }
  }

  @Test
  void overridesWinOverTheLexicon() throws IOException {
    try (Analyzer analyzer = analyzer("overrides", "own.tsv")) {
      assertThat(terms(analyzer, "leden volkskrant liep"))
          .containsExactly("lid", "krant", "vk", "lopen");
    }
  }

  @Test
  void anotherLexiconMayBeNamed() throws IOException {
    Path file = folder.resolve("small.fst");
    try (LexiconWriter writer = new LexiconWriter(file)) {
      writer.add("leden", List.of("ledematen"));
      writer.finish();
    }
    try (Analyzer analyzer = analyzer("lexicon", file.toString())) {
      assertThat(terms(analyzer, "leden")).containsExactly("ledematen");
    }
  }

  @Test
  void wrongLineIsNamed() {
    assertThatThrownBy(() -> analyzer("overrides", "wrong.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wrong.tsv:3: 'Leden' is not lower-case");
  }

  @Test
  void missingLexiconIsNamed() {
    Path file = folder.resolve("none.fst");
    assertThatThrownBy(() -> analyzer("lexicon", file.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.fst");
  }

  @Test
  void unknownParameterIsNamed() {
    assertThatThrownBy(() -> analyzer("lexikon", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lexikon");
  }

  private Analyzer analyzer(String... parameters) throws IOException {
    return CustomAnalyzer.builder(folder)
        .withTokenizer("standard")
        .addTokenFilter("lowercase")
        .addTokenFilter(DutchLemmaFilterFactory.NAME, parameters)
        .build();
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("body", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
