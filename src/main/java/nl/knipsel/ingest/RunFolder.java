package nl.knipsel.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.knipsel.news.NewsItem;

/// The sorted runs of an unfinished job, in the order in which they were written. Whoever uses it
/// holds the archive's lock. Of one thread.
final class RunFolder {
  private static final String RUN = "run-";
  private static final String SETTINGS = "settings";

  /// Changes when the files do.
  private static final String FORMAT = "1 ";

  private final Path folder;
  private final List<RunFile> runs = new ArrayList<>();
  private final List<Path> damaged = new ArrayList<>();

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /// Finds the runs that an earlier job left. Those of other settings are thrown away: they would
  /// hold pages as those settings read them. So are unfinished ones, and one that is damaged or
  /// missing with all that came after it, which go on from what it held.
  ///
  /// @param fingerprint of the settings
  static RunFolder open(Path folder, String fingerprint) throws IOException {
    RunFolder opened = new RunFolder(folder);
    Path settings = folder.resolve(SETTINGS);
    boolean same =
        Files.exists(settings) && Files.readString(settings).equals(FORMAT + fingerprint);
    if (!same) {
      discard(folder);
    }
    List<Path> useless = new ArrayList<>();
    for (Path file : files(folder)) {
      if (isRun(file)) {
        if (useless.isEmpty() && follows(file, opened.runs.size())) {
          opened.runs.add(new RunFile(file));
        } else {
          useless.add(file);
        }
      } else if (!isSettings(file)) {
        Files.delete(file);
      }
    }
    // The last one first: whatever interrupts this, no run stays without those before it.
    for (Path file : useless.reversed()) {
      Files.delete(file);
    }
    opened.damaged.addAll(useless);
    return opened;
  }

  /// Whether a file is a whole run with this number.
  static boolean follows(Path file, int number) throws IOException {
    return name(file).equals(name(number)) && new RunFile(file).isWhole();
  }

  private static String name(int run) {
    return RUN + "%06d".formatted(run);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  static boolean isRun(Path file) {
    return name(file).startsWith(RUN) && !name(file).endsWith(".tmp");
  }

  static boolean isSettings(Path file) {
    return name(file).equals(SETTINGS);
  }

  /// The runs that were thrown away because the first of them is damaged or the one before it is
  /// missing.
  List<Path> damaged() {
    return List.copyOf(damaged);
  }

  /// Throws away what an unfinished job has read.
  ///
  /// @return whether there was anything
  static boolean discard(Path folder) throws IOException {
    // Without its settings a run counts for nothing, so they all go at one moment.
    Files.deleteIfExists(folder.resolve(SETTINGS));
    List<Path> files = files(folder);
    for (Path file : files) {
      Files.delete(file);
    }
    Files.deleteIfExists(folder);
    return !files.isEmpty();
  }

  /// All files there, in the order of their names.
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  List<RunFile> runs() {
    return List.copyOf(runs);
  }

  void write(String fingerprint, Tally tally, List<ReadSource> sources, Iterator<NewsItem> items)
      throws IOException {
    if (!Files.exists(folder.resolve(SETTINGS))) {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(SETTINGS), FORMAT + fingerprint);
    }
    Path path = folder.resolve(name(runs.size()));
    runs.add(RunFile.write(path, tally, sources, items));
  }

  void discard() throws IOException {
    runs.clear();
    discard(folder);
  }
}
