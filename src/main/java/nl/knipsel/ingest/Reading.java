package nl.knipsel.ingest;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.corpus.DumpReceiver;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Origin;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.corpus.Source;
import nl.knipsel.news.Dump;
import nl.knipsel.page.Page;
import nl.knipsel.page.PageReader;

/// Reads input on a thread of its own and understands its pages on others; gives what they say in
/// the order of the input.
final class Reading implements DumpReceiver, AutoCloseable {
  private static final int CHUNK_ENTRIES = 64;
  private static final int CHUNK_CHARS = 1 << 18;

  /// What the reading thread does.
  interface Input {
    void readInto(Reading reading) throws IOException;
  }

  private interface Unread {
    Event read();
  }

  private final PageReader reader;
  private final ZoneId zone;
  private final KnownSources known;
  private final Pipeline<List<Unread>, List<Event>> pipeline;
  private final Input input;
  private List<Unread> chunk = new ArrayList<>();
  private long chars;

  Reading(PageReader reader, ZoneId zone, KnownSources known, int threads, Input input) {
    this.reader = reader;
    this.zone = zone;
    this.known = known;
    pipeline = new Pipeline<>(threads, work -> work.stream().map(Unread::read).toList());
    this.input = input;
  }

  void start() {
    pipeline.start(
        "knipsel-reader",
        () -> {
          input.readInto(this);
          flush();
        });
  }

  /// The next events, or none yet; empty at the end. For the thread that merges.
  Optional<List<Event>> next() throws IOException {
    return pipeline.take(List.of());
  }

  @Override
  public Start begin(Source source) throws IOException {
    KnownSources.Verdict verdict = known.begin(source);
    return switch (verdict) {
      case KnownSources.Known asItStands -> {
        event(new Event.Known(asItStands));
        yield new Start(asItStands.source().name(), ALL);
      }
      case KnownSources.ToRead(SourceRecord record, boolean replaces) -> {
        event(new Event.Begun(record, replaces));
        yield new Start(record.name(), record.records());
      }
    };
  }

  @Override
  public void dump(Dump dump) throws IOException {
    add(() -> understood(dump), 2L * dump.text().length());
  }

  private Event understood(Dump dump) {
    Page page = reader.read(dump.text());
    return new Event.PageRead(
        dump.source(),
        dump.offset(),
        PageItems.of(dump, page, zone),
        page.unparsed(),
        dump.text().length());
  }

  @Override
  public void rejected(Rejection rejection) throws IOException {
    event(new Event.Refused(rejection));
  }

  @Override
  public void leftOut(String source, Omission why) throws IOException {
    event(new Event.LeftOut(source, why));
  }

  @Override
  public void end() throws IOException {
    event(new Event.Ended());
  }

  @Override
  public void exported(Origin origin, byte[] line) throws IOException {
    add(() -> ExportedItem.of(origin, line), 4L * line.length);
  }

  private void event(Event event) throws IOException {
    add(() -> event, 0);
  }

  private void add(Unread unread, long weight) throws IOException {
    chunk.add(unread);
    chars += weight;
    if (chunk.size() >= CHUNK_ENTRIES || chars >= CHUNK_CHARS) {
      flush();
    }
  }

  private void flush() throws IOException {
    pipeline.give(chunk, chars);
    chunk = new ArrayList<>();
    chars = 0;
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
