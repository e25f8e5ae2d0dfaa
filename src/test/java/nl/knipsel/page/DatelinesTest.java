package nl.knipsel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.Story;
import nl.knipsel.news.TimeMark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Datelines, read where they stand: in the line below a headline.
class DatelinesTest {
  private static Entry read(String lead) {
    return Samples.READER.read("Kop van het bericht\n" + lead + "\n").article().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          PARIJS (ANP) -                              | PARIJS                     | ANP
          KRIMPEN AAN DEN IJSSEL (ANP/AFP/RTR) -      | KRIMPEN AAN DEN IJSSEL     | ANP AFP RTR
          ST. ANTON AM ARLBERG (ANP/DPA) -            | ST. ANTON AM ARLBERG       | ANP DPA
          CRANS-MONTANA (ANP) -                       | CRANS-MONTANA              | ANP
          'S-HERTOGENBOSCH (ANP) -                    | 'S-HERTOGENBOSCH           | ANP
          's-HERTOGENBOSCH -                          | 's-HERTOGENBOSCH           |
          MALMÖ (ANP) –                               | MALMÖ                      | ANP
          KYIV/MOSKOU (anp/Reuters) —                 | KYIV/MOSKOU                | ANP RTR
          POORTVLIET/SCHERPENISSE/SINT-MAARTENSDIJK - | POORTVLIET/SCHERPENISSE/SINT-MAARTENSDIJK |
          WEST-BRABANT-                               | WEST-BRABANT               |
          OSLO (ANP)-                                 | OSLO                       | ANP
          SPA -                                       | SPA                        |
          Borsele -                                   | Borsele                    |
          lotterdam (anp) -                           | lotterdam                  | ANP
          LUIK (ANP/ZZZ) -                            | LUIK                       | ANP ZZZ
          LUIK (ANP, AFP/ANP) -                       | LUIK                       | ANP AFP
          LUIK (QXY) -                                | LUIK                       | QXY
          LUIK (Wallonië) -                           | LUIK                       |
          CORONAVIRUSPEKING (ANP) -                   | PEKING                     | ANP
          -Vaticaanstad-                              | Vaticaanstad               |
          (belga) -                                   |                            | BELGA
          (ABM FN-Dow Jones)                          |                            | ABM FN-Dow Jones
          MAASTRICHT (ANP)                            | MAASTRICHT                 | ANP
          PARAMARIBO, 9 jan –                         | PARAMARIBO                 |
          Damascus/Teheran, 16 aug.                   | Damascus/Teheran           |
          MIddelburg, 29 januari 2014 –               | MIddelburg                 |
          PARAMARIBO, 9 jan (ANP) -                   | PARAMARIBO                 | ANP
          16:50 VLISSINGEN -                          | VLISSINGEN                 |
          25 september TERNEUZEN -                    | TERNEUZEN                  |
          Update: 21.00 uurVLISSINGEN -               | VLISSINGEN                 |
          """)
  void datelineIsTakenOffTheLead(
      String written, @Nullable String places, @Nullable String agencies) {
    Story story = read(written + " Het regent.").story();

    Dateline dateline = story.dateline().orElseThrow();
    assertThat(dateline.text()).isEqualTo(written);
    assertThat(dateline.places())
        .isEqualTo(places == null ? List.of() : List.of(places.split("/", -1)));
    assertThat(dateline.agencies()).isEqualTo(codes(agencies));
    assertThat(story.lead()).hasValue("Het regent.");
  }

  private static List<String> codes(@Nullable String agencies) {
    if (agencies == null) {
      return List.of();
    }
    return agencies.startsWith("ABM") ? List.of(agencies) : List.of(agencies.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PSV - FC Emmen is afgelast.",
        "Groningen - Ajax is afgelast.",
        "FC UTRECHT - AZ is afgelast.",
        "De minister - een oude bekende - zwijgt.",
        "Volgens het persbureau (Reuters) - en anderen - regent het.",
        "De krant (Belga) meldt dat het regent.",
        "LIVE - Volg hier de wedstrijd.",
        "GOES -De stad.",
        "Middelburg, 16 augustus was het feest.",
        "Parijs is mooi - in het voorjaar.",
        "MOSKOU (ANP) -",
        "(Reuters)",
        "GOES/ - De stad.",
        "12 mei 2020 was een mooie dag.",
      })
  void textIsNoDateline(String lead) {
    Story story = read(lead).story();

    assertThat(story.dateline()).isEmpty();
    assertThat(story.lead()).hasValue(lead);
  }

  @Test
  void onlyTheFirstParagraphHasADateline() {
    Story story =
        Samples.READER.read("Kop\nEerste alinea.\nDEN HAAG (ANP) - Tweede.").stories().getFirst();

    assertThat(story.dateline()).isEmpty();
    assertThat(story.body()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Gelijkspel FC Utrecht - AZ", "PSV - AZ eindigt gelijk", "GOES - De stad zingt"})
  void headlineMayHoldADash(String headline) {
    Story story =
        Samples.READER.read(headline + "\nUTRECHT (ANP) - Het regent.").stories().getFirst();

    assertThat(story.headline()).hasValue(headline);
    assertThat(story.places()).containsExactly("UTRECHT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          16:50 VLISSINGEN -              | 16:50
          25 september TERNEUZEN -        | 25 september
          PARAMARIBO, 9 jan –             | 9 jan
          MIddelburg, 29 januari 2014 –   | 29 januari 2014
          Update: 21.00 uurVLISSINGEN -   |
          """)
  void timeInADatelineIsATeasersUnlessItIsOfAnUpdate(String written, @Nullable String time) {
    Page page =
        Samples.READER.read("Kop\nTekst.\nMeer uit Sport\n" + written + " Het regent vandaag.");

    assertThat(page.teasers().getFirst().mark().map(TimeMark::text))
        .isEqualTo(Optional.ofNullable(time));
  }

  @Test
  void timeInADatelineIsAnArticlesOnlyWithItsYear() {
    assertThat(read("Veere, 29 januari 2014 – Het regent.").mark().map(TimeMark::text))
        .hasValue("29 januari 2014");
    assertThat(read("PARAMARIBO, 9 jan – Het regent.").mark()).isEmpty();
    assertThat(read("16:50 VLISSINGEN - Het regent.").mark()).isEmpty();
  }
}
