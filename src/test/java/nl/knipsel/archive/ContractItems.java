package nl.knipsel.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.NewsItem;
import nl.knipsel.simulate.SimulatedArchive;

/// What the archives of an [ArchiveContract] are filled with, and the embedded archive, of one
/// segment, that they are held against.
///
/// @param items in ascending order of their ids
/// @param sources in the order of their names
public record ContractItems(
    Configuration configuration,
    Archive reference,
    List<NewsItem> items,
    List<SourceRecord> sources) {
  /// By which dates relative to now go.
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-15T10:00:00Z"));

  static final long SEED = 7;
  private static final int ITEMS = 400;
  private static final Path CONFIG = Path.of("index-config");

  /// @param folder empty, for the embedded archive
  public static ContractItems in(Path folder) throws IOException {
    Path simulated = folder.resolve("simulated");
    Path whole = folder.resolve("whole");
    SimulatedArchive.write(simulated, SEED, ITEMS);
    SimulatedArchive.rebuild(simulated, whole);
    Archive reference = LuceneArchives.open(whole, CLOCK);
    List<NewsItem> items = new ArrayList<>();
    reference.items(items::add);
    List<SourceRecord> sources = new ArrayList<>();
    reference.sources(sources::add);
    return new ContractItems(Configuration.read(CONFIG), reference, items, sources);
  }

  /// Puts everything into an empty archive, in another order.
  public void fill(ArchiveWriter writer) throws IOException {
    List<NewsItem> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(SEED));
    for (NewsItem item : shuffled) {
      writer.add(item);
    }
    for (SourceRecord source : sources) {
      writer.putSource(source);
    }
    writer.commit();
  }
}
