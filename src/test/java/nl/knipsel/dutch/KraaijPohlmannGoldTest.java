package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class KraaijPohlmannGoldTest {
  private static final Path GOLD = Path.of("../shared/data/gold/snowball-dutch-kp.tsv.gz");

  @Test
  void everyWordOfSnowballsVocabularyHasSnowballsStem() throws IOException {
    assumeTrue(Files.exists(GOLD), () -> GOLD + " does not stand beside the checkout");
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(GOLD)), StandardCharsets.UTF_8))) {
      lines = reader.lines().toList();
    }
    Stemmer stemmer = new KraaijPohlmannStemmer();
    List<String> stemmed =
        lines.stream()
            .map(line -> line.substring(0, line.indexOf('\t')))
            .map(word -> word + "\t" + stemmer.stem(word))
            .toList();
    assertThat(stemmed).hasSize(45_670).isEqualTo(lines);
  }
}
