package nl.knipsel.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.archive.SourceRecord.State;
import nl.knipsel.corpus.DumpReceiver;
import nl.knipsel.corpus.Source;

/// Decides what is to be read of a source: nothing of one that is known as it stands, the rest of
/// one that was begun, all of one that is new or has changed. Of one thread.
final class KnownSources {
  /// @param passOver how many records
  /// @param replaces whether what is known of it is out of date
  record Verdict(long passOver, boolean replaces) {
    boolean isKnown() {
      return passOver == DumpReceiver.ALL;
    }
  }

  private static final Verdict KNOWN = new Verdict(DumpReceiver.ALL, false);

  private final ArchiveWriter archive;
  private final String reading;
  private final Map<String, SourceRecord> inRuns = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  /// @param reading which options the job reads with
  KnownSources(ArchiveWriter archive, List<RunFile> runs, String reading) throws IOException {
    this.archive = archive;
    this.reading = reading;
    for (RunFile run : runs) {
      run.read(
          new RunFile.Contents() {
            @Override
            public void counts(Tally tally) {}

            @Override
            public void source(ReadSource source) {
              String name = source.record().name();
              if (source.record().state() == State.IMPORTED) {
                inRuns.putIfAbsent(name, source.record());
              } else {
                inRuns.put(name, source.record());
              }
            }
          });
    }
  }

  /// The record of a source of which nothing was read yet.
  SourceRecord unread(Source source) {
    return new SourceRecord(
        source.name(), source.size(), source.modified(), 0, State.PARTIAL, reading);
  }

  /// A source is looked at once in a job, however often it is named. Standard input is always read.
  Verdict begin(Source source) throws IOException {
    if (source.name().equals(Source.STDIN)) {
      return new Verdict(0, false);
    }
    if (!begun.add(source.name())) {
      return KNOWN;
    }
    SourceRecord inRun = inRuns.get(source.name());
    Optional<SourceRecord> known =
        inRun == null ? archive.source(source.name()) : Optional.of(inRun);
    if (known.isEmpty()) {
      return new Verdict(0, false);
    }
    if (known.get().isOf(unread(source))) {
      switch (known.get().state()) {
        case WHOLE -> {
          return KNOWN;
        }
        case PARTIAL -> {
          return new Verdict(known.get().records(), false);
        }
        case FAILED, IMPORTED -> {}
      }
    }
    return new Verdict(0, true);
  }
}
