package nl.knipsel.ingest;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// Tells files that are still being written from those that are whole: a file has settled when its
/// size and time of change have stayed the same for so long. Each state of a file is given once.
///
/// Times are nanoseconds of any clock that only goes forward. Holds the names of all files. Of one
/// thread.
final class SettlingFiles {
  /// The state of a file.
  record Stamp(long size, FileTime modified) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(attributes.size(), attributes.lastModifiedTime());
    }
  }

  private record Waiting(Stamp stamp, long due) {}

  private final long settle;
  private final Map<Path, Stamp> given = new HashMap<>();
  private final Map<Path, Waiting> waiting = new TreeMap<>();

  SettlingFiles(Duration settle) {
    this.settle = settle.toNanos();
  }

  /// A file is in this state now.
  void seen(Path file, Stamp stamp, long now) {
    if (stamp.equals(given.get(file))) {
      waiting.remove(file);
      return;
    }
    Waiting before = waiting.get(file);
    if (before == null || !before.stamp().equals(stamp)) {
      waiting.put(file, new Waiting(stamp, now + settle));
    }
  }

  void gone(Path file) {
    waiting.remove(file);
    given.remove(file);
  }

  /// All other files are gone.
  void keepOnly(Set<Path> files) {
    waiting.keySet().retainAll(files);
    given.keySet().retainAll(files);
  }

  /// The files that have settled if they are still as they were last seen.
  List<Path> due(long now) {
    List<Path> due = new ArrayList<>();
    waiting.forEach((file, state) -> {
      if (state.due() - now <= 0) {
        due.add(file);
      }
    });
    return due;
  }

  /// Gives those files, in the order of their names.
  List<Path> take(long now) {
    List<Path> settled = due(now);
    for (Path file : settled) {
      Waiting state = waiting.remove(file);
      if (state != null) {
        given.put(file, state.stamp());
      }
    }
    return settled;
  }

  /// Takes files back, to give them again after a while.
  void giveAgain(List<Path> files, Duration later, long now) {
    for (Path file : files) {
      Stamp stamp = given.remove(file);
      if (stamp != null) {
        waiting.putIfAbsent(file, new Waiting(stamp, now + later.toNanos()));
      }
    }
  }

  /// In how many nanoseconds the next file is due; empty if none waits.
  OptionalLong dueIn(long now) {
    return waiting.values().stream().mapToLong(state -> Math.max(0, state.due() - now)).min();
  }
}
