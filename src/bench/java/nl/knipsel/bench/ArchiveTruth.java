package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.Dating;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;

/// Holds an archive against the truth that `knipsel simulate --truth` wrote, in one pass over each:
/// items, sightings, windows, and how well versions are linked. Holds some 50 bytes for each item.
///
/// Versions are counted among items that were seen as articles, in pairs; a link to anything else
/// is wrong. It ends with 1 if an undamaged corpus would not end so: an item missing or too many, a
/// sighting lost or invented, a window without the true time.
public final class ArchiveTruth {
  private final SimulatedTruth truth;
  private final int[] articles;
  private long[] widths = new long[1 << 10];
  private int dated;
  private long items;
  private long sightings;
  private long unknown;
  private long otherSightings;
  private long contradicting;
  private long wrongWindows;
  private long links;
  private long rightLinks;

  private ArchiveTruth(SimulatedTruth truth) {
    this.truth = truth;
    articles = new int[truth.items()];
  }

  /// @param arguments the truth, the archive
  public static void main(String[] arguments) throws IOException {
    ArchiveTruth found = new ArchiveTruth(SimulatedTruth.read(Path.of(arguments[0])));
    try (Archive archive = LuceneArchives.open(Path.of(arguments[1]))) {
      archive.items(item -> found.item(item, archive));
    }
    found.print();
    System.exit(found.isTrue() ? 0 : 1);
  }

  private void item(NewsItem item, Archive archive) throws IOException {
    items++;
    sightings += item.sightings().size();
    int seen = truth.find(item.id());
    if (seen < 0) {
      unknown++;
      return;
    }
    if (truth.sightings(seen) != item.sightings().size()) {
      otherSightings++;
    }
    Dating dating = item.dating(archive.configuration().timeZone());
    contradicting += dating.contradicting().isEmpty() ? 0 : 1;
    window(dating.window(), truth.published(seen));
    if (item.kind() == ItemKind.ARTICLE) {
      int story = truth.story(seen);
      articles[story]++;
      for (NewsItem other : archive.versions(item.id())) {
        links++;
        int otherSeen = truth.find(other.id());
        boolean right =
            otherSeen >= 0 && other.kind() == ItemKind.ARTICLE && truth.story(otherSeen) == story;
        rightLinks += right ? 1 : 0;
      }
    }
  }

  private void window(PublicationWindow window, Instant published) {
    Optional<Instant> from = window.from();
    Optional<Instant> to = window.to();
    if (from.orElse(Instant.MIN).isAfter(published) || to.orElse(Instant.MAX).isBefore(published)) {
      wrongWindows++;
    }
    if (from.isPresent() && to.isPresent()) {
      if (dated == widths.length) {
        widths = Arrays.copyOf(widths, 2 * dated);
      }
      widths[dated++] = Duration.between(from.get(), to.get()).toSeconds();
    }
  }

  private boolean isTrue() {
    return items == truth.size()
        && unknown == 0
        && otherSightings == 0
        && contradicting == 0
        && wrongWindows == 0;
  }

  private void print() {
    long pairs = 0;
    for (int story : articles) {
      pairs += (long) story * (story - 1) / 2;
    }
    Arrays.sort(widths, 0, dated);
    row("items in the archive, in truth", items, truth.size());
    row("items that are none in truth", unknown);
    row("sightings in the archive, in truth", sightings, truth.allSightings());
    row("items with more or fewer sightings than in truth", otherSightings);
    row("items with contradicting sightings", contradicting);
    row("windows without the true time", wrongWindows);
    row("windows closed at both ends", dated);
    row("their median width, seconds", dated == 0 ? 0 : widths[dated / 2]);
    row("pairs of versions in truth", pairs);
    row("pairs linked", links / 2);
    share("precision of links", links == 0 ? 1 : (double) rightLinks / links);
    share("recall of links", pairs == 0 ? 1 : rightLinks / 2.0 / pairs);
  }

  private static void row(String what, long... counts) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s |%n",
        what,
        String.join(", ", Arrays.stream(counts).mapToObj("%,d"::formatted).toList()));
  }

  private static void share(String what, double share) {
    System.out.printf(Locale.ROOT, "| %s | %.4f |%n", what, share);
  }
}
