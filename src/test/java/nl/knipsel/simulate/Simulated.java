package nl.knipsel.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.config.Configuration;
import nl.knipsel.corpus.Corpus;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.ingest.IndexJob;
import nl.knipsel.ingest.IndexReport;
import nl.knipsel.ingest.JobListener;
import nl.knipsel.ingest.JobProgress;
import nl.knipsel.ingest.JobSettings;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.page.PageReader;
import nl.knipsel.page.Unparsed;

/// Simulated corpora in archives, for tests.
final class Simulated {
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  static final Instant FROM = Instant.parse("2023-01-01T00:00:00Z");
  static final Instant TO = Instant.parse("2025-12-01T00:00:00Z");

  private Simulated() {}

  static SimulationSettings settings(long seed, long sightings) {
    return new SimulationSettings(
        seed,
        Math.max(1, sightings / 5),
        sightings,
        2,
        Damage.NONE,
        SimulationSettings.Precision.SECOND,
        FROM,
        TO,
        ZONE);
  }

  static SimulationSettings damaged(SimulationSettings s, Damage damage) {
    return new SimulationSettings(
        s.seed(),
        s.items(),
        s.sightings(),
        s.sites(),
        damage,
        s.precision(),
        s.from(),
        s.to(),
        s.zone());
  }

  static SimulationSettings precise(SimulationSettings s, SimulationSettings.Precision precision) {
    return new SimulationSettings(
        s.seed(),
        s.items(),
        s.sightings(),
        s.sites(),
        s.damage(),
        precision,
        s.from(),
        s.to(),
        s.zone());
  }

  static void write(Simulation simulation, String format, Path out) throws IOException {
    try (CorpusWriter writer =
        CorpusFormat.named(format).orElseThrow().open(out, simulation.settings())) {
      simulation.pages(writer::write);
    }
  }

  static IndexReport index(Path archive, List<Path> corpus) throws IOException {
    return index(archive, corpus, settings -> settings);
  }

  /// @param how the settings are changed
  static IndexReport index(Path archive, List<Path> corpus, UnaryOperator<JobSettings> how)
      throws IOException {
    Configuration configuration = Configuration.read(Path.of("index-config"));
    JobSettings settings =
        how.apply(
            JobSettings.of(
                LuceneArchives.workFolder(archive),
                configuration.fingerprint(),
                "",
                configuration.timeZone()));
    try (ArchiveWriter writer = LuceneArchives.openWriter(archive, configuration, false)) {
      return new IndexJob(
              settings,
              new PageReader(configuration.agencies()),
              writer,
              new Silent(),
              new JobProgress())
          .run(
              new Corpus(corpus, Optional.empty(), ZONE),
              InputStream.nullInputStream(),
              InstantSource.system());
    }
  }

  static void items(Path archive, ItemConsumer consumer) throws IOException {
    try (Archive open = LuceneArchives.open(archive)) {
      open.items(consumer);
    }
  }

  /// All that an archive holds, in canonical order.
  static List<String> export(Path archive) throws IOException {
    List<String> lines = new ArrayList<>();
    items(archive, item -> lines.add(new String(ItemJson.bytes(item), StandardCharsets.UTF_8)));
    return lines;
  }

  private static final class Silent implements JobListener {
    @Override
    public void rejected(Rejection rejection) {
      throw new AssertionError(rejection);
    }

    @Override
    public void rejectedBefore(SourceRecord source) {
      throw new AssertionError(source);
    }

    @Override
    public void damaged(List<Path> runs) {
      throw new AssertionError(runs);
    }

    @Override
    public void leftOut(String source, Omission why) {
      // web archives hold records that are no pages
    }

    @Override
    public void unparsed(String source, Unparsed piece) {}

    @Override
    public void contradiction(String id, List<String> sources) {
      // damaged labels may contradict others; the windows are what is asserted
    }
  }
}
