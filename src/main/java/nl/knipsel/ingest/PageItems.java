package nl.knipsel.ingest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dump;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.Sighting;
import nl.knipsel.page.Entry;
import nl.knipsel.page.Page;

/// The items of a page, each with its sighting there.
final class PageItems {
  private PageItems() {}

  /// @param zone of the day that a dated listing shows; it is the capture's where nothing else
  ///   tells that
  static List<NewsItem> of(Dump dump, Page page, ZoneId zone) {
    Optional<CaptureTime> captured =
        dump.captured().or(() -> page.listedOn().map(day -> CaptureTime.onDay(day, zone)));
    List<NewsItem> items = new ArrayList<>();
    page.article()
        .ifPresent(article -> items.add(item(dump, captured, page, article, 0, Optional.empty())));
    List<Optional<PublicationWindow>> between = ListOrder.between(page.teasers(), captured, zone);
    for (int i = 0; i < page.teasers().size(); i++) {
      items.add(item(dump, captured, page, page.teasers().get(i), i + 1, between.get(i)));
    }
    return items;
  }

  private static NewsItem item(
      Dump dump,
      Optional<CaptureTime> captured,
      Page page,
      Entry entry,
      int position,
      Optional<PublicationWindow> between) {
    Optional<String> section = entry.section().or(page::section);
    return NewsItem.of(
        entry.story(),
        new Sighting(
            dump.source(),
            dump.url(),
            position,
            entry.story().kind(),
            captured,
            entry.mark(),
            section,
            between));
  }
}
