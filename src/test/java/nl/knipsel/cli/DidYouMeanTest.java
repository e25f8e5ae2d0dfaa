package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a query that is probably misspelt, on the samples and through the real entry
/// point.
class DidYouMeanTest {
  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void indexTheSamples() {
    archive = folder.resolve("archive");
    assertThat(new Cli().archive(archive).run("index", "samples").code()).isEqualTo(0);
  }

  private static Cli cli() {
    return new Cli().archive(archive);
  }

  private static String meant(String... query) {
    String[] args = new String[query.length + 3];
    args[0] = "search";
    System.arraycopy(query, 0, args, 1, query.length);
    args[query.length + 1] = "-n";
    args[query.length + 2] = "0";
    return cli()
        .run(args)
        .out()
        .lines()
        .filter(line -> line.startsWith("Did you mean: "))
        .map(line -> line.substring("Did you mean: ".length()))
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "potein                          | poetin?",
        "Poettin                         | poetin?",
        "raketmootor                     | raketmotor?",
        "overstroomingen                 | overstromingen?",
        "poetin noord-koera              | poetin noord-korea?",
        "poetin noordkoera               | poetin noordkorea?",
        "kimjong                         | \"kim jong\"?",
        "sankties Rusland                | sancties Rusland?",
        "\"ses kernproeven\"             | \"zes kernproeven\"?",
        "kop:raketmootor                 | headline:raketmotor?",
        "raketmootor -poetin agency:dpa  | ``",
        "raketmootor -tulpen soort:artikel | raketmotor -tulpen kind:artikel?",
        "(potein OR sankties)            | poetin OR sancties?",
        "raketmootor^2 kim*              | raketmotor^2 kim*?",
        "over stromingen Noord-Korea     | overstromingen Noord-Korea?",
        "poe tin                         | poetin?",
      })
  void theProbableQueryIsNamed(String query, String expected) {
    assertThat(meant(query)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poetin",
        "kernproef",
        "tulpenbollen",
        "kernproeven tulpenbollen",
        "Noord-Korea Poetin",
        "klimaatminister",
        "kernprooven~1",
        "kernprooo*",
        "-raketmootor poetin",
        "plaats:MOSKUO",
        "datum:2016",
        "xyzzyqwrt",
        "1234",
        "&",
      })
  void nothingIsSaidOfWordsThatAreRightOrLikeNone(String query) {
    assertThat(meant(query)).isEmpty();
  }
}
