package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words as they are read with the lexicon that the build made.
class DutchLexiconTest {
  private static MappedLexicon lexicon;
  private static Lemmatizer lemmatizer;

  @BeforeAll
  static void open() throws IOException {
    lexicon = MappedLexicon.open(LexiconFile.locate());
    lemmatizer = new Lemmatizer(lexicon, DutchLemmaFilterFactory.STEMMER);
  }

  @AfterAll
  static void close() throws IOException {
    lexicon.close();
  }

  @ParameterizedTest
  @CsvSource({
    "foto's, foto",
    "baby's, baby",
    "musea, museum",
    "politici, politicus",
    "kinderen, kind",
    "eieren, ei",
    "steden, stad",
    "brieven, brief",
    "huizen, huis",
    "liep, lopen",
    "gelopen, lopen",
    "leden, lid",
    "sancties, sanctie",
    "opgebeld, opbellen",
    "grootste, groot",
    "mooier, mooi",
    "huisjes, huis",
    "gesloten, sluiten",
    "was, zijn",
  })
  void formFindsItsBaseForm(String form, String base) {
    assertThat(lexicon.lemmas(form)).contains(base);
  }

  @ParameterizedTest
  @CsvSource({
    "schilderij, schild",
    "geënt, en",
    "gevaarten, gevaar",
    "biden, bid",
    "rutte, rut",
    "brieven, doorbrieven",
  })
  void otherWordsStayApart(String one, String other) {
    assertThat(lemmatizer.lemmas(one)).doesNotContainAnyElementsOf(lemmatizer.lemmas(other));
  }

  @ParameterizedTest
  @CsvSource({
    "oekraine, oekraïne",
    "zeeen, zeeën",
    "coordinatie, coördinatie",
    "drémpels, drempel",
    "dé, de",
    "poetins, poetin",
    "poetin's, poetin",
    "lavrovs, lavrov",
    "trumps, trump",
    "rutte's, rutte",
    "dronekantoren, dronekantoor",
    "gasveldschepen, gasveldschip",
  })
  void bothMeet(String one, String other) {
    assertThat(lemmatizer.lemmas(one)).containsAnyElementsOf(lemmatizer.lemmas(other));
  }

  @Test
  void unknownWordsAreNotInIt() {
    for (String word : new String[] {"", "'", "xqzt", "doorbrievenen", "Huizen", "post-"}) {
      assertThat(lexicon.lemmas(word)).as(word).isEmpty();
    }
  }
}
