package nl.knipsel.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsItemTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final String LEAD = "De brug is open. Er reden elf auto's over.";

  @Test
  void articleAndTeaserWithTheSameFirstParagraphAreOneItem() {
    NewsItem article = seen(article("Brug open", LEAD, "Het was nog rustig."), "a.txt", 0, null);
    NewsItem teaser = seen(teaser(LEAD), "b.txt", 3, label(2, AgeUnit.HOUR));
    NewsItem merged = teaser.merge(article);
    assertThat(merged.story()).isEqualTo(article.story());
    assertThat(merged.sightings()).extracting(Sighting::source).containsExactly("a.txt", "b.txt");
    assertThat(merged.kind()).isEqualTo(ItemKind.ARTICLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "auto's       | auto’s",
        "een  \u00A0 dag | een dag",
        "\u201Eja\u201D | \"ja\"",
        "Oekrai\u0308ne | Oekraïne",
        "sa\u00ADmen  | samen",
        "Hij is gewond.Het ongeval was in Goes. | Hij is gewond. Het ongeval was in Goes.",
        "Wie won?Ajax! | Wie won? Ajax!",
      })
  void blanksQuotesAndUnicodeFormsDoNotPartItems(String one, String other) {
    assertThat(Identity.of(teaser(one))).isEqualTo(Identity.of(teaser(other)));
  }

  @Test
  void anotherTextIsAnotherItem() {
    assertThat(Identity.of(teaser("De brug is dicht."))).isNotEqualTo(Identity.of(teaser(LEAD)));
    assertThatThrownBy(() ->
            seen(teaser("Iets anders."), "a", 1, null).merge(seen(teaser(LEAD), "a", 1, null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHeadlineAloneIsNotTheItemWithThatLead() {
    Story headline = new Story(ItemKind.TEASER, Optional.of(LEAD), Optional.empty(), List.of());
    assertThat(Identity.of(headline)).isNotEqualTo(Identity.of(teaser(LEAD)));
  }

  @Test
  void theOrderOfMergingDoesNotShow() {
    long seed = 20251228;
    Random random = new Random(seed);
    List<NewsItem> parts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Story story =
          i % 4 == 0
              ? article(i % 8 == 0 ? "Brug open" : "Brug geopend", LEAD, "Meer " + i)
              : teaser(LEAD);
      parts.add(seen(story, "dump" + i % 5, i % 3, label(i, AgeUnit.HOUR)));
    }
    NewsItem expected = parts.stream().reduce(NewsItem::merge).orElseThrow();
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(parts, random);
      assertThat(parts.stream().reduce(NewsItem::merge)).as("seed %d", seed).contains(expected);
    }
    assertThat(expected.merge(expected)).isEqualTo(expected);
  }

  @Test
  void windowsOfAllSightingsIntersect() {
    NewsItem item =
        seenAt(teaser(LEAD), "a", "2025-12-12T05:42:18Z", label(5, AgeUnit.HOUR))
            .merge(seenAt(teaser(LEAD), "b", "2025-12-12T11:59:31Z", label(11, AgeUnit.HOUR)))
            .merge(seenAt(article("Kop", LEAD, "x"), "c", "2026-01-09T06:09:30Z", null));
    assertThat(item.dating(AMSTERDAM).window())
        .isEqualTo(
            PublicationWindow.between(
                Instant.parse("2025-12-11T23:59:31Z"), Instant.parse("2025-12-12T00:42:18Z")));
    assertThat(item.dating(AMSTERDAM).contradicting()).isEmpty();
  }

  @Test
  void anArticleAloneIsOnlyKnownToBeOlderThanItsCapture() {
    NewsItem item = seenAt(article("Kop", LEAD, "x"), "c", "2026-01-09T06:09:30Z", null);
    assertThat(item.dating(AMSTERDAM).window())
        .isEqualTo(PublicationWindow.until(Instant.parse("2026-01-09T06:09:30Z")));
  }

  @Test
  void aContradictionIsReportedAndTheNarrowerWindowKept() {
    NewsItem item =
        seenAt(teaser(LEAD), "a", "2025-12-12T12:00:00Z", label(1, AgeUnit.HOUR))
            .merge(seenAt(teaser(LEAD), "b", "2025-12-12T12:00:00Z", label(3, AgeUnit.DAY)));
    Dating dating = item.dating(AMSTERDAM);
    assertThat(dating.window())
        .isEqualTo(
            PublicationWindow.between(
                Instant.parse("2025-12-12T10:00:00Z"), Instant.parse("2025-12-12T11:00:00Z")));
    assertThat(dating.contradicting()).extracting(Sighting::source).containsExactly("b");
  }

  @Test
  void everyWordingStaysWithItsOwnSightings() {
    NewsItem teaser = seen(teaser(LEAD), "b.txt", 3, null);
    NewsItem article = seen(article("Brug open", LEAD, "Het was nog rustig."), "a.txt", 0, null);
    NewsItem merged = teaser.merge(article);
    assertThat(merged.texts())
        .containsExactly(article.texts().getFirst(), teaser.texts().getFirst());
    assertThat(merged.without(sighting -> sighting.file().equals("a.txt"))).contains(teaser);
    assertThat(merged.without(sighting -> sighting.file().equals("b.txt"))).contains(article);
    assertThat(merged.without(sighting -> true)).isEmpty();
  }

  @Test
  void theListNarrowsWhatTheMarkAllows() {
    Instant captured = Instant.parse("2025-12-12T12:00:00Z");
    PublicationWindow listed =
        PublicationWindow.between(
            Instant.parse("2025-12-12T10:30:00Z"), Instant.parse("2025-12-12T10:45:00Z"));
    Sighting unmarked =
        new Sighting(
            "a",
            Optional.empty(),
            2,
            ItemKind.TEASER,
            Optional.of(CaptureTime.exactly(captured)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(listed));
    assertThat(unmarked.window(AMSTERDAM)).isEqualTo(listed);
  }

  @Test
  void theSectionIsTheOneSeenMostOften() {
    NewsItem item =
        inSection("Sport", "a").merge(inSection("Voetbal", "b")).merge(inSection("Voetbal", "c"));
    assertThat(item.section()).contains("Voetbal");
    assertThat(inSection("Sport", "a").merge(inSection("Voetbal", "b")).section())
        .contains("Sport");
  }

  private static Story teaser(String lead) {
    return new Story(
        ItemKind.TEASER, Optional.empty(), Optional.empty(), List.of(Block.paragraph(lead)));
  }

  private static Story article(String headline, String lead, String more) {
    return new Story(
        ItemKind.ARTICLE,
        Optional.of(headline),
        Optional.empty(),
        List.of(Block.paragraph(lead), Block.paragraph(more)));
  }

  private static TimeMark label(int amount, AgeUnit unit) {
    return new AgeLabel(amount, unit, amount + " " + unit);
  }

  private static NewsItem seen(
      Story story, String source, int position, @org.jspecify.annotations.Nullable TimeMark mark) {
    return NewsItem.of(
        story,
        new Sighting(
            source,
            Optional.empty(),
            position,
            story.kind(),
            Optional.empty(),
            Optional.ofNullable(mark),
            Optional.empty(),
            Optional.empty()));
  }

  private static NewsItem seenAt(
      Story story,
      String source,
      String captured,
      @org.jspecify.annotations.Nullable TimeMark mark) {
    return NewsItem.of(
        story,
        new Sighting(
            source,
            Optional.empty(),
            1,
            story.kind(),
            Optional.of(CaptureTime.exactly(Instant.parse(captured))),
            Optional.ofNullable(mark),
            Optional.empty(),
            Optional.empty()));
  }

  private static NewsItem inSection(String section, String source) {
    return NewsItem.of(
        teaser(LEAD),
        new Sighting(
            source,
            Optional.empty(),
            1,
            ItemKind.TEASER,
            Optional.empty(),
            Optional.empty(),
            Optional.of(section),
            Optional.empty()));
  }
}
