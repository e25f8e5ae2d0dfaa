package nl.knipsel.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.archive.SourceRecord.State;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.corpus.Source;
import org.jspecify.annotations.Nullable;

/// Follows how far each source was read since the last run was sealed. Of one thread.
final class ReadProgress {
  private final List<ReadSource> ended = new ArrayList<>();
  private final Set<String> imported = new HashSet<>();
  private @Nullable SourceRecord current;
  private boolean replaces;
  private boolean failed;

  void begin(SourceRecord source, boolean replacesKnown) {
    current = source;
    replaces = replacesKnown;
    failed = false;
  }

  void record() {
    if (current != null) {
      current = current.further();
    }
  }

  void rejected(Rejection.Cause cause) {
    if (current != null) {
      current = current.rejecting(cause);
    }
  }

  /// A source that is not read is to be noted as it is now.
  void noted(SourceRecord source) {
    ended.add(new ReadSource(source, false));
  }

  /// The source is to be read again in a later job.
  void failed() {
    failed = true;
  }

  void end() {
    if (current != null) {
      put(current.as(failed ? State.FAILED : State.WHOLE));
      current = null;
    }
  }

  private void put(SourceRecord source) {
    if (!source.name().equals(Source.STDIN)) {
      ended.add(new ReadSource(source, replaces));
    }
  }

  /// An item came from elsewhere that was seen in this file.
  void imported(String file) {
    if (!file.equals(Source.STDIN) && imported.add(file)) {
      noted(SourceRecord.imported(file));
    }
  }

  /// What was read since the last time, and begins anew.
  List<ReadSource> take() {
    if (current != null) {
      put(current);
      replaces = false;
    }
    List<ReadSource> taken = List.copyOf(ended);
    ended.clear();
    return taken;
  }
}
