package nl.knipsel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.knipsel.news.Dating;
import nl.knipsel.news.PublicationWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What an archive makes of a simulated corpus, against the truth.
class KnownTruthTest {
  private static final long SEED = Long.getLong("knipsel.seed", 20251228);

  /// As many as there is time for; `-Dknipsel.sightings=200000` is the thorough run.
  private static final long SIGHTINGS = Long.getLong("knipsel.sightings", 3_000);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SimulationSettings.Precision.class)
  void everyItemIsFoundOnceAndEveryWindowHoldsTheTrueTime(SimulationSettings.Precision precision)
      throws IOException {
    Simulation simulation =
        new Simulation(Simulated.precise(Simulated.settings(SEED, SIGHTINGS), precision));
    Simulated.write(simulation, "text", folder.resolve("corpus"));
    Map<String, SimulatedItem> expected = new HashMap<>();
    Map<String, Integer> sightings = new HashMap<>();
    MergeQuality quality = new MergeQuality();
    simulation.pages(page -> {
      quality.shown(page);
      page.shown()
          .forEach(shown -> {
            expected.put(shown.id(), shown.item());
            sightings.merge(shown.id(), 1, Integer::sum);
          });
    });

    Simulated.index(folder.resolve("archive"), List.of(folder.resolve("corpus")));

    Set<String> found = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    Simulated.items(
        folder.resolve("archive"),
        item -> {
          quality.found(item);
          found.add(item.id());
          SimulatedItem truth = expected.get(item.id());
          Dating dating = item.dating(Simulated.ZONE);
          if (truth == null
              || item.sightings().size() != sightings.getOrDefault(item.id(), 0)
              || !dating.contradicting().isEmpty()
              || !holds(dating.window(), truth.published())) {
            wrong.add("%s: %s of %s".formatted(item.id(), dating, truth));
          }
        });
    assertThat(wrong.stream().limit(3)).as("seed %d", SEED).isEmpty();
    assertThat(found).as("seed %d", SEED).isEqualTo(expected.keySet());
    assertThat(quality.precision()).isEqualTo(1);
    assertThat(quality.recall()).isEqualTo(1);
  }

  /// Every page is damaged. What a missing end took away cannot be merged, nor a lead that runs on
  /// into the next paragraph.
  @ParameterizedTest
  @CsvSource({
    "MOJIBAKE, 1, 1",
    "QUOTES, 1, 1",
    "INVISIBLE, 1, 1",
    "BLANK_LINES, 1, 1",
    "GLUED_SENTENCE, 1, 1",
    "LOST_BREAK, 1, 0.7",
    "LOST_LABEL, 1, 1",
    "TRUNCATED, 0.9, 0.1",
  })
  void damagedPagesAreMergedAsFarAsTheyCanBe(
      Damage.Kind kind, double precision, double recall, TestReporter reporter) throws IOException {
    Simulation simulation =
        new Simulation(Simulated.damaged(Simulated.settings(SEED, SIGHTINGS), Damage.of(kind, 1)));
    Simulated.write(simulation, "text", folder.resolve("corpus"));
    MergeQuality quality = new MergeQuality();
    simulation.pages(quality::shown);
    Simulated.index(folder.resolve("archive"), List.of(folder.resolve("corpus")));
    Simulated.items(folder.resolve("archive"), quality::found);
    reporter.publishEntry(
        kind.toString(),
        "precision %.4f, recall %.4f, seed %d"
            .formatted(quality.precision(), quality.recall(), SEED));
    assertThat(quality.precision())
        .as("precision, seed %d", SEED)
        .isGreaterThanOrEqualTo(precision);
    assertThat(quality.recall()).as("recall, seed %d", SEED).isGreaterThanOrEqualTo(recall);
  }

  @Test
  void theMoreOftenItemsAreSeenTheNarrowerAreTheirWindows() throws IOException {
    List<Duration> medians = new ArrayList<>();
    for (long sightings : new long[] {600, 1800, 5400}) {
      SimulationSettings s = Simulated.settings(SEED, sightings);
      Simulation simulation =
          new Simulation(
              new SimulationSettings(
                  SEED, 300, sightings, 1, s.damage(), s.precision(), s.from(), s.to(), s.zone()));
      Path corpus = folder.resolve("corpus" + sightings);
      Path archive = folder.resolve("archive" + sightings);
      Simulated.write(simulation, "text", corpus);
      Simulated.index(archive, List.of(corpus));
      List<Duration> widths = new ArrayList<>();
      Simulated.items(
          archive,
          item -> {
            PublicationWindow window = item.dating(Simulated.ZONE).window();
            widths.add(
                Duration.between(
                    window.from().orElse(Simulated.FROM), window.to().orElse(Simulated.TO)));
          });
      widths.sort(null);
      medians.add(widths.get(widths.size() / 2));
    }
    assertThat(medians.get(1)).as("seed %d", SEED).isLessThan(medians.get(0));
    assertThat(medians.get(2)).as("seed %d", SEED).isLessThan(medians.get(1));
  }

  @Test
  void neitherOrderNorBatchingChangesTheArchive() throws IOException {
    Simulation simulation =
        new Simulation(Simulated.damaged(Simulated.settings(SEED, 1500), Damage.all(0.1)));
    Path corpus = folder.resolve("corpus");
    Simulated.write(simulation, "text", corpus);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(corpus)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    Simulated.index(folder.resolve("inOrder"), List.of(corpus));
    List<String> expected = Simulated.export(folder.resolve("inOrder"));

    Collections.shuffle(files, new Random(SEED));
    Simulated.index(folder.resolve("shuffled"), files);
    int third = files.size() / 3;
    Simulated.index(folder.resolve("batches"), files.subList(0, third));
    Simulated.index(folder.resolve("batches"), files.subList(third, files.size()));

    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(Simulated.export(folder.resolve("shuffled")))
        .as("seed %d", SEED)
        .isEqualTo(expected);
    assertThat(Simulated.export(folder.resolve("batches"))).as("seed %d", SEED).isEqualTo(expected);
  }

  private static boolean holds(PublicationWindow window, Instant time) {
    return !window.from().orElse(Instant.MIN).isAfter(time)
        && !window.to().orElse(Instant.MAX).isBefore(time);
  }
}
