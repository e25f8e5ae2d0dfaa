package nl.knipsel.ingest;

import java.util.ArrayList;
import java.util.List;

/// What merging did to the archive, or to a part of it. Of one thread.
final class Changes {
  record Contradiction(String id, List<String> sources) {}

  long added;
  long updated;
  long unchanged;
  long removed;
  long contradicting;
  final List<Contradiction> contradictions = new ArrayList<>();

  long items() {
    return added + updated + unchanged + removed;
  }

  void add(Changes other) {
    added += other.added;
    updated += other.updated;
    unchanged += other.unchanged;
    removed += other.removed;
  }
}
