package nl.knipsel.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.knipsel.news.Block;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.Story;

/// Invents items, each from its number alone, so that none has to be kept. Every headline and lead
/// has its item's number in it, with dots between thousands, so that no two are alike. Thread-safe.
final class Newsroom {
  private static final double VERSIONS = 0.06;
  private static final double CHANGES = 0.1;

  /// How far back the first version of an item is at most, in days and in items.
  private static final int REACH_DAYS = 2;

  private static final int REACH = 200;

  private static final List<String> SECTIONS =
      List.of(
          "Binnenland",
          "Buitenland",
          "Financieel",
          "Sport",
          "Voetbal",
          "Tholen",
          "Middelburg",
          "Beveland");
  private static final double[] SECTION_SHARES = {0.3, 0.6, 0.72, 0.83, 0.91, 0.94, 0.98, 1};

  private final Language language;
  private final SimulationSettings settings;
  private final Rhythm rhythm;
  private final int reach;

  Newsroom(SimulationSettings settings, Rhythm rhythm) {
    this.settings = settings;
    this.rhythm = rhythm;
    language = new Language(settings.words());
    long days = Math.max(1, Duration.between(settings.from(), settings.to()).toDays());
    reach = Math.clamp(REACH_DAYS * settings.items() / days, 1, REACH);
  }

  /// The number of which an item is a version; its own if it is none.
  long firstVersion(long number) {
    Dice dice = new Dice(settings.seed(), Dice.What.ITEM, number);
    if (!dice.chance(VERSIONS)) {
      return number;
    }
    long first = number - 1 - dice.below(reach);
    return first >= 0 && !new Dice(settings.seed(), Dice.What.ITEM, first).chance(VERSIONS)
        ? first
        : number;
  }

  String section(long number) {
    double share = kind(number).share();
    int i = 0;
    while (share >= SECTION_SHARES[i]) {
      i++;
    }
    return SECTIONS.get(i);
  }

  /// Whether a site publishes an item; one at least does.
  boolean publishes(int site, long number) {
    Dice dice = kind(number);
    dice.next();
    return site == dice.below(settings.sites()) || ((dice.next() >>> site) & 1) != 0;
  }

  /// What is the same for all versions of a story.
  private Dice kind(long number) {
    Dice dice = new Dice(settings.seed(), Dice.What.ITEM, firstVersion(number));
    dice.next();
    return dice;
  }

  SimulatedItem item(long number) {
    long first = firstVersion(number);
    String section = section(number);
    Dice dice = new Dice(settings.seed(), Dice.What.TEXT, first);
    Dice change = new Dice(settings.seed(), Dice.What.CHANGE, number);
    String key = key(number);
    boolean local = SECTIONS.indexOf(section) > 4;
    String place =
        language.word(local ? "local" : section.equals("Buitenland") ? "abroad" : "home", dice);
    List<String> lead = lead(place, key, dice);
    String headline = language.sentence("headline", place, Optional.of(key), dice);
    List<Block> body = body(place, dice);
    if (first != number) {
      lead.set(0, language.sentence("opening", place, Optional.empty(), change));
      body.addFirst(paragraph(place, change));
    }
    Optional<Dateline> dateline = dateline(place, local, dice);
    Story story = story(headline, dateline, lead, body);
    Optional<SimulatedItem.Change> later = Optional.empty();
    if (change.chance(CHANGES)) {
      body.add(paragraph(place, change));
      later =
          Optional.of(
              new SimulatedItem.Change(
                  rhythm.published(number).plus(Duration.ofMinutes(5 + change.below(2000))),
                  story(headline, dateline, lead, body)));
    }
    return new SimulatedItem(number, first, rhythm.published(number), section, story, later);
  }

  /// How a number stands in headline and lead: 1.203.411. Always with a dot.
  static String key(long number) {
    return String.format(Locale.ROOT, "%,d", number + 1000).replace(',', '.');
  }

  private static Story story(
      String headline, Optional<Dateline> dateline, List<String> lead, List<Block> body) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(String.join(" ", lead)));
    blocks.addAll(body);
    return new Story(ItemKind.ARTICLE, Optional.of(headline), dateline, blocks);
  }

  private List<String> lead(String place, String key, Dice dice) {
    List<String> lead = new ArrayList<>();
    lead.add(language.sentence("opening", place, Optional.empty(), dice));
    int more = dice.below(3);
    for (int i = 0; i < more; i++) {
      lead.add(language.sentence("sentence", place, Optional.empty(), dice));
    }
    lead.add(language.sentence("key", place, Optional.of(key), dice));
    return lead;
  }

  private List<Block> body(String place, Dice dice) {
    List<Block> body = new ArrayList<>();
    int paragraphs = 2 + dice.below(6);
    for (int i = 0; i < paragraphs; i++) {
      if (i > 0 && dice.chance(0.25)) {
        body.add(Block.subheading(language.sentence("subheading", place, Optional.empty(), dice)));
      }
      body.add(paragraph(place, dice));
    }
    return body;
  }

  private Block paragraph(String place, Dice dice) {
    List<String> sentences = new ArrayList<>();
    int count = 2 + dice.below(3);
    for (int i = 0; i < count; i++) {
      sentences.add(language.sentence("sentence", place, Optional.empty(), dice));
    }
    return Block.paragraph(String.join(" ", sentences));
  }

  /// Local items have no agency, as a rule.
  private Optional<Dateline> dateline(String place, boolean local, Dice dice) {
    String capitals = place.toUpperCase(Locale.ROOT);
    if (local && dice.chance(0.8)) {
      return Optional.of(new Dateline(capitals + " -", List.of(capitals), List.of()));
    }
    String agencies = language.word("agency", dice);
    return Optional.of(
        new Dateline(
            "%s (%s) -".formatted(capitals, agencies),
            List.of(capitals),
            List.of(agencies.split("/"))));
  }
}
