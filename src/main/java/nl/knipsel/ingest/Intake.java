package nl.knipsel.ingest;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.corpus.Rejection.Cause;
import nl.knipsel.news.NewsItem;
import nl.knipsel.page.Unparsed;

/// Takes what was read, in the order of the input: items into the buffer, all else into the counts.
/// Of one thread.
final class Intake {
  private final ItemBuffer buffer;
  private final JobListener listener;
  private final JobProgress progress;
  private final ReadProgress sources = new ReadProgress();
  private Tally tally = new Tally();
  private long size;
  private long known;
  private final Map<Cause, Long> knownRejected = new EnumMap<>(Cause.class);

  Intake(ItemBuffer buffer, JobListener listener, JobProgress progress) {
    this.buffer = buffer;
    this.listener = listener;
    this.progress = progress;
  }

  /// Sources that were passed over because they are known as they stand.
  long known() {
    return known;
  }

  /// What had been rejected in those, by cause.
  Map<Cause, Long> knownRejected() {
    return knownRejected;
  }

  void accept(Event event) throws IOException {
    switch (event) {
      case Event.Begun begun -> {
        sources.begin(begun.source(), begun.replaces());
        size = begun.source().size();
        progress.begin(size);
      }
      case Event.Ended ended -> {
        sources.end();
        progress.end(size);
      }
      case Event.Known(KnownSources.Known verdict) -> known(verdict);
      case Event.Refused(Rejection rejection) -> {
        sources.rejected(rejection.cause());
        if (rejection.cause() == Cause.UNREADABLE) {
          sources.failed();
        }
        rejected(rejection);
      }
      case Event.LeftOut(String source, Omission why) -> {
        sources.record();
        listener.leftOut(source, why);
      }
      case Event.PageRead page -> page(page);
      case Event.ItemRead(NewsItem item, int bytes) -> {
        sources.record();
        int seen = item.sightings().size();
        progress.dump(bytes, seen);
        tally.imported(seen);
        item.sightings().forEach(sighting -> sources.imported(sighting.file()));
        buffer.add(item);
      }
    }
  }

  private void known(KnownSources.Known verdict) throws IOException {
    SourceRecord source = verdict.source();
    known++;
    progress.end(source.size());
    if (verdict.moved()) {
      sources.noted(source);
    }
    if (!verdict.counted() && !source.rejected().isEmpty()) {
      source.rejected().forEach((cause, count) -> knownRejected.merge(cause, count, Long::sum));
      listener.rejectedBefore(source);
    }
  }

  private void page(Event.PageRead page) throws IOException {
    progress.dump(page.chars(), page.items().size());
    long notUnderstood = 0;
    for (Unparsed piece : page.unparsed()) {
      if (!piece.cause().understood()) {
        notUnderstood++;
      }
      listener.unparsed(page.source(), piece);
    }
    if (page.items().isEmpty()) {
      sources.rejected(Cause.NO_STORY);
      rejected(new Rejection(page.source(), page.offset(), Cause.NO_STORY, ""));
      return;
    }
    sources.record();
    tally.dump(page.items().size(), notUnderstood);
    page.items().forEach(buffer::add);
  }

  private void rejected(Rejection rejection) throws IOException {
    tally.rejected(rejection.cause());
    listener.rejected(rejection);
  }

  /// What was read since the last time; the counts begin anew.
  Batch take() {
    Batch batch = new Batch(tally, sources.take());
    tally = new Tally();
    return batch;
  }

  /// The buffer's counts and sources.
  record Batch(Tally tally, List<ReadSource> sources) {
    boolean isEmpty() {
      return sources.isEmpty() && tally.sightings() == 0;
    }
  }
}
