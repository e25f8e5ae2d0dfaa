package nl.knipsel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;
import nl.knipsel.news.Block;
import nl.knipsel.news.StatedTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times by the clock or the calendar, read where they stand: below a headline.
class StatedTimesTest {
  private static Entry read(String line) {
    return Samples.READER
        .read("Kop\n" + line + "\nEen alinea van de tekst.")
        .article()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          zaterdag, 27 december 2025 om 19:17                          ; 2025 ; --12-27 ; 19:17
          Donderdag 22 mei 2025 07:57 uur                              ; 2025 ; --05-22 ; 07:57
          07 september 2018                                            ; 2018 ; --09-07 ;
          15 augustus 2016 · 10:26                                     ; 2016 ; --08-15 ; 10:26
          15-05-2020 • 14:39                                           ; 2020 ; --05-15 ; 14:39
          21-09-2025, 01:09:45                                         ; 2025 ; --09-21 ; 01:09:45
          23-05-2025                                                   ; 2025 ; --05-23 ;
          3/5/98 - 7u05                                                ; 1998 ; --05-03 ; 07:05
          2024-04-2622:27                                              ; 2024 ; --04-26 ; 22:27
          2026-02-03T21:46:00                                          ; 2026 ; --02-03 ; 21:46
          Toegevoegd: 11-08-2018, 05.15 uur                            ; 2018 ; --08-11 ; 05:15
          Geplaatst: 26 december 2025 om 16:58                         ; 2025 ; --12-26 ; 16:58
          5 October 2007 17:06Gewijzigd op 14 November 2020 05:09      ; 2007 ; --10-05 ; 17:06
          zondag 28 april 2024 om 17:41 aangepast 22:46                ; 2024 ; --04-28 ; 17:41
          on 14 June 2025 at 10:34                                     ; 2025 ; --06-14 ; 10:34
          """)
  void lineOfATimeIsTheMark(
      String line, @Nullable String year, @Nullable String day, @Nullable String time) {
    Entry entry = read(line);

    assertThat(entry.mark()).hasValue(stated(year, day, time, line));
    assertThat(entry.story().body()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          14:23                                                        ;      ;       ; 14:23
          9u31                                                         ;      ;       ; 09:31
          21.00 uur                                                    ;      ;       ; 21:00
          vandaag 14:23                                                ;      ;       ; 14:23
          16 mei                                                       ;      ; --05-16 ;
          dinsdag 16 december om 19:00                                 ;      ; --12-16 ; 19:00
          """)
  void timeWithoutAYearIsATeasersMarkAndNoArticles(
      String line, @Nullable String year, @Nullable String day, @Nullable String time) {
    Page page =
        Samples.READER.read("Kop\nTekst.\nMeer uit Sport\nGOES (ANP) - Een teaser.\n" + line);
    Entry article = read(line);

    assertThat(page.teasers().getFirst().mark()).hasValue(stated(year, day, time, line));
    assertThat(article.mark()).isEmpty();
    assertThat(article.story().body()).contains(Block.residue(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Door ANP - 10-11-2016, 1:36 (Update 10-11-2016, 1:36)               ; 2016 ; --11-10 ; 01:36 ; 10-11-2016, 1:36
          NOS | 28 december 2024 14:50 | Aangepast op 28 december 2024 14:50  ; 2024 ; --12-28 ; 14:50 ; 28 december 2024 14:50
          31/08/17 - 05u22 Bron: Belga                                        ; 2017 ; --08-31 ; 05:22 ; 31/08/17 - 05u22
          31-12-2016, 112Groningen.nl                                         ; 2016 ; --12-31 ;       ; 31-12-2016
          maandag, 23 februari 2026 (17:26) - Leeuwarder Courant              ; 2026 ; --02-23 ; 17:26 ; maandag, 23 februari 2026 (17:26)
          Van NOS Buitenland · 2026-02-03T21:46:00                            ; 2026 ; --02-03 ; 21:46 ; 2026-02-03T21:46:00
          """)
  void lineOfATimeAndASourceIsTheMarkAndResidue(
      String line,
      @Nullable String year,
      @Nullable String day,
      @Nullable String time,
      String text) {
    Entry entry = read(line);

    assertThat(entry.mark()).hasValue(stated(year, day, time, text));
    assertThat(entry.story().body()).contains(Block.residue(line));
  }

  private static StatedTime stated(
      @Nullable String year, @Nullable String day, @Nullable String time, String text) {
    return new StatedTime(
        Optional.ofNullable(year).map(Year::parse),
        Optional.ofNullable(day).map(MonthDay::parse),
        Optional.ofNullable(time).map(LocalTime::parse),
        text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bijgewerkt om zondag, 28 december 2025 om 7:58",
        "Update: 14:23",
        "Gewijzigd op 14 November 2020 05:09",
      })
  void timeOfAnUpdateSaysNothingOfThePublication(String line) {
    Entry entry = read(line);

    assertThat(entry.mark()).isEmpty();
    assertThat(entry.story().body()).contains(Block.residue(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16 mei werd er gevoetbald.",
        "14:23 was de eindtijd van de loper.",
        "31-02-2020",
        "32 december",
        "24:00",
        "12:60",
        "21.00",
        "2-1",
        "2024",
        "12 mei, een mooie dag, werd er gevoetbald.",
      })
  void textIsNoTime(String line) {
    Entry entry = read(line + "\nTweede alinea van de tekst.");

    assertThat(entry.mark()).isEmpty();
    assertThat(entry.story().body()).extracting(Block::text).contains(line);
    assertThat(entry.story().body()).noneMatch(block -> block.kind() == Block.Kind.RESIDUE);
  }

  @ParameterizedTest
  @CsvSource({"00u00,", "05u22, 05:22", "17:06, 17:06"})
  void clockBelowADayBelongsToItUnlessItIsLost(String clock, @Nullable String time) {
    assertThat(read("07 september 2018\n" + clock).mark())
        .hasValue(stated("2018", "--09-07", time, "07 september 2018 " + clock));
  }

  @Test
  void timeGluedToAHeadlineIsTakenOff() {
    Entry entry =
        Samples.READER
            .read("Brand in schuuron 14 June 2025 at 10:34\nTekst.")
            .article()
            .orElseThrow();

    assertThat(entry.story().headline()).hasValue("Brand in schuur");
    assertThat(entry.mark())
        .hasValue(stated("2025", "--06-14", "10:34", "on 14 June 2025 at 10:34"));
  }

  @Test
  void timeGluedToAHeadlineStaysThereIfAnotherStandsAbove() {
    Entry entry =
        Samples.READER
            .read("16 mei 2020\nBrand in schuuron 14 June 2025 at 10:34\nTekst.")
            .article()
            .orElseThrow();

    assertThat(entry.story().headline()).hasValue("Brand in schuuron 14 June 2025 at 10:34");
    assertThat(entry.mark()).hasValue(stated("2020", "--05-16", null, "16 mei 2020"));
  }

  @Test
  void dayBelowTheLeadCountsOnlyWithItsYear() {
    assertThat(read("Een lead.\n07 september 2018\nMeer.").mark())
        .hasValue(stated("2018", "--09-07", null, "07 september 2018"));
    assertThat(read("Een lead.\n7 september\nMeer.").mark()).isEmpty();
  }

  /// The word 'uur' belongs to the time before it only where it is that word, in small letters.
  @ParameterizedTest
  @CsvSource({
    "14:23 Uurtarief omhoog, 14:23, Uurtarief omhoog",
    "14:23 uurtje minder les, 14:23, uurtje minder les",
    "14:23 Uur van de waarheid, 14:23, Uur van de waarheid",
    "14:23 uur Goes wint, 14:23 uur, Goes wint",
    "14:23 UUR Goes wint, 14:23 UUR, Goes wint"
  })
  void timeInAListingIsFollowedByItsHeadline(String line, String mark, String headline) {
    Page page =
        Samples.READER.read(
            "Net binnen\n- Sport 14:30 Vlissingen verliest\n- Sport %s\n- Sport 14:20 Gelijkspel\n"
                .formatted(line));
    assertThat(page.teasers())
        .extracting(teaser -> teaser.story().headline().orElse(""))
        .containsExactly("Vlissingen verliest", headline, "Gelijkspel");
    assertThat(page.teasers().get(1).mark().orElseThrow().text()).isEqualTo(mark);
  }
}
