package nl.knipsel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.AgeUnit;
import nl.knipsel.news.Block;
import nl.knipsel.news.Identity;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.Story;
import nl.knipsel.news.TimeMark;
import nl.knipsel.page.Unparsed.Cause;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  @Test
  void linesHoldAnArticleAndTeasersWithGluedLabels() {
    Page page = Samples.READER.read(Samples.LINES);

    assertThat(page.shape()).isEqualTo(Shape.LINES);
    assertThat(page.section()).hasValue("Buitenland");
    assertThat(page.article().orElseThrow().line()).isEqualTo(1);
    Story article = page.article().orElseThrow().story();
    assertThat(article.kind()).isEqualTo(ItemKind.ARTICLE);
    assertThat(article.headline()).hasValue("Minister: geen besluit over brug bij Varna");
    assertThat(article.places()).containsExactly("SOFIA");
    assertThat(article.agencies()).containsExactly("ANP", "AFP", "RTR");
    assertThat(article.lead().orElseThrow())
        .isEqualTo(
            "De Bulgaarse minister van Verkeer heeft nog geen besluit genomen over de nieuwe brug."
                + " Dat zei hij donderdag in het parlement.");
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(
            Block.Kind.PARAGRAPH,
            Block.Kind.PARAGRAPH,
            Block.Kind.SUBHEADING,
            Block.Kind.PARAGRAPH);
    assertThat(article.body().getLast().text()).startsWith("PSV - FC Emmen werd");
    assertThat(page.teasers())
        .extracting(
            teaser -> teaser.story().places(),
            teaser -> teaser.story().agencies(),
            teaser -> teaser.story().headline(),
            teaser -> teaser.mark().map(TimeMark::text),
            Entry::section,
            Entry::line)
        .containsExactly(
            tuple(
                List.of("OSLO"),
                List.of("ANP", "RTR"),
                Optional.empty(),
                Optional.of("37 minuten geleden"),
                Optional.of("Buitenland"),
                7),
            tuple(
                List.of("RIGA"),
                List.of("ANP"),
                Optional.empty(),
                Optional.of("6 uur geleden"),
                Optional.of("Buitenland"),
                8),
            tuple(
                List.of("OSLO", "RIGA"),
                List.of("ANP", "AFP", "RTR"),
                Optional.empty(),
                Optional.of("10 uur geleden"),
                Optional.of("Buitenland"),
                9),
            tuple(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("13 uur geleden"),
                Optional.of("Buitenland"),
                10));
    assertThat(page.teasers().getFirst().story().lead())
        .hasValue(
            "De veerdiensten in het noorden van Noorwegen liggen stil. Dat melden de rederijen.");
    assertThat(page.unparsed())
        .containsExactly(new Unparsed(6, "Meer uit Buitenland", Cause.SECTION_HEADING));
  }

  @Test
  void blocksHoldHeadlinesAndSubheadings() {
    Page page = Samples.READER.read(Samples.BLOCKS);

    assertThat(page.shape()).isEqualTo(Shape.BLOCKS);
    assertThat(page.section()).hasValue("Sport");
    Story article = page.article().orElseThrow().story();
    assertThat(article.headline()).hasValue("Schaatsers winnen brons - en een taart");
    assertThat(article.places()).containsExactly("GOES");
    assertThat(article.agencies()).isEmpty();
    assertThat(article.body())
        .containsExactly(
            Block.paragraph("De schaatsers van de ijsclub hebben zondag brons gewonnen."),
            Block.subheading("'Wat een feest'"),
            Block.paragraph("De voorzitter sprak van een feest.Het duurde tot diep in de nacht."),
            Block.subheading("\"Nooit meer stoppen\""),
            Block.paragraph(
                "Volgens de trainer is dit nog maar het begin. Italië en de financiële wereld"
                    + " kijken mee."),
            Block.residue("Lees hier meer.."));
    assertThat(page.teasers())
        .extracting(
            teaser -> teaser.story().headline().orElseThrow(),
            teaser -> teaser.story().places(),
            teaser -> teaser.mark().orElseThrow().text(),
            teaser -> teaser.story().body().size())
        .containsExactly(
            tuple("Zeilers op weg naar huis - eindelijk", List.of("VEERE"), "1 uur geleden", 1),
            tuple("Turnster stopt ermee", List.of("GOES", "VEERE"), "2 dagen geleden", 1),
            tuple("Vissers tevreden", List.of(), "1 week geleden", 1));
    assertThat(page.unparsed())
        .extracting(Unparsed::line, Unparsed::cause)
        .containsExactly(
            tuple(3, Cause.CHROME),
            tuple(5, Cause.CHROME),
            tuple(7, Cause.CHROME),
            tuple(11, Cause.REPEATED_HEADLINE),
            tuple(24, Cause.SECTION_HEADING));
  }

  @Test
  void flashesAreTeasersWithAHeadlineAlone() {
    Page page = Samples.READER.read(Samples.FLASHES);

    assertThat(page.shape()).isEqualTo(Shape.FLASHES);
    assertThat(page.article()).isEmpty();
    assertThat(page.teasers())
        .extracting(
            teaser -> teaser.story().headline(),
            teaser -> teaser.story().places(),
            teaser -> teaser.mark().orElseThrow().text(),
            teaser -> teaser.section().orElseThrow())
        .containsExactly(
            tuple(Optional.of("Goes wint de derby"), List.of(), "14:23", "Sport"),
            tuple(Optional.of("Vulkaan op IJsland tot rust"), List.of(), "9:31", "Buitenland"),
            tuple(Optional.empty(), List.of("THOLEN"), "2 uur geleden", "Tholen"),
            tuple(
                Optional.empty(),
                List.of("POORTVLIET", "SCHERPENISSE"),
                "3 weken geleden",
                "Tholen"));
    assertThat(page.unparsed()).allMatch(unparsed -> unparsed.cause().understood());
  }

  @Test
  void datedListingShowsItsCaptureDayAndSignedHeadlines() {
    Page page = Samples.READER.read(Samples.DATED_LISTING);

    assertThat(page.shape()).isEqualTo(Shape.DATED_LISTING);
    assertThat(page.listedOn()).hasValue(LocalDate.of(2025, 10, 20));
    assertThat(page.section()).hasValue("Voetbal");
    assertThat(page.article()).isEmpty();
    assertThat(page.teasers())
        .extracting(
            teaser -> teaser.story().headline().orElseThrow(),
            teaser -> teaser.story().agencies(),
            teaser -> teaser.story().lead().orElseThrow(),
            teaser -> teaser.mark().orElseThrow())
        .containsExactly(
            tuple(
                "Spits blijft nog een jaar",
                List.of("ANP"),
                "De spits heeft zijn contract verlengd. Hij blijft tot de zomer.",
                new AgeLabel(5, AgeUnit.YEAR, "5 jaar geleden")),
            tuple(
                "Keeper vertrekt",
                List.of("ANP", "RTR"),
                "De keeper gaat naar Engeland.",
                new AgeLabel(5, AgeUnit.YEAR, "5 jaar geleden")));
    assertThat(page.unparsed())
        .extracting(Unparsed::text, Unparsed::cause)
        .containsExactly(
            tuple("Webmail", Cause.CHROME),
            tuple("Welkom bij het nieuws", Cause.UNKNOWN_FRAME),
            tuple("maandag 20 oktober 2025", Cause.LISTING_DATE),
            tuple("Editie: NL & Wereld | Zeeland", Cause.CHROME),
            tuple("Voetbal", Cause.SECTION_HEADING));
  }

  @Test
  void unknownPageIsAnArticleWithItsTimeAndResidue() {
    Page page = Samples.READER.read(Samples.OTHER);

    assertThat(page.shape()).isEqualTo(Shape.OTHER);
    assertThat(page.dateHint()).hasValue(LocalDate.of(2025, 12, 28));
    Entry article = page.article().orElseThrow();
    assertThat(article.story().headline()).hasValue("Brand in loods snel geblust");
    assertThat(article.mark().orElseThrow().text())
        .isEqualTo("zaterdag, 27 december 2025 om 19:17");
    assertThat(article.story().body())
        .containsExactly(
            Block.residue("bijgewerkt om zondag, 28 december 2025 om 7:58"),
            Block.residue("Door: Redactie"),
            Block.paragraph("Een loods aan de kade is zaterdag uitgebrand. Niemand raakte gewond."),
            Block.residue("Foto EPA"),
            Block.subheading("Oorzaak onbekend"),
            Block.paragraph(
                "De brandweer weet nog niet hoe het vuur ontstond. De politie zoekt getuigen."),
            Block.residue("Lees ook: Brand in schuur"),
            Block.residue("Door ANP - 10-11-2016, 1:36 (Update 10-11-2016, 1:36)"),
            Block.residue("— © AP"));
    assertThat(page.teasers()).isEmpty();
    assertThat(page.unparsed())
        .containsExactly(new Unparsed(1, "date 2025-12-28", Cause.CORPUS_DATE));
  }

  @Test
  void timesOnLinesOfTheirOwnEndTheTeasersBeforeThem() {
    Page page = Samples.READER.read(Samples.TIMED_LIST);

    assertThat(page.article()).isEmpty();
    assertThat(page.teasers())
        .extracting(
            teaser -> teaser.story().lead().orElseThrow().substring(0, 11),
            teaser -> teaser.mark().orElseThrow().text())
        .containsExactly(
            tuple("De gemeente", "11:22"),
            tuple("Het zwembad", "16 mei"),
            tuple("Een fietser", "21-09-2025, 01:09:45"));
  }

  @Test
  void articleAndTeaserOfOneStoryAreOneItem() {
    String lead = "OSLO (ANP/RTR) - De veerdiensten liggen stil. Dat melden de rederijen.";
    List<Page> pages =
        List.of(
            Samples.READER.read("Storm in Noorwegen\n" + lead + "\nMeer volgt.\n"),
            Samples.READER.read(
                "Webmail\n\nStorm in Noorwegen\n\nStorm in Noorwegen\n\n"
                    + lead
                    + "  \n\nMeer volgt."),
            Samples.READER.read("Kop\nTekst.\nMeer uit Buitenland\n" + lead + "\n6 uur geleden"),
            Samples.READER.read(
                "Kop\n\nTekst.\n\nMeer uit Buitenland\n\nStorm\n\n" + lead + "\n\n1 dag geleden"));

    assertThat(pages)
        .extracting(page -> Identity.of(page.stories().getLast()))
        .containsOnly(Identity.of(pages.getFirst().article().orElseThrow().story()));
  }

  @Test
  void teaserOfALostLabelEndsAtTheNextDateline() {
    Page page =
        Samples.READER.read(
            """
            Kop
            GENT (ANP) - Tekst.
            Meer uit Binnenland
            Eerste kop
            DELFT (ANP) - Eerste teaser.
            Tweede kop
            BREDA (ANP) - Tweede teaser.
            2 uur geleden
            """);

    assertThat(page.teasers())
        .extracting(
            teaser -> teaser.story().headline().orElseThrow(),
            teaser -> teaser.story().places(),
            teaser -> teaser.mark().map(TimeMark::text))
        .containsExactly(
            tuple("Eerste kop", List.of("DELFT"), Optional.empty()),
            tuple("Tweede kop", List.of("BREDA"), Optional.of("2 uur geleden")));
  }

  @Test
  void teasersBeginBeforeTheFirstLabelIfTheirHeadingIsLost() {
    Page page =
        Samples.READER.read(
            """
            Kop van het bericht
            GENT (ANP) - Tekst van het bericht.
            Nog een alinea.
            DELFT (ANP) - Een teaser.
            37 minuten geledenBREDA (ANP) - Nog een teaser.
            6 uur geleden\
            """);

    assertThat(page.article().orElseThrow().story().body()).hasSize(2);
    assertThat(page.teasers())
        .extracting(teaser -> teaser.story().places())
        .containsExactly(List.of("DELFT"), List.of("BREDA"));
    assertThat(page.unparsed()).isEmpty();
  }

  @Test
  void ageUnderAHeadlineIsTheArticles() {
    Page page = Samples.READER.read("Kop\n2 uur geleden\nEen alinea van de tekst.");

    assertThat(page.article().orElseThrow().mark())
        .hasValue(new AgeLabel(2, AgeUnit.HOUR, "2 uur geleden"));
  }

  @Test
  void labelWithoutATeaserIsReported() {
    Page page = Samples.READER.read("Kop\nTekst.\nMeer uit Sport\n3 uur geleden");

    assertThat(page.teasers()).isEmpty();
    assertThat(page.unparsed())
        .contains(new Unparsed(4, "3 uur geleden", Cause.LABEL_WITHOUT_TEASER));
  }

  @Test
  void sectionMayStandAboveTheHeadline() {
    Page page = Samples.READER.read("BUITENLAND\nKop\nTekst van het bericht.");

    assertThat(page.section()).hasValue("Buitenland");
    assertThat(page.article().orElseThrow().section()).hasValue("Buitenland");
    assertThat(page.article().orElseThrow().story().headline()).hasValue("Kop");
  }

  @Test
  void subheadingThatLooksLikeASectionDoesNotEndTheArticle() {
    Page page =
        Samples.READER.read(
            "Kop\nEerste alinea.\nMeer uit Europa halen\nTweede alinea.\nMeer uit Sport\n"
                + "GOES (ANP) - Teaser.\n1 uur geleden");

    assertThat(page.section()).hasValue("Sport");
    assertThat(page.article().orElseThrow().story().body())
        .contains(Block.subheading("Meer uit Europa halen"));
  }

  @Test
  void signedLeadIsFoundBelowADeck() {
    Page page =
        Samples.READER.read("Kop\nEen onderkop\nPARIJS (ANP) - De lead van het bericht.\nMeer.");

    Story story = page.article().orElseThrow().story();
    assertThat(story.body().getFirst()).isEqualTo(Block.subheading("Een onderkop"));
    assertThat(story.lead()).hasValue("De lead van het bericht.");
    assertThat(story.places()).containsExactly("PARIJS");
  }

  @Test
  void corpusMayPutAMonthInFront() {
    Page page = Samples.READER.read(" date 2022-09 Kop\nTekst.");

    assertThat(page.dateHint()).isEmpty();
    assertThat(page.article().orElseThrow().story().headline()).hasValue("Kop");
    assertThat(page.unparsed()).containsExactly(new Unparsed(1, "date 2022-09", Cause.CORPUS_DATE));
  }

  @Test
  void textWithoutAHeadlineIsABody() {
    String lead = "PARIJS (ANP) - De lead van het bericht.";

    Story story = Samples.READER.read(lead).article().orElseThrow().story();

    assertThat(story.headline()).isEmpty();
    assertThat(story.lead()).hasValue("De lead van het bericht.");
  }

  @Test
  void blankTextIsAnEmptyPage() {
    Page page = Samples.READER.read(" \r\n\u00A0\n\uFEFF\u200B\t\n");

    assertThat(page)
        .isEqualTo(
            new Page(
                Shape.OTHER,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() {
    Page page = Samples.READER.read("\r\n\r\nKop\rTekst.\n\nWebmail");

    assertThat(page.article().orElseThrow().line()).isEqualTo(3);
    assertThat(page.unparsed()).containsExactly(new Unparsed(6, "Webmail", Cause.CHROME));
  }

  @Test
  void aHeadlineIsRepeatedAlsoWhereASoftHyphenStandsInOneOfThem() {
    Page page =
        Samples.READER.read(
            "Zeilers op weg\n\nZei\u00ADlers op weg\n\nVEERE - De zeilers zijn vertrokken.");
    assertThat(page.article().orElseThrow().story().lead()).hasValue("De zeilers zijn vertrokken.");
    assertThat(page.unparsed())
        .extracting(Unparsed::cause)
        .containsExactly(Cause.REPEATED_HEADLINE);
  }

  @Test
  void residueAloneBelongsToNoText() {
    Page page = Samples.READER.read("Volledig scherm\n16 mei 2020");

    assertThat(page.article()).isEmpty();
    assertThat(page.unparsed())
        .containsExactly(
            new Unparsed(1, "Volledig scherm", Cause.RESIDUE_WITHOUT_TEXT),
            new Unparsed(2, "16 mei 2020", Cause.TIME_WITHOUT_TEXT));
  }
}
