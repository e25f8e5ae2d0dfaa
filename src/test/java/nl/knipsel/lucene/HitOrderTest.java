package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.CursorException;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.HitReceiver;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.Block;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Orders of hits, and paging through them, in an archive of items with every kind of window.
class HitOrderTest {
  private static final long SEED = 11;
  private static final Instant DAY = Instant.parse("2025-12-01T00:00:00Z");

  @TempDir Path folder;

  private static NewsItem item(String text, PublicationWindow window) {
    return NewsItem.of(
        new Story(
            ItemKind.TEASER,
            Optional.empty(),
            Optional.empty(),
            List.of(Block.paragraph(text + " haven"))),
        new Sighting(
            "a.txt",
            Optional.empty(),
            1,
            ItemKind.TEASER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            window.isUnknown() ? Optional.empty() : Optional.of(window)));
  }

  private static Instant hour(long hours) {
    return DAY.plusSeconds(hours * 3600);
  }

  private Path archive(String name, List<NewsItem> items) throws IOException {
    Path path = folder.resolve(name);
    Configuration configuration = Configuration.read(Path.of("index-config"));
    try (ArchiveWriter writer = LuceneArchives.openWriter(path, configuration, false)) {
      for (int i = 0; i < items.size(); i++) {
        writer.add(items.get(i));
        if (i % 20 == 19) {
          writer.commit();
        }
      }
      writer.commit();
    }
    return path;
  }

  private static SearchRequest request(Order order) {
    return SearchRequest.builder(QueryParser.parse("haven")).order(order).page(0, 100).build();
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.item().id()).toList();
  }

  @Test
  void byTheLastPossibleMomentElseTheFirstAndUndatedItemsLast() throws IOException {
    NewsItem closed = item("een", PublicationWindow.between(hour(10), hour(11)));
    NewsItem wide = item("twee", PublicationWindow.between(hour(1), hour(12)));
    NewsItem before = item("drie", PublicationWindow.until(hour(9)));
    NewsItem after = item("vier", new PublicationWindow(Optional.of(hour(8)), Optional.empty()));
    NewsItem old = item("vijf", PublicationWindow.until(Instant.parse("1950-01-01T00:00:00Z")));
    NewsItem undated = item("zes", PublicationWindow.UNKNOWN);
    List<NewsItem> items = List.of(before, undated, old, after, closed, wide);
    try (Archive archive = LuceneArchives.open(archive("few", items))) {
      assertThat(archive.search(request(Order.NEWEST)).hits())
          .extracting(Hit::item)
          .containsExactly(wide, closed, before, after, old, undated);
      assertThat(archive.search(request(Order.OLDEST)).hits())
          .extracting(Hit::item)
          .containsExactly(old, after, before, closed, wide, undated);
      assertThat(archive.search(request(Order.NEWEST)).hits()).allMatch(hit -> hit.score() > 0);
    }
  }

  @Test
  void pagesOfSevenAreThePageOfAllAndEqualMomentsStandInTheOrderOfIds() throws IOException {
    List<NewsItem> items = items(150);
    Comparator<NewsItem> known =
        Comparator.comparing(item -> item.dating(java.time.ZoneOffset.UTC).window().isUnknown());
    Comparator<NewsItem> oldest =
        Comparator.comparing(
            item -> item.dating(java.time.ZoneOffset.UTC).window(), PublicationWindow.OLDEST_FIRST);
    Comparator<NewsItem> byId = Comparator.comparing(NewsItem::id);
    try (Archive archive = LuceneArchives.open(archive("many", items))) {
      for (Order order : Order.values()) {
        SearchRequest all = request(order).page(0, items.size());
        List<String> whole = ids(archive.search(all));
        assertThat(whole).as("seed %d", SEED).hasSize(items.size()).doesNotHaveDuplicates();
        if (order != Order.RELEVANCE) {
          Comparator<NewsItem> inTime = order == Order.OLDEST ? oldest : oldest.reversed();
          assertThat(whole)
              .as("seed %d", SEED)
              .isEqualTo(
                  items.stream()
                      .sorted(known.thenComparing(inTime).thenComparing(byId))
                      .map(NewsItem::id)
                      .toList());
        }
        assertThat(paged(archive, request(order).page(0, 7))).as("seed %d", SEED).isEqualTo(whole);
        assertThat(streamed(archive, request(order))).as("seed %d", SEED).isEqualTo(whole);
      }
    }
  }

  private static List<NewsItem> items(int count) {
    Random random = new Random(SEED);
    List<NewsItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant from = hour(random.nextInt(20));
      Instant to = from.plusSeconds(3600L * random.nextInt(5));
      items.add(
          item(
              "bericht " + i + " haven".repeat(random.nextInt(4)),
              switch (random.nextInt(4)) {
                case 0 -> PublicationWindow.UNKNOWN;
                case 1 -> PublicationWindow.until(to);
                case 2 -> new PublicationWindow(Optional.of(from), Optional.empty());
                default -> PublicationWindow.between(from, to);
              }));
    }
    return items;
  }

  private static List<String> paged(Archive archive, SearchRequest first) throws IOException {
    List<String> ids = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      SearchResult page = archive.search(first.toBuilder().after(next).build());
      assertThat(page.passed()).isEqualTo(ids.size());
      ids.addAll(ids(page));
      next = page.next();
    } while (next.isPresent());
    return ids;
  }

  private static List<String> streamed(Archive archive, SearchRequest request) throws IOException {
    List<String> ids = new ArrayList<>();
    Optional<String> next = archive.stream(request, Long.MAX_VALUE, receiver(ids));
    assertThat(next).isEmpty();
    return ids;
  }

  private static HitReceiver receiver(List<String> ids) {
    return new HitReceiver() {
      @Override
      public void found(SearchResult result) {
        assertThat(ids).isEmpty();
        assertThat(result.hits()).isEmpty();
      }

      @Override
      public void hit(Hit hit) {
        ids.add(hit.item().id());
      }
    };
  }

  @Test
  void aStreamThatWasCutGoesOnBehindItsCursor() throws IOException {
    try (Archive archive = LuceneArchives.open(archive("cut", items(50)))) {
      SearchRequest request = request(Order.NEWEST);
      List<String> ids = new ArrayList<>();
      List<String> rest = new ArrayList<>();
      Optional<String> next = archive.stream(request, 20, receiver(ids));
      assertThat(ids).hasSize(20);
      assertThat(next).isPresent();
      archive.stream(request.toBuilder().after(next).build(), Long.MAX_VALUE, receiver(rest));
      ids.addAll(rest);
      assertThat(ids).isEqualTo(ids(archive.search(request)));
      List<String> skipped = new ArrayList<>();
      archive.stream(request.page(30, 0), 5, receiver(skipped));
      assertThat(skipped).isEqualTo(ids.subList(30, 35));
    }
  }

  @Test
  void equalArchivesHaveEqualFingerprintsAndCursors() throws IOException {
    List<NewsItem> items = items(60);
    try (Archive one = LuceneArchives.open(archive("one", items));
        Archive other = LuceneArchives.open(archive("other", items.reversed()));
        Archive less = LuceneArchives.open(archive("less", items.subList(0, 59)))) {
      assertThat(one.fingerprint())
          .isEqualTo(other.fingerprint())
          .isNotEqualTo(less.fingerprint())
          .matches("[0-9a-f]{32}");
      SearchRequest request = request(Order.RELEVANCE).page(0, 7);
      SearchResult page = one.search(request);
      SearchRequest second = request.toBuilder().after(page.next()).build();
      assertThat(ids(other.search(second))).isEqualTo(ids(one.search(second)));
      assertThatThrownBy(() -> less.search(second))
          .isInstanceOfSatisfying(
              CursorException.class,
              wrong -> assertThat(wrong.why()).isEqualTo(CursorException.Cause.OTHER_ARCHIVE));
    }
  }
}
