package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.knipsel.archive.Hit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which texts are found by variants of the words of a query, wherever in it these stand, with the
/// table as shipped.
class VariantSearchTest {
  private static final List<TextArchive.Text> TEXTS =
      List.of(
          new TextArchive.Text("Regen in Kiev", "eerste"),
          new TextArchive.Text("Sneeuw in Kyiv", "tweede"),
          new TextArchive.Text("Storm", "derde, ook in Kiev"),
          new TextArchive.Text("VS dreigen", "vierde"),
          new TextArchive.Text("Verenigde Staten zwijgen", "vijfde"),
          new TextArchive.Text("Verenigde ploegen", "zesde uit vele staten"),
          new TextArchive.Text("Kijev ontwaakt", "zevende"));

  @TempDir static Path folder;
  private static TextArchive archive;

  @BeforeAll
  static void index() throws IOException {
    archive = TextArchive.of(folder.resolve("archive"), TEXTS);
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
  }

  private static String found(List<Hit> hits) {
    List<String> words =
        List.of("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende");
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String first = words.get(i);
      if (hits.stream().anyMatch(hit -> lead(hit).startsWith(first))) {
        found.append(i + 1);
      }
    }
    return found.toString();
  }

  private static String lead(Hit hit) {
    return hit.item().story().lead().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kyiv                              | 1237",
        "kop:kyiv                          | 127",
        "tekst:kyiv                        | 3",
        "kyiv^2                            | 1237",
        "kop:kyiv^2                        | 127",
        "(kyiv OR storm)^2                 | 1237",
        "kop:(kyiv regen)                  | 1",
        "kop:(verenigde staten)            | 45",
        "(verenigde staten)^3              | 456",
        "kop:vs                            | 45",
        "kop:verenigde tekst:staten        | 6",
        "* -kyiv                           | 456",
        "* -kop:kyiv                       | 3456",
        "* -kop:(verenigde staten)         | 12367",
        "* -(kyiv OR vs)                   | 6",
        // one spelling and not the other
        "kyiv -kiev                        | 27",
        "kyiv -kop:kiev                    | 237",
        "kop:kyiv -kiev -kijev             | 2",
        "regen -kiev -kyiv                 | ``",
        // quotes want what stands there
        "\"kyiv\"                          | 2",
        "kop:\"kyiv\"                      | 2",
        "* -\"kyiv\"                       | 134567",
      })
  void variantsAreFoundWhereverTheWordStands(String query, String found) throws IOException {
    assertThat(found(archive.search(query).hits())).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kyiv           | 2",
        "kop:kyiv       | 2",
        "kyiv^2         | 2",
        "* -kyiv        | 134567",
        "* -kop:kyiv    | 134567",
      })
  void exactlyMeansOneSpelling(String query, String found) throws IOException {
    assertThat(found(archive.searchExactly(query).hits())).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kop:kyiv^2 kop:regen        | kyiv | Kiev",
        "kop:(vs zwijgen)            | vs   | Verenigde Staten",
        "kop:(verenigde staten) dreigen | verenigde staten | VS",
      })
  void aHitTellsItsVariantInFieldsAndWithFactorsToo(String query, String typed, String found)
      throws IOException {
    assertThat(archive.search(query).hits())
        .flatExtracting(Hit::variants)
        .containsExactly(new Hit.Variant(typed, found));
  }

  @Test
  void theFormAsTypedIsFirst() throws IOException {
    assertThat(lead(archive.search("kop:kyiv").hits().getFirst())).isEqualTo("tweede");
  }
}
