package nl.knipsel.simulate;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import nl.knipsel.simulate.SimulatedPage.Shown;

/// A corpus with known truth: sites publish invented items, some of which change or get new
/// versions later, and their pages are captured at random times. All of it follows from the
/// settings, and items and pages from their numbers, so that nothing is kept: memory does not grow
/// with the corpus. Thread-safe.
public final class Simulation {
  private static final int FLASHES = 12;
  private static final int LONGEST_LIST = 12;
  private static final Duration FLASHES_FOR = Duration.ofHours(23);
  private static final double LISTINGS = 0.05;
  private static final double BLOCKS = 0.7;

  private final SimulationSettings settings;
  private final Rhythm rhythm;
  private final Newsroom newsroom;

  public Simulation(SimulationSettings settings) {
    this.settings = settings;
    rhythm =
        new Rhythm(
            settings.seed(), settings.items(), settings.from(), settings.to(), settings.zone());
    newsroom = new Newsroom(settings, rhythm);
  }

  public SimulationSettings settings() {
    return settings;
  }

  /// @param number 0 or more, less than there are items
  public SimulatedItem item(long number) {
    if (number < 0 || number >= settings.items()) {
      throw new IllegalArgumentException("no item " + number);
    }
    return newsroom.item(number);
  }

  /// Takes the pages of a simulation.
  public interface PageReceiver {
    void page(SimulatedPage page) throws IOException;
  }

  /// Gives all pages, one after the other.
  ///
  /// @return how many sightings of items there were
  public long pages(PageReceiver receiver) throws IOException {
    long sightings = 0;
    for (long number = 0; sightings < settings.sightings(); number++) {
      SimulatedPage page = page(number);
      sightings += page.shown().size();
      receiver.page(page);
    }
    return sightings;
  }

  /// @param number 0 or more
  public SimulatedPage page(long number) {
    Dice dice = new Dice(settings.seed(), Dice.What.PAGE, number);
    Instant captured = captured(dice);
    long published = Math.max(1, rhythm.publishedUntil(captured));
    long article = article(published, dice);
    int site = site(article, dice);
    int most = 3 + dice.below(LONGEST_LIST - 2);
    boolean listing = dice.chance(LISTINGS);
    PageText text = new PageText(captured, settings.zone());
    List<Shown> shown = new ArrayList<>();
    String whole;
    if (listing) {
      List<SimulatedItem> flashes =
          newest(published, FLASHES, other -> isFlash(other, captured, site));
      List<SimulatedItem> teasers =
          newest(published, most, other -> newsroom.publishes(site, other));
      flashes.forEach(flash -> shown.add(new Shown(flash, shown.size() + 1, true)));
      teasers.forEach(teaser -> shown.add(new Shown(teaser, shown.size() + 1, false)));
      whole = text.listing(flashes, teasers);
    } else {
      SimulatedItem item = newsroom.item(article);
      String section = item.section();
      List<SimulatedItem> teasers =
          newest(
              published,
              most,
              other -> newsroom.section(other).equals(section) && newsroom.publishes(site, other));
      shown.add(new Shown(item, 0, false));
      teasers.forEach(teaser -> shown.add(new Shown(teaser, shown.size(), false)));
      whole = dice.chance(BLOCKS) ? text.blocks(item, teasers) : text.lines(item, teasers);
    }
    String host = host(site);
    return new SimulatedPage(
        number,
        host,
        listing
            ? "https://%s/nieuws/net-binnen".formatted(host)
            : "https://%s/nieuws/%s/%d"
                .formatted(host, newsroom.section(article).toLowerCase(Locale.ROOT), article),
        captured,
        DamagedText.of(
            whole, settings.damage(), new Dice(settings.seed(), Dice.What.DAMAGE, number)),
        shown);
  }

  /// Some time between the first publication and a fortnight after the last.
  private Instant captured(Dice dice) {
    Instant first = rhythm.published(0);
    long seconds = Duration.between(first, settings.to().plus(Duration.ofDays(14))).toSeconds();
    return first.plusSeconds(dice.below(seconds));
  }

  /// A recent item or any older one.
  private static long article(long published, Dice dice) {
    return dice.chance(0.5)
        ? dice.below(published)
        : published - 1 - dice.below(Math.min(published, 300));
  }

  private int site(long article, Dice dice) {
    int site = dice.below(settings.sites());
    while (!newsroom.publishes(site, article)) {
      site = (site + 1) % settings.sites();
    }
    return site;
  }

  private boolean isFlash(long number, Instant captured, int site) {
    return newsroom.publishes(site, number)
        && !rhythm.published(number).isBefore(captured.minus(FLASHES_FOR));
  }

  /// The newest of the published items that are wanted, newest first. Looks back a bounded way.
  private List<SimulatedItem> newest(long published, int most, LongPredicate wanted) {
    List<SimulatedItem> found = new ArrayList<>();
    long oldest = Math.max(0, published - 100L * LONGEST_LIST);
    for (long number = published - 1; number >= oldest && found.size() < most; number--) {
      if (wanted.test(number)) {
        found.add(newsroom.item(number));
      }
    }
    return found;
  }

  private static String host(int site) {
    return site == 0 ? "nieuws.voorbeeld.example" : "krant-%d.voorbeeld.example".formatted(site);
  }
}
