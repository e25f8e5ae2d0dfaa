package nl.knipsel.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.archive.SourceRecord.State;
import nl.knipsel.corpus.Source;

/// Decides what is to be read of a source: nothing of one that is known as it stands, the rest of
/// one that was begun, all of one that is new or has changed. Of one thread.
///
/// A relative name that is known from another folder is the same file only if that has moved: it is
/// no longer there, and size and time of change are the same here. Any other goes by its absolute
/// name, so that two folders never replace what was seen in each other.
final class KnownSources {
  sealed interface Verdict {}

  /// Nothing is to be read.
  ///
  /// @param moved whether it was known from another folder
  /// @param counted whether what was rejected in it is among the counts of this job already
  record Known(SourceRecord source, boolean moved, boolean counted) implements Verdict {}

  /// All is to be read, or what comes after the records of a run.
  ///
  /// @param replaces whether what is known of it is out of date
  record ToRead(SourceRecord source, boolean replaces) implements Verdict {}

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

  /// A source is looked at once in a job, however often it is named. Standard input is always read.
  Verdict begin(Source source) throws IOException {
    SourceRecord unread = SourceRecord.unread(source, reading);
    if (source.name().equals(Source.STDIN)) {
      return new ToRead(unread, false);
    }
    Optional<SourceRecord> known = known(source.name());
    boolean elsewhere = known.isPresent() && isElsewhere(known.get(), unread);
    if (elsewhere && !hasMoved(known.get(), unread, source)) {
      return begin(source.absolute());
    }
    if (!begun.add(source.name())) {
      return new Known(unread, false, true);
    }
    return known.isPresent() ? verdict(known.get(), unread, elsewhere) : new ToRead(unread, false);
  }

  private Optional<SourceRecord> known(String name) throws IOException {
    SourceRecord inRun = inRuns.get(name);
    return inRun == null ? archive.source(name) : Optional.of(inRun);
  }

  private static boolean isElsewhere(SourceRecord known, SourceRecord found) {
    return known.folder().isPresent()
        && found.folder().isPresent()
        && !known.folder().equals(found.folder());
  }

  private static boolean hasMoved(SourceRecord known, SourceRecord found, Source source) {
    return known.isAlike(found)
        && Files.notExists(
            Path.of(known.folder().orElseThrow()).resolve(source.path().orElseThrow()));
  }

  private Verdict verdict(SourceRecord known, SourceRecord unread, boolean moved) {
    if (known.isOf(unread)) {
      switch (known.state()) {
        case WHOLE -> {
          return new Known(
              moved ? known.in(unread) : known, moved, inRuns.containsKey(known.name()));
        }
        case PARTIAL -> {
          return new ToRead(known.in(unread), false);
        }
        case FAILED, IMPORTED -> {}
      }
    }
    return new ToRead(unread, true);
  }
}
