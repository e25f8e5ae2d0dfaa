package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.config.Configuration;
import nl.knipsel.corpus.Corpus;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.ingest.IndexJob;
import nl.knipsel.ingest.JobListener;
import nl.knipsel.ingest.JobProgress;
import nl.knipsel.ingest.JobSettings;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.NewsItem;
import nl.knipsel.page.PageReader;
import nl.knipsel.page.Unparsed;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of an archive when a job fails midway, what others see meanwhile, and what it says
/// when it cannot be had.
class UnfinishedJobTest {
  private static final int FILES = 120;

  /// Fails at the first rejected input, which lies behind the others.
  private static final class Failing implements JobListener {
    @Override
    public void rejected(Rejection rejection) throws IOException {
      throw new IOException("the power is gone");
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
      throw new AssertionError(source);
    }

    @Override
    public void unparsed(String source, Unparsed piece) {}

    @Override
    public void contradiction(String id, List<String> sources) {
      throw new AssertionError(id);
    }
  }

  @TempDir private Path folder;
  private Path dumps;
  private Path archive;
  private Path work;
  private Configuration configuration;

  @BeforeEach
  void write() throws IOException {
    configuration = Configuration.read(Path.of("index-config"));
    archive = folder.resolve("archive");
    work = archive.resolve("work");
    dumps = Files.createDirectory(folder.resolve("dumps"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          dumps.resolve("2025-12-28T0917%02d_%03d.txt".formatted(i % 60, i)),
          "Brug %d open\nGOES (ANP) - De brug van dorp %d is open.\n".formatted(i, i % 90));
    }
    Files.write(dumps.resolve("z.txt"), new byte[] {0, 1, 2, 0});
  }

  private Cli.Ran run(String... args) {
    return new Cli().archive(archive).run(args);
  }

  private IndexJob job(ArchiveWriter writer) {
    return new IndexJob(
        JobSettings.of(work, configuration.fingerprint(), "", configuration.timeZone())
            .withBuffer(1),
        new PageReader(configuration.agencies()),
        writer,
        new Failing(),
        new JobProgress());
  }

  private void index(IndexJob job, Path path) throws IOException {
    job.run(
        new Corpus(List.of(path), Optional.empty(), configuration.timeZone()),
        InputStream.nullInputStream(),
        InstantSource.fixed(Instant.parse("2026-01-20T12:00:00Z")));
  }

  /// @return the runs that it left
  private List<Path> failMidway() throws IOException {
    try (ArchiveWriter writer = LuceneArchives.openWriter(archive, configuration, false)) {
      assertThatThrownBy(() -> index(job(writer), dumps)).hasMessage("the power is gone");
    }
    try (Stream<Path> files = Files.list(work)) {
      List<Path> runs = files.filter(file -> file.toString().contains("run-")).sorted().toList();
      assertThat(runs).hasSizeGreaterThan(3);
      return runs;
    }
  }

  private void assertAsIfNothingHadHappened() {
    assertThat(work).doesNotExist();
    Cli fresh = new Cli().archive(folder.resolve("fresh"));
    assertThat(fresh.run("index", dumps.toString()).code()).isEqualTo(3);
    assertThat(run("export").out()).isEqualTo(fresh.run("export").out());
    assertThat(run("check").code()).isEqualTo(0);
  }

  @Test
  void theNextJobGoesOnFromTheRuns() throws IOException {
    failMidway();
    Cli.Ran ran = run("index", dumps.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("120 dumps read").containsPattern("continued: \\d+ dumps");
    assertAsIfNothingHadHappened();
  }

  @Test
  void aDamagedRunIsNamedAndReadAgain() throws IOException {
    List<Path> runs = failMidway();
    byte[] bytes = Files.readAllBytes(runs.get(1));
    bytes[bytes.length / 2] ^= 1;
    Files.write(runs.get(1), bytes);

    Cli.Ran ran = run("index", dumps.toString());

    assertThat(ran.err())
        .contains("knipsel: %s is damaged".formatted(runs.get(1)))
        .contains("(%d in all)".formatted(runs.size() - 1))
        .contains("120 dumps read");
    assertAsIfNothingHadHappened();
  }

  @Test
  void aRunThatIsCutOffIsReadAgain() throws IOException {
    run("index", dumps.resolve("2025-12-28T091700_000.txt").toString());
    List<Path> runs = failMidway();
    byte[] bytes = Files.readAllBytes(runs.getLast());
    for (int length : new int[] {bytes.length - 1, 40, 5, 0}) {
      Files.write(runs.getLast(), Arrays.copyOf(bytes, length));
      assertThat(run("check").err()).contains(runs.getLast() + ": damaged");
    }
    assertThat(run("index", dumps.toString()).err()).contains(runs.getLast() + " is damaged");
    assertAsIfNothingHadHappened();
  }

  @Test
  void aMissingRunIsReadAgain() throws IOException {
    List<Path> runs = failMidway();
    Files.delete(runs.getFirst());
    assertThat(run("index", dumps.toString()).err())
        .contains("%s is damaged or the one before it is missing".formatted(runs.get(1)))
        .doesNotContain("continued");
    assertAsIfNothingHadHappened();
  }

  @Test
  void checkTellsOfAnUnfinishedJobAndOfWhatBelongsToNone() throws IOException {
    run("index", dumps.resolve("2025-12-28T091700_000.txt").toString());
    List<Path> runs = failMidway();
    Path leftover = Files.writeString(work.resolve("run-000099.tmp"), "half");

    assertThat(run("check"))
        .isEqualTo(
            new Cli.Ran(
                0,
                archive + ": sound\n",
                """
                an index job is unfinished: %d files of items that it read lie in work/; index goes on from there
                %s: part of no job; the next index deletes it
                """
                    .formatted(runs.size(), leftover)));
    assertThat(run("check", "--json").out())
        .startsWith("{\"sound\":true,\"findings\":[],\"unfinished\":{\"runs\":[\"run-000000\",")
        .endsWith("\"bad\":[],\"leftovers\":[\"run-000099.tmp\"]}}\n");
    run("index", dumps.toString());
    assertAsIfNothingHadHappened();
  }

  private static List<NewsItem> items(Archive archive) throws IOException {
    List<NewsItem> items = new ArrayList<>();
    archive.items(items::add);
    return items;
  }

  @Test
  void readersSeeTheArchiveAsItWasWhenTheyOpenedIt() throws IOException {
    Path file = dumps.resolve("2025-12-28T091700_000.txt");
    Files.delete(dumps.resolve("z.txt"));
    run("index", file.toString());
    try (Archive reader = LuceneArchives.open(archive)) {
      List<NewsItem> before = items(reader);
      assertThat(before).hasSize(1);
      Files.writeString(file, "Iets anders\nVEERE (ANP) - Hier staat nu iets anders.\n");
      List<List<NewsItem>> during = new ArrayList<>();
      try (ArchiveWriter writer = LuceneArchives.openWriter(archive, configuration, false)) {
        index(
            job(writer)
                .before(changed -> {
                  during.add(items(reader));
                  try (Archive opened = LuceneArchives.open(archive)) {
                    during.add(items(opened));
                  }
                }),
            dumps);
      }
      assertThat(during).containsExactly(before, before);
      assertThat(items(reader)).isEqualTo(before);
      try (Archive opened = LuceneArchives.open(archive)) {
        assertThat(items(opened)).hasSize(91).doesNotContainAnyElementsOf(before);
      }
    }
  }

  @Test
  void theSecondWriterIsToldToWait() throws IOException {
    run("index", dumps.toString());
    String before = run("export").out();
    try (ArchiveWriter writer = LuceneArchives.openWriter(archive, configuration, false)) {
      assertThat(writer.source("nowhere")).isEmpty();
      for (String[] command :
          new String[][] {{"index", dumps.toString()}, {"remove", "--source", "**"}}) {
        assertThat(run(command))
            .isEqualTo(
                new Cli.Ran(
                    4,
                    "",
                    "knipsel: the archive at %s is being written by another program; wait for it to end\n"
                        .formatted(archive)));
      }
    }
    assertThat(run("export").out()).isEqualTo(before);
  }

  @Test
  void anArchiveOfAnOldFormatIsRefused() throws IOException {
    run("index", dumps.toString());
    try (Directory directory = FSDirectory.open(archive.resolve("index"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          Map.of("knipsel.version", "2", "knipsel.configuration", configuration.fingerprint())
              .entrySet());
      writer.commit();
    }
    for (String[] command :
        new String[][] {
          {"search", "brug"},
          {"index", dumps.toString()},
          {"index", "--rebuild", dumps.toString()},
          {"stats"},
          {"check"}
        }) {
      assertThat(run(command))
          .as(command[0])
          .isEqualTo(
              new Cli.Ran(
                  4,
                  "",
                  "knipsel: the archive at %s has format 2, this Knipsel reads and writes format 6; index its dumps anew\n"
                      .formatted(archive)));
    }
  }
}
