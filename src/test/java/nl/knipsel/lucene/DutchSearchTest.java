package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knipsel.archive.Hit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which words find which texts, and what is marked in them, with the settings as shipped.
class DutchSearchTest {
  /// Text, query, and the characters marked, parted by blanks if they are apart; `-` if the query
  /// does not find the text.
  private static final String TABLE =
      """
      # base forms
      oude foto's gevonden               | foto               | foto's
      twee baby's geboren                | baby               | baby's
      de musea zijn dicht                | museum             | musea
      politici zwijgen                   | politicus          | politici
      kinderen spelen                    | kind               | kinderen
      eieren zijn duur                   | ei                 | eieren
      steden lopen leeg                  | stad               | steden
      brieven bezorgd                    | brief              | brieven
      huizen te koop                     | huis               | huizen
      hij liep weg                       | lopen              | liep
      er is gelopen                      | lopen              | gelopen
      leden stemmen                      | lid                | leden
      sancties verlengd                  | sanctie            | sancties
      het huis staat leeg                | huizen             | huis

      # words that stay apart
      een schilderij van Vermeer         | schild             | -
      zijn schild en zwaard              | schilderij         | -
      geënt op vroeger                   | geënt              | geënt
      kat of hond, vis en vogel          | geënt              | -
      logge gevaarten rijden             | gevaar             | -
      er is gevaar                       | gevaarten          | -
      Biden spreekt                      | bid                | -
      ik bid en werk                     | Biden              | -
      Rutte spreekt                      | rut                | -

      # words that are no compounds
      de minister zwijgt                 | ster               | -
      een europees plan                  | pees               | -
      maandag regen                      | dag                | -
      Eindhoven wint                     | hoven              | -
      Eindhoven wint                     | eind               | -
      gevechtsvliegtuigen vertrekken     | vliegtuig          | vliegtuigen
      gevechtsvliegtuigen vertrekken     | gevecht            | gevechts

      # signs inside of words
      met 2,5 procent                    | 2,5                | 2,5
      met 2,5 procent                    | 5                  | -
      om 23.40 uur                       | 23.40              | 23.40
      om 23.40 uur                       | 23                 | -
      file op de A12                     | a12                | A12
      file op de A12                     | 12                 | -
      D66 wint zetels                    | d66                | D66
      zo'n dag vergeet niemand           | zo'n               | zo'n
      zo'n dag vergeet niemand           | zon                | -
      lees www.voorbeeld.nl/a-b_c nu     | www.voorbeeld.nl/a-b_c | www.voorbeeld.nl/a-b_c
      mail naar jan.smit@voorbeeld.nl    | jan.smit@voorbeeld.nl | jan.smit@voorbeeld.nl
      mail naar jan.smit@voorbeeld.nl    | smit               | -

      # owners
      plan van Poetin ligt er            | poetins            | Poetin
      Poetin's plan faalt                | poetin             | Poetin's
      Poetins plan slaagt                | poetin             | Poetins
      Poetin’s hond blaft                | poetin             | Poetin’s
      Trump's toren staat er             | trump              | Trump's
      toren van Trump staat er           | trump's            | Trump

      # hyphens and digits
      in 's-Hertogenbosch regent het     | 's-hertogenbosch   | s Hertogenbosch
      in 's-Hertogenbosch regent het     | hertogenbosch      | Hertogenbosch
      in Den Bosch sneeuwt het           | 's-hertogenbosch   | Den Bosch
      top van de G-20 begint             | g20                | G-20
      top van de G20 begint              | g-20               | G20
      een F-16 stort neer                | f16                | F-16
      een F-16 stort neer                | f-16               | F 16
      een F16 stort neer                 | f-16               | F16
      meer covid-19 gemeld               | covid19            | covid-19
      minder covid19 gemeld              | covid-19           | covid19
      covid-19-patiënten herstellen      | covid19            | covid-19
      covid-19-patiënten herstellen      | covid19-patiënt    | covid-19-patiënten
      covid-19-patiënten herstellen      | covid              | covid 19
      covid19-patiënten herstellen       | covid-19-patiënt   | covid19-patiënten
      covid19-patiënten herstellen       | covid-19           | covid19
      covid19 en andere patiënten        | covid-19-patiënt   | -
      een covid-19-test en een patiënt   | covid-19-patiënt   | -
      twee F-16's vertrekken             | f16                | F-16's
      twee F-16's vertrekken             | f16's              | F-16's
      twee F-16's vertrekken             | f-16               | F 16's
      twee F16's landen                  | f-16               | F16's
      twee F16's landen                  | f-16's             | F16's
      F-16-vlieger vermist               | f16                | F-16
      twee x-stralers gemeten            | xstraler           | x-stralers
      twee xstralers gemeten             | x-straler          | xstralers
      vier e-mails gelekt                | emails             | e mails
      vier emails gewist                 | e-mails            | emails
      een e-mail-adres gezocht           | email              | e mail
      Noord-Koreaanse raket              | noordkoreaans      | Noord-Koreaanse
      Noordkoreaanse tank                | noord-koreaans     | Noordkoreaanse
      Kim Jong-un lacht                  | jong-un            | Jong un
      Kim Jong-un lacht                  | "kim jong un"      | Kim Jong un
      Noord-Korea zwijgt                 | noord-korea        | Noord Korea
      Noord-Korea zwijgt                 | "noord korea"      | Noord Korea
      Noord-Korea zwijgt                 | korea              | Korea

      # diacritics and the ways to write them
      Oekraïne verdedigt zich            | oekraine           | Oekraïne
      Oekraine wint terrein              | oekraïne           | Oekraine
      Oekrai\u0308ne houdt stand         | oekraïne           | Oekrai\u0308ne
      Oekra\u00ADïne hoopt               | oekraine           | Oekra\u00ADïne
      de reu\u0308nie gaat door          | reünies            | reu\u0308nie

      # countries and variants
      Russische troepen rukken op        | rusland            | Russische
      in Kiev valt sneeuw                | kyiv               | Kiev
      in Wit-Rusland valt regen          | belarus            | Wit Rusland
      de Verenigde Staten dreigen        | vs                 | Verenigde Staten
      de VS dreigt                       | verenigde staten   | VS
      een lokatie gezocht                | locatie            | lokatie
      """;

  record Example(String text, String query, String marked) {}

  @TempDir static Path folder;
  private static TextArchive archive;

  @BeforeAll
  static void index() throws IOException {
    archive =
        TextArchive.of(
            folder.resolve("archive"),
            examples()
                .map(Example::text)
                .distinct()
                .map(text -> new TextArchive.Text("Kop", text))
                .toList());
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
  }

  static Stream<Example> examples() {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> {
          String[] cells = line.split("\\|");
          return new Example(cells[0].strip(), cells[1].strip(), cells[2].strip());
        });
  }

  @ParameterizedTest
  @MethodSource("examples")
  void wordsFindTheirOtherFormsAndNoOtherWords(Example example) throws IOException {
    Optional<Hit> hit =
        archive.search(example.query()).hits().stream()
            .filter(each -> each.item().story().body().getFirst().text().equals(example.text()))
            .findFirst();
    List<String> marked = hit.map(TextArchive::marked).orElse(List.of("-"));
    assertThat(String.join(" ", marked)).isEqualTo(example.marked());
  }
}
