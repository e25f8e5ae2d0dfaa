package nl.knipsel.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;

/// An archive of simulated items with windows of every sort, for tests that search it.
public final class SimulatedArchive {
  private static final int UNDATED = 17;
  private static final int OPEN_END = 29;

  private SimulatedArchive() {}

  /// Makes an archive.
  ///
  /// @param items how many it has at least
  public static void write(Path archive, long seed, int items) throws IOException {
    SimulationSettings settings =
        new SimulationSettings(
            seed,
            items + items / 4,
            3L * items,
            3,
            Damage.NONE,
            SimulationSettings.Precision.SECOND,
            Simulated.FROM,
            Simulated.TO,
            Simulated.ZONE);
    Path corpus = archive.resolveSibling("corpus.jsonl");
    Simulated.write(new Simulation(settings), "fineweb2", corpus);
    Simulated.index(archive, List.of(corpus));
    forgetTimes(archive);
  }

  /// Makes a copy of an archive whose index has no removed items in it.
  public static void rebuild(Path archive, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(archive.relativize(file).toString()));
      }
    }
    Configuration configuration = Configuration.read(Path.of("index-config"));
    try (ArchiveWriter writer = LuceneArchives.openWriter(copy, configuration, true)) {
      writer.commit();
    }
  }

  /// Takes what is known of their times from some items, and from others the last possible moment.
  private static void forgetTimes(Path archive) throws IOException {
    Configuration configuration = Configuration.read(Path.of("index-config"));
    try (ArchiveWriter writer = LuceneArchives.openWriter(archive, configuration, false)) {
      List<NewsItem> changed = new ArrayList<>();
      int[] seen = {0};
      writer.items(item -> {
        seen[0]++;
        if (seen[0] % UNDATED == 0) {
          changed.add(dated(item, Optional.empty()));
        } else if (seen[0] % OPEN_END == 0) {
          Instant from = Simulated.FROM.plus(Duration.ofHours(seen[0]));
          changed.add(
              dated(item, Optional.of(new PublicationWindow(Optional.of(from), Optional.empty()))));
        }
      });
      for (NewsItem item : changed) {
        writer.put(item);
      }
      writer.commit();
    }
  }

  private static NewsItem dated(NewsItem item, Optional<PublicationWindow> window) {
    return new NewsItem(
        item.id(),
        item.texts().stream()
            .map(text ->
                new SeenStory(
                    text.story(),
                    text.sightings().stream().map(seen -> dated(seen, window)).toList()))
            .toList());
  }

  private static Sighting dated(Sighting seen, Optional<PublicationWindow> window) {
    return new Sighting(
        seen.source(),
        seen.url(),
        seen.position(),
        seen.kind(),
        Optional.empty(),
        Optional.empty(),
        seen.section(),
        window);
  }
}
