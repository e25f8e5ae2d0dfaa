package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
  private final Variants variants =
      variants(
          "Kyiv,Kiev,Kijev",
          "VS,Verenigde Staten,Verenigde Staten van Amerika",
          "Den Bosch,'s-Hertogenbosch",
          "Wit-Rusland,Belarus",
          "Verenigde Naties,VN",
          "Giro,Giro d'Italia",
          "Côte d’Ivoire,Ivoorkust");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Kiev                              | 0 | 1: Kyiv, Kijev
          KYIV                              | 0 | 1: Kiev, Kijev
          in Kiev                           | 0 | none
          in Kiev                           | 1 | 1: Kyiv, Kijev
          verenigde staten                  | 0 | 2: VS, Verenigde Staten van Amerika
          verenigde staten van amerika nu   | 0 | 4: VS, Verenigde Staten
          verenigde staten van europa       | 0 | 2: VS, Verenigde Staten van Amerika
          verenigde                         | 0 | none
          verenigde naties                  | 0 | 2: VN
          de staten                         | 1 | none
          den bosch                         | 0 | 2: 's-Hertogenbosch
          ’s-hertogenbosch                  | 0 | 2: Den Bosch
          s Hertogenbosch                   | 0 | 2: Den Bosch
          wit-rusland                       | 0 | 2: Belarus
          wit rusland                       | 0 | 2: Belarus
          rusland                           | 0 | none
          cote d'ivoire                     | 0 | 2: Ivoorkust
          Giro                              | 0 | 1: Giro d'Italia
          giro d’italia                     | 0 | 2: Giro
          kiev                              | 1 | none
          """)
  void findsTheLongestFormAndGivesTheOthers(String typed, int from, String found) {
    assertThat(
            variants
                .longestAt(Variants.words(typed), from)
                .map(match ->
                    match.others().stream()
                        .map(Variants.Form::text)
                        .collect(Collectors.joining(", ", match.length() + ": ", "")))
                .orElse("none"))
        .isEqualTo(found);
  }

  @Test
  void otherFormsAreGivenInWords() {
    assertThat(variants.longestAt(List.of("den", "bosch"), 0).orElseThrow().others())
        .containsExactly(new Variants.Form("'s-Hertogenbosch", List.of("s", "hertogenbosch")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Kim Jong-un       | kim jong un
          's-Hertogenbosch  | s hertogenbosch
          ‘t Oude           | t oude
          (Máxima),         | maxima
          Ma\u0301xima      | maxima
          PvdA/GroenLinks   | pvda groenlinks
          zzp’ers           | zzp'ers
          Côte d’Ivoire     | cote d'ivoire
          Noord\u2011Korea  | noord korea
          St. Petersburg    | st petersburg
          B&W               | b&w
          Łódź              | lodz
          İzmir             | izmir
          - -- '            | ""
          """)
  void wordsAreFoldedAndCut(String text, String words) {
    assertThat(String.join(" ", Variants.words(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kiev,Kyiv;Odessa,kiev | 'kiev' is there twice",
        "Łódź,Breslau;Lodz,x   | 'Lodz' is there twice",
        "Kiev,-                | '-' has no words",
        "Kiev                  | no other form than [Kiev]",
      })
  void groupsThatCannotBeAreRejected(String groups, String message) {
    assertThatThrownBy(() -> variants(groups.split(";")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void withoutGroupsNothingIsFound() {
    assertThat(Variants.NONE.longestAt(List.of("kiev"), 0)).isEmpty();
  }

  @Test
  void indexOutsideOfTheWordsIsRejected() {
    assertThatThrownBy(() -> variants.longestAt(List.of("kiev"), 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static Variants variants(String... groups) {
    return new Variants(Arrays.stream(groups).map(g -> List.of(g.split(","))).toList());
  }
}
