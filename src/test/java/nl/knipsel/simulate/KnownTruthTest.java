package nl.knipsel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.knipsel.news.Dating;
import nl.knipsel.news.PublicationWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an archive makes of a simulated corpus, against the truth.
class KnownTruthTest {
  private static final long SEED = Long.getLong("knipsel.seed", 20251228);
  private static final long SIGHTINGS = Long.getLong("knipsel.sightings", 20_000);

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
      page.shown().forEach(shown -> {
        expected.put(shown.id(), shown.item());
        sightings.merge(shown.id(), 1, Integer::sum);
      });
    });

    Simulated.index(folder.resolve("archive"), List.of(folder.resolve("corpus")));

    Set<String> found = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    Simulated.items(folder.resolve("archive"), item -> {
      quality.found(item);
      found.add(item.id());
      SimulatedItem truth = expected.get(item.id());
      Dating dating = item.dating(Simulated.ZONE);
      if (truth == null
          || item.sightings().size() != sightings.get(item.id())
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

  @ParameterizedTest
  @EnumSource(Damage.Kind.class)
  void damagedPagesAreMergedAsFarAsTheyCanBe(Damage.Kind kind) throws IOException {
    Simulation simulation =
        new Simulation(
            Simulated.damaged(Simulated.settings(SEED, SIGHTINGS), Damage.of(kind, 1)));
    Simulated.write(simulation, "text", folder.resolve("corpus"));
    MergeQuality quality = new MergeQuality();
    simulation.pages(quality::shown);
    Simulated.index(folder.resolve("archive"), List.of(folder.resolve("corpus")));
    Simulated.items(folder.resolve("archive"), quality::found);
    assertThat(quality.precision()).as("precision, seed %d", SEED).isGreaterThan(0.9);
    assertThat(quality.recall()).as("recall, seed %d", SEED).isGreaterThan(0.1);
  }

  private static boolean holds(PublicationWindow window, Instant time) {
    return !window.from().orElse(Instant.MIN).isAfter(time)
        && !window.to().orElse(Instant.MAX).isBefore(time);
  }
}
