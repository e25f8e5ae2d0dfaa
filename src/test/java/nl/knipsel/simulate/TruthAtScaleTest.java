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
import nl.knipsel.archive.Archive;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.Dating;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// What an archive makes of many undamaged pages, against the truth, in one pass; more of them with
/// `-Dknipsel.sightings=200000`.
class TruthAtScaleTest {
  private static final long SEED = Long.getLong("knipsel.seed", 20251228);
  private static final long SIGHTINGS = Long.getLong("knipsel.sightings", 6_000);

  private final Simulation simulation = new Simulation(Simulated.settings(SEED, SIGHTINGS));
  private final Map<String, SimulatedItem> expected = new HashMap<>();
  private final Map<String, Integer> sightings = new HashMap<>();
  private final MergeQuality quality = new MergeQuality();

  @TempDir private Path folder;

  @Test
  void whatIsTrueOfAllPagesIsFoundInTheArchive(TestReporter reporter) throws IOException {
    Path early = folder.resolve("early.jsonl");
    Path late = folder.resolve("late.jsonl");
    write(early, late);
    Path archive = folder.resolve("archive");

    Simulated.index(archive, List.of(early));
    Map<String, Duration> before = new HashMap<>();
    Simulated.items(archive, item -> before.put(item.id(), width(item)));
    Simulated.index(archive, List.of(late));

    Set<String> found = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    List<Duration> widths = new ArrayList<>();
    VersionTruth versions = new VersionTruth();
    try (Archive open = LuceneArchives.open(archive)) {
      open.items(item -> {
        quality.found(item);
        if (!found.add(item.id()) || !isTrue(item)) {
          wrong.add("%s: %s".formatted(item, expected.get(item.id())));
        }
        if (before.containsKey(item.id())) {
          widths.add(width(item));
        }
        if (expected.containsKey(item.id()) && item.kind() == ItemKind.ARTICLE) {
          versions.item(item.id(), expected.get(item.id()), open.versions(item.id()));
        }
      });
    }
    reporter.publishEntry(
        "versions", "%d items, seed %d: %s".formatted(found.size(), SEED, versions));

    assertThat(wrong.stream().limit(3)).as("seed %d", SEED).isEmpty();
    assertThat(found).as("seed %d", SEED).isEqualTo(expected.keySet());
    assertThat(quality.precision()).as("precision, seed %d", SEED).isEqualTo(1);
    assertThat(quality.recall()).as("recall, seed %d", SEED).isEqualTo(1);
    assertThat(widths).hasSameSizeAs(before.keySet());
    assertThat(median(widths))
        .as("median window of what was seen early, seed %d", SEED)
        .isLessThan(median(before.values().stream().toList()));
    assertThat(versions.precision()).as("versions, seed %d: %s", SEED, versions).isGreaterThan(0.9);
    assertThat(versions.recall()).as("versions, seed %d: %s", SEED, versions).isGreaterThan(0.5);
  }

  /// The pages of the simulation in two files, the first tenth of the sightings in the one.
  private void write(Path early, Path late) throws IOException {
    CorpusFormat format = CorpusFormat.named("fineweb2").orElseThrow();
    long[] seen = {0};
    try (CorpusWriter first = format.open(early, simulation.settings());
        CorpusWriter second = format.open(late, simulation.settings())) {
      simulation.pages(page -> {
        (seen[0] < SIGHTINGS / 10 ? first : second).write(page);
        seen[0] += page.shown().size();
        quality.shown(page);
        for (SimulatedPage.Shown shown : page.shown()) {
          expected.put(shown.id(), shown.item());
          sightings.merge(shown.id(), 1, Integer::sum);
        }
      });
    }
  }

  /// Whether the item has all its sightings and a window that holds the true time.
  private boolean isTrue(NewsItem item) {
    SimulatedItem truth = expected.get(item.id());
    Dating dating = item.dating(Simulated.ZONE);
    return truth != null
        && item.sightings().size() == sightings.getOrDefault(item.id(), 0)
        && dating.contradicting().isEmpty()
        && !dating.window().from().orElse(Instant.MIN).isAfter(truth.published())
        && !dating.window().to().orElse(Instant.MAX).isBefore(truth.published());
  }

  private static Duration width(NewsItem item) {
    PublicationWindow window = item.dating(Simulated.ZONE).window();
    return Duration.between(window.from().orElse(Simulated.FROM), window.to().orElse(Simulated.TO));
  }

  private static Duration median(List<Duration> widths) {
    return widths.stream().sorted().toList().get(widths.size() / 2);
  }
}
