package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class SharedGoldTest {
  @Test
  void allNewsArticlesAreRead() throws IOException {
    Path file = shared("ntrex-nl.jsonl");

    List<Article> articles = ArticleSets.read(List.of(file));

    assertThat(articles).hasSize(123);
    assertThat(new QuerySets(articles, 1).headlines().size()).isEqualTo(123);
  }

  @Test
  void everyTreebankCompoundIsAlignedWithItsParts() throws IOException {
    Path file = shared("gold/compounds-ud.tsv");

    List<GoldCompound> compounds =
        Files.readAllLines(file).stream()
            .map(line -> line.split("\t", -1))
            .map(columns -> new GoldCompound(columns[0], List.of(columns[1].split("_"))))
            .toList();

    assertThat(compounds).hasSize(1821);
    assertThat(compounds)
        .allSatisfy(
            compound -> assertThat(compound.splitPoints()).hasSize(compound.parts().size() - 1));
    // splitting by the gold parts themselves is perfect
    for (GoldCompound compound : compounds) {
      CompoundQuality quality =
          CompoundQuality.of(
              List.of(compound), List.of(), CompoundSplitter.ofParts(word -> compound.parts()));
      assertThat(quality.exact()).as(compound.word()).isEqualTo(1);
    }
  }

  private static Path shared(String name) {
    Path file = Path.of("..", "shared", "data").resolve(name);
    assumeTrue(Files.exists(file), () -> file + " is not there");
    return file;
  }
}
