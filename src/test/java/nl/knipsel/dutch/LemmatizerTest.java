package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "leden", List.of("lijden", "lid"),
          "foto's", List.of("foto"),
          "vis", List.of("vis"),
          "voor", List.of("voor"),
          "kantoren", List.of("kantoor"),
          "poetin", List.of("poetin"),
          "oekraine", List.of("oekraïne"));

  private final Lemmatizer lemmatizer =
      new Lemmatizer(
          Map.of("rtr", List.of("reuters"), "vis", List.of("visum")),
          form -> WORDS.getOrDefault(form, List.of()),
          word -> word + "+");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "leden, lijden lid", // all of them
        "foto's, foto", // before the 's goes
        "vis, visum", // the user knows better
        "rtr, reuters",
        "rtr's, reuters",
        "oekraine, oekraïne",
        "oekraïne, oekraïne",
        "vóór, voor",
        "poetin's, poetin",
        "poetin\u2019s, poetin",
        "poetin', poetin",
        "'s, 's+", // nothing before it
        "s, s+",
        "', '+",
        "blub, blub+",
        "blub's, blub+",
      })
  void firstThatKnowsTheWordAnswers(String word, String lemmas) {
    assertThat(lemmatizer.lemmas(word)).containsExactly(lemmas.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "dronekantoren, dronekantoor dronekantoren+",
    "vn-kantoren, vn-kantoor vn-kantoren+",
    "a-kantoren, a-kantoor a-kantoren+",
    "bakantoren, bakantoren+", // too short before it
    "dronevis, dronevis+", // too short a head
    "poetins, poetins+ poetin",
    "blubs, blubs+ blub+",
    "bluss, bluss+", // not after s
    "blubas, blubas+", // would be bluba's
    "dus, dus+",
  })
  void allGuessesCountForOtherWords(String word, String lemmas) {
    assertThat(lemmatizer.lemmas(word)).containsExactly(lemmas.split(" "));
  }

  @Test
  void noLemmaIsGivenTwice() {
    Lemmatizer silent = new Lemmatizer(Lexicon.EMPTY, word -> "x");
    assertThat(silent.lemmas("blubs")).containsExactly("x");
  }
}
