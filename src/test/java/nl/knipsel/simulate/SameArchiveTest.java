package nl.knipsel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.knipsel.ingest.JobSettings;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The same pages give the same archive, however they are written, ordered and read.
class SameArchiveTest {
  private static final long SEED = Long.getLong("knipsel.seed", 20251228);

  /// Some pages are damaged in each way, most in none.
  private final Simulation simulation =
      new Simulation(Simulated.damaged(Simulated.settings(SEED, 2000), Damage.all(0.05)));

  @TempDir private Path folder;
  private Path corpus;

  @BeforeEach
  void write() throws IOException {
    corpus = folder.resolve("corpus");
    Simulated.write(simulation, "text", corpus);
  }

  static List<CorpusFormat> others() {
    return CorpusFormat.all().stream()
        .filter(format -> format.layout() != CorpusFormat.Layout.TEXT)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("others")
  void aFormatChangesNothingButSourcesAndAddresses(CorpusFormat format) throws IOException {
    Path other = folder.resolve("other");
    Simulated.write(simulation, format.toString(), other);
    Simulated.index(folder.resolve("asText"), List.of(corpus));
    Simulated.index(folder.resolve("asOther"), List.of(other));

    List<String> expected = withoutPlaces(folder.resolve("asText"));
    List<String> found = withoutPlaces(folder.resolve("asOther"));

    assertThat(expected).hasSizeGreaterThan(500);
    assertThat(without(expected, found)).as("lost, seed %d", SEED).isEmpty();
    assertThat(without(found, expected)).as("other, seed %d", SEED).isEmpty();
    assertThat(found).as("seed %d", SEED).hasSameSizeAs(expected);
    assertThat(addresses(folder.resolve("asOther"))).isEqualTo(addressesOf(format));
  }

  /// A few of those that are not among others.
  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    left.removeAll(Set.copyOf(others));
    return left.stream().limit(2).toList();
  }

  /// Text files, zip and tar have no addresses; each page of the others has its own.
  private Set<String> addressesOf(CorpusFormat format) throws IOException {
    Set<String> addresses = new HashSet<>();
    if (format.layout() != CorpusFormat.Layout.ZIP && format.layout() != CorpusFormat.Layout.TAR) {
      simulation.pages(page -> addresses.add(page.url()));
    }
    return addresses;
  }

  private static Set<String> addresses(Path archive) throws IOException {
    Set<String> addresses = new HashSet<>();
    Simulated.items(
        archive, item -> item.sightings().forEach(seen -> seen.url().ifPresent(addresses::add)));
    return addresses;
  }

  /// A buffer of 128 KiB is full many times over, so that there are runs to be merged.
  @ParameterizedTest
  @CsvSource({"1, 128", "2, 128", "4, 128", "1, 262144", "2, 262144", "4, 262144"})
  void neitherThreadsNorBuffersNorOrderNorRepetitionChangeTheArchive(int threads, long kibibytes)
      throws IOException {
    Simulated.index(folder.resolve("plain"), List.of(corpus));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(corpus)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    for (int run = 0; run < 2; run++) {
      Collections.shuffle(files, new Random(SEED + run));
      Path archive = folder.resolve("archive" + run);
      Simulated.index(archive, files, s -> with(s, threads, kibibytes << 10));
      assertThat(Simulated.export(archive))
          .as("seed %d, run %d", SEED, run)
          .isEqualTo(Simulated.export(folder.resolve("plain")));
    }
  }

  @Test
  void aSecondReadingOfTheSameFilesChangesNothing() throws IOException {
    Path archive = folder.resolve("archive");
    Simulated.index(archive, List.of(corpus));
    List<String> expected = Simulated.export(archive);
    assertThat(Simulated.index(archive, List.of(corpus)).added()).isZero();
    assertThat(Simulated.export(archive)).isEqualTo(expected);
  }

  private static JobSettings with(JobSettings s, int threads, long buffer) {
    return new JobSettings(s.work(), s.fingerprint(), s.reading(), s.zone(), buffer, threads);
  }

  /// Each wording of each item with all its sightings, less where they were made.
  private static List<String> withoutPlaces(Path archive) throws IOException {
    List<String> lines = new ArrayList<>();
    Simulated.items(archive, item -> lines.addAll(withoutPlaces(item)));
    return lines;
  }

  private static List<String> withoutPlaces(NewsItem item) {
    List<String> lines = new ArrayList<>();
    for (SeenStory text : item.texts()) {
      List<String> sightings =
          text.sightings().stream()
              .map(SameArchiveTest::withoutPlace)
              .map(Sighting::toString)
              .sorted()
              .toList();
      lines.add(item.id() + " " + text.story() + " " + sightings);
    }
    return lines;
  }

  private static Sighting withoutPlace(Sighting sighting) {
    return new Sighting(
        "",
        Optional.empty(),
        sighting.position(),
        sighting.kind(),
        sighting.captured(),
        sighting.mark(),
        sighting.section(),
        sighting.between());
  }
}
