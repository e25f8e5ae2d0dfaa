package nl.knipsel.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.VariantGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The demonyms and variants of `index-config`, read with the lexicon that the build made.
class ShippedWordsTest {
  private static MappedLexicon lexicon;
  private static Lemmatizer lemmatizer;
  private static Configuration configuration;
  private static Demonyms demonyms;
  private static Variants variants;

  @BeforeAll
  static void read() throws IOException {
    lexicon = MappedLexicon.open(LexiconFile.locate());
    lemmatizer = new Lemmatizer(lexicon, DutchLemmaFilterFactory.STEMMER);
    configuration = Configuration.read(Path.of("index-config"));
    demonyms = Demonyms.of(configuration.demonyms(), lemmatizer);
    variants = new Variants(configuration.variants().stream().map(VariantGroup::forms).toList());
  }

  @AfterAll
  static void close() throws IOException {
    lexicon.close();
  }

  @Test
  void everyWordOfTheTableIsFoundByItsCountry() {
    assertThat(configuration.demonyms()).hasSizeGreaterThan(300);
    configuration
        .demonyms()
        .forEach((word, countries) -> {
          for (String country : countries) {
            assertThat(terms(word)).as(word).containsAnyElementsOf(query(country));
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "russisch, rusland",
    "russische, rusland",
    "russen, rusland",
    "russin, rusland",
    "russinnen, rusland",
    "koreaanse, korea",
    "oekraïners, oekraïne",
    "oekraiense, oekraine",
    "oekraïense, oekraïne",
    "syriërs, syrië",
    "jordaniërs, jordanië",
    "irakezen, irak",
    "soedanese, soedan",
    "panamezen, panama",
    "angolezen, angola",
    "gazanen, gaza",
    "kosovaarse, kosovo",
    "filipijnse, filipijnen",
    "amerikaans, vs",
    "amerikaanse, amerika",
    "saoedische, saoedi-arabië",
    "saoedische, arabië",
    "britten, brittannië",
    "polen, polen",
    "zwitserse, zwitserland",
    "zeeuwse, zeeland",
    "friese, friesland",
    "haagse, haag",
    "thoolse, tholen",
    "goese, goes",
    "venlose, venlo",
    "amsterdammers, amsterdam",
    "parijse, parijs",
  })
  void formsInATextAreFoundByTheCountry(String form, String country) {
    assertThat(terms(form)).containsAnyElementsOf(query(country));
  }

  @ParameterizedTest
  @CsvSource({
    "pool, rusland",
    "let, letland",
    "letten, letland",
    "emmer, emmen",
    "rust, rusland",
    "spanning, spanje",
  })
  void otherWordsAreNot(String form, String country) {
    assertThat(terms(form)).doesNotContainAnyElementsOf(query(country));
  }

  @ParameterizedTest
  @CsvSource({
    "Kyiv, Kiev",
    "Zelenskyy, Zelensky",
    "zelenski, Zelensky",
    "poetin, Putin",
    "wit-rusland, Belarus",
    "wit rusland, Belarus",
    "vs, Verenigde Staten",
    "verenigde staten, VS",
    "'s-Hertogenbosch, Den Bosch",
    "den bosch, 's-Hertogenbosch",
    "locatie, lokatie",
    "pannekoek, pannenkoek",
    "produkt, product",
    "Beijing, Peking",
    "saudi-arabië, Saoedi-Arabië",
    "gaddafi, Kadhafi",
    "europese unie, EU",
    "zzp-ers, zzp'ers",
    "lukashenko, Loekasjenko",
  })
  void formFindsTheOther(String typed, String other) {
    List<String> words = Variants.words(typed);
    Variants.Match match = variants.longestAt(words, 0).orElseThrow();
    assertThat(match.length()).isEqualTo(words.size());
    assertThat(match.others()).extracting(Variants.Form::text).contains(other);
  }

  @ParameterizedTest
  @CsvSource({"om", "is", "de", "het", "en", "me", "er", "ik", "van", "den", "verenigde"})
  void commonWordsHaveNoVariants(String word) {
    assertThat(configuration.variants()).hasSizeGreaterThan(150);
    assertThat(variants.longestAt(List.of(word), 0)).isEmpty();
  }

  /// The terms of a word in the index.
  private static Set<String> terms(String form) {
    Set<String> terms = new HashSet<>();
    for (String lemma : lemmatizer.lemmas(form)) {
      terms.add(lemma);
      terms.addAll(demonyms.of(lemma));
    }
    return terms;
  }

  /// The terms of which any one is enough for a query.
  private static List<String> query(String country) {
    return country.contains("-") ? List.of(country.replace("-", "")) : lemmatizer.lemmas(country);
  }
}
