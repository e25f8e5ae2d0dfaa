package nl.knipsel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.RunningStory;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.AgeUnit;
import nl.knipsel.news.Block;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Running stories with known items, planted among those of a simulated corpus.
class RunningStoryTest {
  private static final long SEED = Long.getLong("knipsel.seed", 20251228);
  private static final int STORIES = 20;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Instant BEGIN = Instant.parse("2024-02-01T08:00:00Z");

  @TempDir private Path folder;

  private final Random random = new Random(SEED);
  private final Language language = new Language(Optional.empty());
  private int number;

  /// @param ids of its items in order; the first of them begins it
  /// @param echo of an item with the same names a year later, which is none of it
  private record Planted(List<String> ids, String echo) {}

  @Test
  void followUpsAreFoundAndNothingElseIs(TestReporter reporter) throws IOException {
    Simulated.write(
        new Simulation(Simulated.settings(SEED, 3_000)), "text", folder.resolve("corpus"));
    Path place = folder.resolve("archive");
    Simulated.index(place, List.of(folder.resolve("corpus")));
    List<Planted> stories = new ArrayList<>();
    try (ArchiveWriter writer =
        LuceneArchives.openWriter(place, Configuration.read(Path.of("index-config")), false)) {
      for (int i = 0; i < STORIES; i++) {
        stories.add(plant(writer));
      }
      writer.commit();
    }
    int wanted = 0;
    int found = 0;
    int right = 0;
    try (Archive archive = LuceneArchives.open(place)) {
      for (Planted planted : stories) {
        String from = planted.ids().get(random.nextInt(planted.ids().size()));
        RunningStory story = archive.story(from, WEEK, 100).orElseThrow();
        List<String> ids = story.parts().stream().map(part -> part.item().id()).toList();
        assertThat(ids).as("seed %d", SEED).contains(from).doesNotContain(planted.echo());
        assertThat(ids.stream().filter(planted.ids()::contains))
            .as("in the order of their times, seed %d", SEED)
            .isSubsetOf(planted.ids())
            .isSortedAccordingTo(
                (a, b) -> Integer.compare(planted.ids().indexOf(a), planted.ids().indexOf(b)));
        Set<String> shared = new TreeSet<>(ids);
        shared.retainAll(planted.ids());
        wanted += planted.ids().size();
        found += ids.size();
        right += shared.size();
      }
    }
    reporter.publishEntry(
        "seed %d: %d of %d items found, %d of %d found ones right"
            .formatted(SEED, right, wanted, right, found));
    assertThat((double) right / wanted).as("recall, seed %d", SEED).isGreaterThan(0.9);
    assertThat((double) right / found).as("precision, seed %d", SEED).isGreaterThan(0.9);
  }

  private Planted plant(ArchiveWriter writer) throws IOException {
    Dice dice = new Dice(SEED, Dice.What.ITEM, 1_000_000L + number);
    List<String> names = List.of(invented(), invented(), invented());
    String place = language.word("home", dice);
    Instant time = BEGIN.plus(Duration.ofHours(random.nextInt(24 * 500)));
    List<String> ids = new ArrayList<>();
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      ids.add(put(writer, names, place, time, dice));
      time = time.plus(Duration.ofHours(12 + random.nextInt(120)));
    }
    return new Planted(ids, put(writer, names, place, time.plus(Duration.ofDays(300)), dice));
  }

  /// An item with the first name and one or both of the others.
  private String put(
      ArchiveWriter writer, List<String> names, String place, Instant time, Dice dice)
      throws IOException {
    List<String> sentences = new ArrayList<>();
    sentences.add("Het gaat opnieuw om %s en bericht %d.".formatted(names.get(0), ++number));
    int left = random.nextInt(3);
    for (int i = 1; i < names.size(); i++) {
      if (left != i) {
        sentences.add("Daarbij is ook %s betrokken.".formatted(names.get(i)));
      }
    }
    for (int i = 0; i < 6; i++) {
      sentences.add(language.sentence("sentence", place, Optional.empty(), dice));
    }
    Story story =
        new Story(
            ItemKind.ARTICLE,
            Optional.of(language.sentence("headline", place, Optional.of("" + number), dice)),
            Optional.of(new Dateline(place + " (ANP) -", List.of(place), List.of("ANP"))),
            List.of(Block.paragraph(sentences.stream().collect(Collectors.joining(" ")))));
    NewsItem item =
        NewsItem.of(
            story,
            new Sighting(
                "stdin",
                Optional.empty(),
                0,
                ItemKind.ARTICLE,
                Optional.of(CaptureTime.exactly(time.plus(Duration.ofHours(2)))),
                Optional.of(new AgeLabel(2, AgeUnit.HOUR, "2 uur geleden")),
                Optional.empty(),
                Optional.empty()));
    writer.put(item);
    return item.id();
  }

  /// A name that no word list has.
  private String invented() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + "q";
  }
}
