package nl.knipsel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dump;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.Sighting;
import nl.knipsel.page.PageReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the place in a list says of a teaser's time, on whole pages.
class ListOrderTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant NOON = Instant.parse("2025-12-28T11:00:00Z");
  private static PageReader reader;

  @BeforeAll
  static void readAgencies() throws java.io.IOException {
    reader = new PageReader(Configuration.read(java.nio.file.Path.of("index-config")).agencies());
  }

  /// Labels from top to bottom, `-` for a lost one; then for each teaser how many minutes before
  /// the capture it was published by its list alone: from..to, either open, `-` for nothing.
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "5 minuten|-|2 uur, - 180..5 -",
    "-|5 minuten, 6.. -",
    "5 minuten|-, - ..5",
    "5 minuten|-|-|2 uur, - 180..5 180..5 -",
    "1 uur|-|1 uur, - 120..60 -",
    "1 uur|1 uur|1 uur, - - -",
    "59 minuten|1 uur|1 dag|1 week, - - - -",
    "2 uur|-|1 uur, - - -",
    "6 minuten|-|5 minuten, - - -",
    "1 uur|-|59 minuten, - - -",
    "1 dag|-|23 uur, - - -",
    "-|-, - -",
    "2 minuten|-|3 minuten|-|1 uur, - 4..2 - 120..3 -",
  })
  void aTeaserIsNotYoungerThanThoseAboveAndNotOlderThanThoseBelow(String labels, String expected) {
    List<Sighting> sightings = teasers(page(labels), Optional.of(CaptureTime.exactly(NOON)));
    assertThat(sightings.stream().map(ListOrderTest::minutes).toList())
        .containsExactly(expected.split(" "));
  }

  @Test
  void aCaptureThatIsKnownToTheMinuteDoesNotHideThatAListIsOutOfOrder() {
    CaptureTime minute = new CaptureTime(NOON, NOON.plusMillis(59_999));
    assertThat(teasers(page("6 minuten|-|5 minuten"), Optional.of(minute)))
        .allMatch(sighting -> sighting.between().isEmpty());
    assertThat(teasers(page("5 minuten|-|6 minuten"), Optional.of(minute)).get(1).between())
        .hasValue(
            PublicationWindow.between(
                NOON.minus(Duration.ofMinutes(7)), NOON.plusMillis(59_999).minusSeconds(300)));
  }

  @Test
  void withoutACaptureTimeTheOrderSaysNothing() {
    assertThat(teasers(page("5 minuten|-|6 minuten"), Optional.empty()))
        .allMatch(sighting -> sighting.between().isEmpty());
  }

  @Test
  void zojuistIsNarrowedByALabelInMinutesBelowIt() {
    String page =
        page("-|7 minuten").replace("Teaser 1 over iets.", "Teaser 1 over iets.\nzojuist");
    assertThat(teasers(page, Optional.of(CaptureTime.exactly(NOON))).getFirst().window(ZONE))
        .isEqualTo(PublicationWindow.between(NOON.minus(Duration.ofMinutes(8)), NOON));
  }

  @Test
  void flashesAndTeasersBelowThemAreDifferentLists() {
    String page =
        """
        Net binnen
        - Sport 11:50 Goes wint derby
        - Binnenland 11:40 Brug weer open
        GOES (ANP) - Een teaser die zijn label verloor.
        MIDDELBURG (ANP) - Een teaser met een label.
        20 uur geleden\
        """;
    List<Sighting> sightings = teasers(page, Optional.of(CaptureTime.exactly(NOON)));
    assertThat(sightings.stream().map(ListOrderTest::minutes).toList())
        .containsExactly("-", "-", "1260..", "-");
  }

  @Test
  void theArticleIsNotPartOfTheList() {
    assertThat(items(page("5 minuten"), Optional.of(CaptureTime.exactly(NOON))).getFirst())
        .satisfies(article -> assertThat(article.sightings().getFirst().between()).isEmpty());
  }

  @Test
  void aHeadingWithAnotherSectionBeginsAnotherList() {
    String page =
        page("5 minuten|1 uur")
            + "\nMeer uit Sport\nVEERE (ANP) - Een ander bericht. Kort.\n"
            + "3 minuten geledenDOMBURG (ANP) - Zonder label. Ook kort.";
    List<Sighting> sightings = teasers(page, Optional.of(CaptureTime.exactly(NOON)));
    assertThat(sightings.stream().map(ListOrderTest::minutes).toList())
        .containsExactly("-", "-", "-", "..3");
  }

  private static String page(String labels) {
    StringBuilder page =
        new StringBuilder(
            "Kop van het artikel\nGOES (ANP) - Een lead. Met zinnen.\nMeer uit Binnenland");
    int number = 1;
    for (String label : labels.split("\\|")) {
      page.append("\nGOES (ANP) - Teaser ").append(number++).append(" over iets.");
      if (!label.equals("-")) {
        page.append('\n').append(label).append(" geleden");
      }
    }
    return page.toString();
  }

  private static List<NewsItem> items(String page, Optional<CaptureTime> captured) {
    return PageItems.of(
        new Dump("a.txt", OptionalLong.empty(), Optional.empty(), captured, page),
        reader.read(page),
        ZONE);
  }

  private static List<Sighting> teasers(String page, Optional<CaptureTime> captured) {
    return items(page, captured).stream()
        .map(item -> item.sightings().getFirst())
        .filter(sighting -> sighting.position() > 0)
        .toList();
  }

  private static String minutes(Sighting sighting) {
    return sighting.between().map(b -> before(b.from()) + ".." + before(b.to())).orElse("-");
  }

  private static String before(Optional<Instant> instant) {
    return instant.map(i -> String.valueOf(Duration.between(i, NOON).toMinutes())).orElse("");
  }
}
