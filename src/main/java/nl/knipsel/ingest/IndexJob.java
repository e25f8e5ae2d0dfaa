package nl.knipsel.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.corpus.Corpus;
import nl.knipsel.corpus.DumpReceiver;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.corpus.Source;
import nl.knipsel.news.Dump;
import nl.knipsel.news.NewsItem;
import nl.knipsel.page.Page;
import nl.knipsel.page.PageReader;

/// Reads a corpus into an archive. Items of the same identity are merged, with each other and with
/// what the archive has, so that neither order nor repetition of the input changes the result. Run
/// once, by one thread.
public final class IndexJob implements DumpReceiver {
  /// How many items are held before they are put into the archive.
  private static final int BATCH = 20_000;

  private final PageReader reader;
  private final ArchiveWriter writer;
  private final ZoneId zone;
  private final JobListener listener;
  private final Map<String, NewsItem> batch = new LinkedHashMap<>();
  private final Map<Rejection.Cause, Long> rejected = new EnumMap<>(Rejection.Cause.class);
  private long dumps;
  private long sightings;
  private long added;
  private long updated;
  private long unchanged;
  private long unparsed;

  /// @param zone of days that pages show
  public IndexJob(PageReader reader, ArchiveWriter writer, ZoneId zone, JobListener listener) {
    this.reader = reader;
    this.zone = zone;
    this.writer = writer;
    this.listener = listener;
  }

  /// Reads all of the corpus and commits once, at the end.
  public IndexReport run(Corpus corpus, InputStream stdin, InstantSource clock) throws IOException {
    var start = clock.instant();
    corpus.read(stdin, this);
    putBatch();
    writer.commit();
    return new IndexReport(
        dumps,
        sightings,
        added,
        updated,
        unchanged,
        unparsed,
        rejected,
        Duration.between(start, clock.instant()));
  }

  @Override
  public long begin(Source source) {
    return 0;
  }

  @Override
  public void end(Source source) {}

  @Override
  public void dump(Dump dump) throws IOException {
    Page page = reader.read(dump.text());
    for (var piece : page.unparsed()) {
      if (!piece.cause().understood()) {
        unparsed++;
      }
      listener.unparsed(dump.source(), piece);
    }
    var items = PageItems.of(dump, page, zone);
    if (items.isEmpty()) {
      rejected(new Rejection(dump.source(), Rejection.Cause.NO_STORY, ""));
      return;
    }
    dumps++;
    for (NewsItem item : items) {
      sightings++;
      batch.merge(item.id(), item, NewsItem::merge);
    }
    if (batch.size() >= BATCH) {
      putBatch();
    }
  }

  @Override
  public void rejected(Rejection rejection) throws IOException {
    rejected.merge(rejection.cause(), 1L, Long::sum);
    listener.rejected(rejection);
  }

  @Override
  public void leftOut(String source, Omission why) {
    listener.leftOut(source, why);
  }

  private void putBatch() throws IOException {
    for (NewsItem item : batch.values()) {
      Optional<NewsItem> known = writer.get(item.id());
      NewsItem merged = known.map(item::merge).orElse(item);
      if (known.isEmpty()) {
        added++;
      } else if (merged.equals(known.get())) {
        unchanged++;
        continue;
      } else {
        updated++;
      }
      writer.put(merged);
    }
    batch.clear();
  }
}
