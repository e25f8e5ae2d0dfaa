package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemonymsTest {
  private static final Map<String, List<String>> LEXICON =
      Map.of(
          "russisch", List.of("russisch"),
          "rusland", List.of("rusland"),
          "letten", List.of("let", "letten"),
          "filipijnen", List.of("filipijn"));

  private final Lemmatizer lemmatizer =
      new Lemmatizer(form -> LEXICON.getOrDefault(form, List.of()), word -> word.replace("ë", "e"));

  @Test
  void lemmasAreTakenAsTheyAre() {
    Demonyms demonyms = new Demonyms(Map.of("rus", List.of("rusland")));
    assertThat(demonyms.of("rus")).containsExactly("rusland");
    assertThat(demonyms.of("rusland")).isEmpty();
    assertThat(demonyms.of("-russ-".toCharArray(), 3)).isEmpty();
    assertThat(demonyms.of("russ".toCharArray(), 3)).containsExactly("rusland");
  }

  @Test
  void wordsOfATableMeetTheLemmasOfTheText() {
    Demonyms demonyms =
        Demonyms.of(
            Map.of(
                "russisch", List.of("rusland"),
                "syriër", List.of("syrië"),
                "filipino", List.of("filipijnen"),
                "saoedisch", List.of("saoedi-arabië", "arabie")),
            lemmatizer);
    assertThat(demonyms.of("russisch")).containsExactly("rusland");
    assertThat(demonyms.of("syrier")).containsExactly("syrie");
    assertThat(demonyms.of("syriër")).isEmpty();
    assertThat(demonyms.of("filipino")).containsExactly("filipijn");
    assertThat(demonyms.of("saoedisch")).containsExactly("saoediarabie", "arabie");
  }

  @Test
  void wordThatIsALemmaOfItselfStandsForNoOtherLemma() {
    Demonyms demonyms = Demonyms.of(Map.of("letten", List.of("letland")), lemmatizer);
    assertThat(demonyms.of("letten")).containsExactly("letland");
    assertThat(demonyms.of("let")).isEmpty();
  }

  @Test
  void countryThatTheWordIsReadAsAnywayIsLeftOut() {
    Demonyms demonyms = Demonyms.of(Map.of("rusland", List.of("rusland")), lemmatizer);
    assertThat(demonyms.of("rusland")).isEmpty();
  }
}
