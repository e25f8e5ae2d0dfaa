package nl.knipsel.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dating;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.Sighting;

/// What a reference to an item says. All texts are one line without control characters.
///
/// @param key unique and the same in every archive
/// @param title the headline, else the first words
/// @param agencies their names
/// @param site where the cited page is from
/// @param date when it was published
/// @param url of the cited page: of the article if it was captured, else of a page with its teaser
/// @param accessed the day of that page's capture, if it is known to the day
/// @param lead the first paragraph
/// @param note when it was published, in words, and how often it was seen
record Citation(
    String key,
    String title,
    List<String> agencies,
    Optional<String> site,
    KnownDate date,
    Optional<String> url,
    Optional<LocalDate> accessed,
    Optional<String> section,
    List<String> places,
    Optional<String> lead,
    String note) {
  /// A date as exactly as a publication window tells it: a day, a month, a year, or nothing.
  record KnownDate(Optional<Integer> year, Optional<Integer> month, Optional<Integer> day) {
    private static final KnownDate NONE =
        new KnownDate(Optional.empty(), Optional.empty(), Optional.empty());

    static KnownDate of(PublicationWindow window, ZoneId zone) {
      if (!window.isClosed()) {
        return NONE;
      }
      LocalDate from = window.from().orElseThrow().atZone(zone).toLocalDate();
      LocalDate to = window.to().orElseThrow().atZone(zone).toLocalDate();
      if (from.getYear() != to.getYear()) {
        return NONE;
      }
      boolean month = from.getMonth() == to.getMonth();
      return new KnownDate(
          Optional.of(from.getYear()),
          month ? Optional.of(from.getMonthValue()) : Optional.empty(),
          from.equals(to) ? Optional.of(from.getDayOfMonth()) : Optional.empty());
    }
  }

  /// An article's page before one with its teaser, one with an address before one without.
  private static final Comparator<Sighting> TO_CITE =
      Comparator.comparing((Sighting sighting) -> sighting.url().isEmpty())
          .thenComparing(sighting -> sighting.kind() != ItemKind.ARTICLE);

  static Citation of(NewsItem item, Configuration configuration, Messages messages) {
    ZoneId zone = configuration.timeZone();
    Dating dating = item.dating(zone);
    Sighting cited = item.sightings().stream().min(TO_CITE).orElseThrow();
    return new Citation(
        "knipsel-" + item.id(),
        Printable.of(item.story().headline().orElseGet(() -> HitText.substitute(item))),
        item.story().agencies().stream()
            .distinct()
            .map(configuration.agencies()::name)
            .map(Printable::of)
            .toList(),
        IndexFields.site(cited).map(Printable::of),
        KnownDate.of(dating.window(), zone),
        cited.url().map(Printable::of),
        cited.captured().flatMap(captured -> day(captured, zone)),
        item.section().map(Printable::of),
        IndexFields.places(item).stream().map(Printable::of).toList(),
        item.story().lead().map(Printable::of),
        note(item, dating, messages, zone));
  }

  private static Optional<LocalDate> day(CaptureTime captured, ZoneId zone) {
    LocalDate first = captured.earliest().atZone(zone).toLocalDate();
    LocalDate last = captured.latest().atZone(zone).toLocalDate();
    return first.equals(last) ? Optional.of(first) : Optional.empty();
  }

  private static String note(NewsItem item, Dating dating, Messages messages, ZoneId zone) {
    List<String> parts = new ArrayList<>();
    String window = new WindowText(messages, zone).of(dating.window());
    parts.add(dating.window().isUnknown() ? window : messages.of("cite.published", window));
    if (!dating.contradicting().isEmpty()) {
      parts.add(messages.of("cite.contradicted"));
    }
    if (item.kind() == ItemKind.TEASER) {
      parts.add(messages.of("cite.teaser"));
    }
    parts.add(messages.count("cite.seen", item.sightings().size()));
    return parts.stream().collect(Collectors.joining("; "));
  }

  /// How the export that a reference stands in came about.
  static String found(Provenance provenance, long total, Messages messages) {
    return Printable.of(
        messages.of(
            "cite.found",
            provenance.command(),
            messages.count("search.found", total),
            provenance.timeText(),
            provenance.tool(),
            provenance.archive()));
  }
}
