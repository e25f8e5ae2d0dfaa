package nl.knipsel.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an unfinished job has left, as it lies in its folder. Nothing of it is in the archive.
///
/// @param runs files of read items, in their order
/// @param bad runs that are damaged or that follow on one that is; the next job reads again what
///   they hold
/// @param leftovers other files, in the order of their names; the next job deletes them
public record Unfinished(List<Path> runs, List<Path> bad, List<Path> leftovers) {
  public Unfinished {
    runs = List.copyOf(runs);
    bad = List.copyOf(bad);
    leftovers = List.copyOf(leftovers);
  }

  /// Looks into a job's folder and changes nothing; empty if there is nothing in it. Reads all
  /// runs.
  public static Optional<Unfinished> in(Path work) throws IOException {
    List<Path> runs = new ArrayList<>();
    List<Path> bad = new ArrayList<>();
    List<Path> leftovers = new ArrayList<>();
    for (Path file : RunFolder.files(work)) {
      if (!RunFolder.isRun(file)) {
        if (!RunFolder.isSettings(file)) {
          leftovers.add(file);
        }
      } else if (bad.isEmpty() && RunFolder.follows(file, runs.size())) {
        runs.add(file);
      } else {
        bad.add(file);
      }
    }
    return runs.isEmpty() && bad.isEmpty() && leftovers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unfinished(runs, bad, leftovers));
  }
}
